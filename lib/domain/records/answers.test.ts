import { describe, expect, it } from 'vitest'
import { aRequest } from '@/lib/testing/acts'
import {
  asksAboutAVictim,
  asksAsAPartner,
  asksForAClaim,
  asksForCounselling,
  asksForFamilyMaterial,
  requirementOf,
} from '@/lib/testing/lanes'
import { SHIPPED } from '../disclosure/policy'
import { type Asker, applicable, QUESTIONS } from '../disclosure/questions'
import type { Draft } from '../disclosure/request-inputs'
import type { OrganisationType } from '../shared/ranks'
import { answersOf } from './answers'

const asker = (type: OrganisationType): Asker => ({ type, policy: SHIPPED, day: '2026-10-05' })

const DRAFTS: readonly (readonly [string, Draft, OrganisationType])[] = [
  ['a crime request', aRequest, 'force'],
  ['a request about a victim', { ...aRequest, ...asksAboutAVictim, ...asksForCounselling }, 'force'],
  ['family material', { ...aRequest, ...asksForFamilyMaterial }, 'force'],
  ['a partner', { ...aRequest, ...asksAsAPartner }, 'safeguarding'],
  ['a claim', { ...aRequest, ...asksForAClaim }, 'solicitor'],
  ['a coroner’s notice', { ...aRequest, ...requirementOf('G18') }, 'coroner'],
  [
    'an incident',
    {
      ...aRequest,
      about: 'incident',
      incident: {
        place: 'The lobby',
        fromDate: '2026-08-30',
        fromTime: '21:00',
        toDate: '2026-08-30',
        toTime: '23:00',
      },
    },
    'force',
  ],
]

describe('the answers to check before a request is sent', () => {
  it.each(DRAFTS)('are those that %s is asked, each with what was said', (_, draft, type) => {
    const answers = answersOf(draft, asker(type))
    expect(answers.map(({ slug }) => slug)).toEqual(applicable(draft, asker(type)).map(({ slug }) => slug))
    for (const { slug, value } of answers) expect({ slug, said: value !== '' }).toEqual({ slug, said: true })
  })

  it('cover every question of the form between them', () => {
    const shown = new Set(
      DRAFTS.flatMap(([, draft, type]) => answersOf(draft, asker(type)).map(({ slug }) => slug)),
    )
    expect(QUESTIONS.map(({ slug }) => slug).filter((slug) => !shown.has(slug))).toEqual([])
  })

  it('are empty where nothing was answered yet', () => {
    expect(answersOf({}, asker('force')).every(({ value }) => value === '')).toBe(true)
  })

  it('have a name each, and no name twice', () => {
    const labels = answersOf({ ...aRequest, ...asksAboutAVictim }, asker('force')).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })
})
