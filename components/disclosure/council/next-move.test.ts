import { describe, expect, it } from 'vitest'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { aDisclosure } from '@/lib/testing/disclosure'
import { chiefExecutive, SOMEBODY } from '@/lib/testing/people'
import { waitingFor, whoHasIt } from './next-move'

describe('what waits for a person', () => {
  it.each([
    ['INTAKE', ['INTAKE']],
    ['DDC', ['ASSESS']],
    ['DPO', ['ADVICE']],
    ['LEGAL', ['LEGAL_VALIDATION', 'ADVICE']],
    ['CALD', ['ADVICE']],
    ['HOS', ['AWAIT_HOS', 'REVIEW']],
    ['ABOVE', ['AWAIT_HOS', 'REVIEW']],
    ['RELEASE', ['APPROVED_FULL', 'APPROVED_PART', 'COMPLY', 'PREPARE']],
    ['AUDIT', []],
    ['OWNER', []],
    ['EXT_REQ', []],
  ] as const)('for %s is %j', (role, statuses) => {
    expect(waitingFor(SOMEBODY[role])).toEqual(statuses)
  })
})

const file = (builder: { build: () => Disclosure }) => caseFile(builder.build())

describe('who has a case', () => {
  it('is named by role and service once it is allocated', () => {
    expect(whoHasIt(file(aDisclosure().awaitingDecision()))).toBe(
      'It is with the head of service or director or above (Housing Management).',
    )
  })

  it('is the Monitoring Officer alone where it is about the Chief Executive', () => {
    const d = file(aDisclosure().concerning(chiefExecutive).aboutStaff().awaitingDecision())
    expect(whoHasIt(d)).toBe('It is with the monitoring officer (Housing Management).')
  })

  it('is the adviser who was asked', () => {
    expect(whoHasIt(file(aDisclosure().in('ADVICE')))).toBe('It is with the Data Protection Officer.')
  })

  it('is the asking body while the council waits for it', () => {
    expect(whoHasIt(file(aDisclosure().in('CLARIFY')))).toBe('It is with Thamesgate Police.')
  })

  it('is the issuer, and the legal team that records the answer, while a notice is challenged', () => {
    const d = file(aDisclosure().challenged())
    expect(whoHasIt(d)).toContain(d.request?.instrument?.issuer ?? 'no issuer')
    expect(whoHasIt(d)).toContain('legal team')
  })

  it('is nobody of the whole of a request that was split', () => {
    expect(whoHasIt(file(aDisclosure().split()))).toContain('in its parts')
  })

  it('is whoever must confirm an emergency, until they have', () => {
    const waiting = aDisclosure().emergency().in('U_AWAIT_CONFIRM')
    const d = file(waiting)
    expect(whoHasIt(d)).toContain(d.urgent?.confirmerName ?? 'nobody')
    expect(whoHasIt(file(waiting.after('confirmUrgent')))).toContain('ratifies')
  })

  it.each(STATUSES)('is said of a case that is %s', (status) => {
    expect(whoHasIt(file(aDisclosure().in(status)))).toMatch(/\.$/)
  })
})
