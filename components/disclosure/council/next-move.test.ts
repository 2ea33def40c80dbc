import { describe, expect, it } from 'vitest'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { aDisclosure } from '@/lib/testing/disclosure'
import { EVERYBODY, SOMEBODY } from '@/lib/testing/people'
import { waitingFor, whoHasIt } from './next-move'
import { openSteps } from './steps'

describe('what waits for a person', () => {
  it.each([
    ['INTAKE', ['INTAKE']],
    ['DDC', ['ASSESS']],
    ['DPO', ['ADVICE']],
    ['LEGAL', ['ADVICE']],
    ['CALD', ['ADVICE']],
    ['HOS', ['AWAIT_HOS']],
    ['ABOVE', ['AWAIT_HOS']],
    ['RELEASE', ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE']],
    ['AUDIT', []],
    ['OWNER', []],
    ['EXT_REQ', []],
  ] as const)('for %s is %j', (role, statuses) => {
    expect(waitingFor(SOMEBODY[role])).toEqual(statuses)
  })
})

describe('who has a case', () => {
  it('is named by role and service once it is allocated', () => {
    const d = caseFile(aDisclosure().awaitingDecision().build())
    expect(whoHasIt(d)).toBe('It is with the head of service or director or above (Housing Management).')
  })

  it('is the adviser who was asked', () => {
    expect(whoHasIt(caseFile(aDisclosure().in('ADVICE').build()))).toBe(
      'It is with the Data Protection Officer.',
    )
  })

  it('is the asking body while the council waits for it', () => {
    expect(whoHasIt(caseFile(aDisclosure().in('CLARIFY').build()))).toBe('It is with Thamesgate Police.')
  })

  it.each(STATUSES)('is said of a case that is %s', (status) => {
    expect(whoHasIt(caseFile(aDisclosure().in(status).build()))).toMatch(/\.$/)
  })
})

describe('the step pages', () => {
  const stepsOf = (role: keyof typeof SOMEBODY, status: Parameters<typeof openSteps>[1]) =>
    openSteps(SOMEBODY[role], status).map(({ text }) => text)

  it('offer a coordinator the assessment, advice and a question', () => {
    expect(stepsOf('DDC', 'ASSESS')).toEqual([
      'Assess the request',
      'Ask for advice',
      'Ask the requester a question',
    ])
  })

  it('offer a decision to a head of service and to nobody of the information team', () => {
    expect(stepsOf('HOS', 'AWAIT_HOS')).toEqual(['Decide'])
    expect(stepsOf('INTAKE', 'AWAIT_HOS')).toEqual([])
  })

  it('offer nobody anything once a case is closed', () => {
    expect(EVERYBODY.flatMap((actor) => openSteps(actor, 'CLOSED'))).toEqual([])
  })
})
