import { parse } from 'node-html-parser'
import { prerender } from 'react-dom/static'
import { expect, it } from 'vitest'
import { PEOPLE } from '@/db/seeds/demo-people'
import { standingOf } from '@/lib/domain/checks/training/standing'
import type { Completion } from '@/lib/domain/checks/training/training'
import { People } from './people'

const { id, name, role, title, grade } = PEOPLE.director
const { chiefExecutive } = PEOPLE

const lapsed: Completion = {
  personId: id,
  course: 'DATA_PRIVACY',
  completedOn: '2025-11-10',
  validMonths: 12,
  evidence: 'Certificate 12',
  exemption: { by: chiefExecutive, reason: 'On leave until Monday; booked for Tuesday.' },
}

const shownOn = async (today: string) => {
  const courses = standingOf([lapsed], today)
  const people = [{ id, name, role, title, grade, courses, state: 'grace' as const }]
  const { prelude } = await prerender(<People title="Living on days of grace" people={people} />)
  return parse(await new Response(prelude).text()).text
}

it('names who exempted somebody and why, for as long as the days last', async () => {
  const exempted = `Exempted by ${chiefExecutive.name}, ${chiefExecutive.title}: On leave until Monday`
  expect(await shownOn('2026-11-24')).toContain(exempted)
  expect(await shownOn('2026-11-25')).not.toContain('Exempted by')
})
