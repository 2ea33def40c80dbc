import { describe, expect, it } from 'vitest'
import { aDisclosure } from '@/lib/testing/disclosure'
import {
  administrator,
  EVERYBODY,
  headOfCare,
  liaison,
  otherConstable,
  otherCoordinator,
  SOMEBODY,
} from '@/lib/testing/people'
import { caseFile, type Disclosure } from '../disclosure/disclosure'
import { ROLES, type Role } from '../shared/actor'
import { canSee, seenAs } from './visibility'

const seenBy = (d: Disclosure) => ROLES.filter((role) => canSee(SOMEBODY[role], seenAs(caseFile(d))))

const CENTRAL: readonly Role[] = ['INTAKE', 'ABOVE', 'LEGAL', 'DPO', 'CALD', 'AUDIT']
const IN_THE_SERVICE: readonly Role[] = ['DDC', 'OWNER', 'HOS']

const inOrder = (...roles: readonly Role[]) => ROLES.filter((role) => roles.includes(role))

describe('a case exists for', () => {
  it.each<[string, Disclosure, readonly Role[]]>([
    ['a draft', aDisclosure().build(), ['EXT_REQ']],
    [
      'one that waits for authorisation',
      aDisclosure().awaitingAuthorisation().build(),
      ['EXT_REQ', 'EXT_AUTH'],
    ],
    ['one that intake has', aDisclosure().atIntake().build(), ['EXT_REQ', 'EXT_AUTH', ...CENTRAL]],
    [
      'one that a service has',
      aDisclosure().awaitingDecision().build(),
      ['EXT_REQ', 'EXT_AUTH', ...CENTRAL, ...IN_THE_SERVICE],
    ],
    [
      'an approved one',
      aDisclosure().approved().build(),
      ['EXT_REQ', 'EXT_AUTH', ...CENTRAL, ...IN_THE_SERVICE, 'RELEASE'],
    ],
    [
      'a closed one',
      aDisclosure().closed().build(),
      ['EXT_REQ', 'EXT_AUTH', ...CENTRAL, ...IN_THE_SERVICE, 'RELEASE'],
    ],
    [
      'a refused one',
      aDisclosure().refused().build(),
      ['EXT_REQ', 'EXT_AUTH', ...CENTRAL, ...IN_THE_SERVICE],
    ],
    [
      'one whose scope changed and waits to be authorised afresh',
      aDisclosure().awaitingDecision().after('changeScope').build(),
      ['EXT_REQ', 'EXT_AUTH', ...CENTRAL, ...IN_THE_SERVICE],
    ],
    [
      'one that was keyed in for somebody without an account',
      aDisclosure().keyedBy(liaison).by('submitRequest', liaison).awaitingAuthorisation().build(),
      ['POL_LIA', 'EXT_AUTH'],
    ],
  ])('%s', (_, d, expected) => {
    expect(seenBy(d)).toEqual(inOrder(...expected))
  })
})

describe('a case does not exist for', () => {
  const released = aDisclosure().released().build()

  it('another officer, another service, or an administrator', () => {
    for (const somebody of [otherConstable, headOfCare, administrator])
      expect(canSee(somebody, seenAs(caseFile(released)))).toBe(false)
    expect(canSee(otherCoordinator, seenAs(caseFile(released)))).toBe(true)
  })

  it('whoever matches the data subject, whatever their role (SoD-7)', () => {
    const hidden = { ...released, hiddenFrom: EVERYBODY.map(({ id }) => id) } as Disclosure
    expect(EVERYBODY.filter((somebody) => canSee(somebody, seenAs(caseFile(hidden))))).toEqual([])
  })

  it('an authoriser who was named in a draft but never asked', () => {
    expect(canSee(SOMEBODY.EXT_AUTH, seenAs(caseFile(aDisclosure().build())))).toBe(false)
  })

  it('somebody of a service when the case has none', () => {
    const unplaced = { ...SOMEBODY.HOS, serviceId: null }
    expect(canSee(unplaced, seenAs(caseFile(aDisclosure().atIntake().build())))).toBe(false)
  })
})
