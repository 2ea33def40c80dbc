import { describe, expect, it, vi } from 'vitest'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Actor } from '@/lib/domain/shared/actor'
import { openAgreement } from '@/lib/use-cases/agreement/open-agreement'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import { GET as getWord } from './docx/route'
import { GET as getPdf } from './pdf/route'

const { shell } = await aBorough()
const signedIn: { actor: Actor } = { actor: PEOPLE.solicitor }

vi.mock('@/lib/auth/signed-in', () => ({ requireSignedIn: async () => signedIn }))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))

const outcome = await openAgreement(shell, as('solicitor'), {
  title: 'Hospital discharge, care after a stay',
  organisationId: ORGANISATIONS.healthTrust.id,
  serviceId: SERVICES.housing.id,
  tier: '2',
})
const reference = outcome.ok ? outcome.value.reference : expect.fail('it opens')

const asked = (route: typeof getWord, person: PersonKey, query = '', of = reference) => {
  signedIn.actor = PEOPLE[person]
  const params = Promise.resolve({ reference: of })
  return route(new Request(`https://council.example/document${query}`), { params })
}

describe('an agreement as a document', () => {
  it.each([
    ['docx', getWord, 'PK'],
    ['pdf', getPdf, '%P'],
  ] as const)(
    'comes as a %s to keep, and is kept by no browser and no proxy',
    async (format, route, begins) => {
      const answer = await asked(route, 'auditor')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('Content-Disposition')).toBe(
        `attachment; filename="${reference}-v1.${format}"`,
      )
      expect(answer.headers.get('Cache-Control')).toContain('no-store')
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 2)).toBe(begins)
    },
  )

  it.each(['constable', 'trustSignatory', 'administrator', 'releaseOfficer'] as const)(
    'is not there for the %s',
    async (person) => {
      expect((await asked(getWord, person)).status).toBe(404)
      expect((await asked(getPdf, person)).status).toBe(404)
    },
  )

  it.each(['?version=2', '?version=0', '?version=one', '?version=99999999999'])(
    'is not there as %s',
    async (query) => {
      expect((await asked(getWord, 'solicitor', query)).status).toBe(404)
    },
  )

  it('is not there for a reference that names none', async () => {
    expect((await asked(getPdf, 'solicitor', '', 'AGR-2026-999999')).status).toBe(404)
  })
})
