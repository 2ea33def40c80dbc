import { describe, expect, it } from 'vitest'
import { EVERYBODY, SOMEBODY } from '@/lib/testing/people'
import { ROLES } from '../shared/actor'
import {
  againstAgreeing,
  againstProposing,
  againstRejecting,
  PROPOSAL_KINDS,
  PROPOSAL_STATES,
  rolesOf,
} from './proposals'

const NOW = '2026-11-20T10:00:00.000Z'
const LATER = '2026-12-04T10:00:00.000Z'

const ruleOf = (refusal: { readonly rule: string } | null) => refusal?.rule ?? null

const ABOUT = [
  ['somebody outside', false],
  ['somebody of the council', true],
] as const

/** Written by hand: who keeps accounts, and who may also take in agencies. */
const expected = (kind: string, isInside: boolean) =>
  isInside || kind === 'changePerson' ? ['DPO', 'ADMIN'] : ['INTAKE', 'DPO', 'ADMIN']

const subject = { personId: 'somebody', isInside: false } as const

describe.each(PROPOSAL_KINDS)('the proposal %s', (kind) => {
  it.each(ABOUT)('about %s is made and answered by those few roles and no others', (_, isInside) => {
    const may = (tried: (role: (typeof ROLES)[number]) => string | null) =>
      ROLES.filter((role) => tried(role) === null)
    const waiting = {
      ...subject,
      kind,
      isInside,
      state: 'WAITING',
      proposedBy: 'x',
      proposedAs: 'LEGAL',
      expiresAt: LATER,
    } as const
    expect(
      may((role) => ruleOf(againstProposing({ ...subject, kind, isInside }, { id: 'y', role }))),
    ).toEqual(expected(kind, isInside))
    expect(may((role) => ruleOf(againstAgreeing(waiting, { id: 'y', role }, NOW)))).toEqual(
      expected(kind, isInside),
    )
    expect(may((role) => ruleOf(againstRejecting(waiting, { id: 'y', role }, NOW)))).toEqual(
      expected(kind, isInside),
    )
  })

  it('is never agreed by one person alone, nor by whom it is about, of all pairs', () => {
    for (const proposer of EVERYBODY)
      for (const second of EVERYBODY)
        for (const about of [proposer, second, SOMEBODY.AUDIT]) {
          const proposal = { kind, personId: about.id, isInside: true }
          const isProposed = againstProposing(proposal, proposer) === null
          const waiting = {
            ...proposal,
            state: 'WAITING',
            proposedBy: proposer.id,
            proposedAs: proposer.role,
            expiresAt: LATER,
          } as const
          const isAgreed = isProposed && againstAgreeing(waiting, second, NOW) === null
          if (isAgreed) expect(new Set([proposer.id, second.id, about.id]).size).toBe(3)
        }
  })

  it('waits for fourteen days, and is answered once', () => {
    const waiting = {
      ...subject,
      kind,
      state: 'WAITING',
      proposedBy: 'x',
      proposedAs: 'ADMIN',
      expiresAt: NOW,
    } as const
    const second = SOMEBODY.DPO
    expect(ruleOf(againstAgreeing(waiting, second, NOW))).toBe('ID-7')
    expect(ruleOf(againstAgreeing(waiting, second, '2026-11-20T09:59:59.999Z'))).toBeNull()
    for (const state of PROPOSAL_STATES.filter((each) => each !== 'WAITING'))
      expect(ruleOf(againstAgreeing({ ...waiting, expiresAt: LATER, state }, second, NOW))).toBe(
        state === 'EXPIRED' ? 'ID-7' : 'ID-8',
      )
  })

  it('of the DPO is not agreed by the deputy, and may be taken back by its proposer', () => {
    const waiting = {
      ...subject,
      kind,
      state: 'WAITING',
      proposedBy: SOMEBODY.DPO.id,
      proposedAs: 'DPO',
      expiresAt: LATER,
    } as const
    expect(ruleOf(againstAgreeing(waiting, { id: 'the deputy', role: 'DPO' }, NOW))).toBe('ID-5')
    expect(ruleOf(againstAgreeing(waiting, SOMEBODY.ADMIN, NOW))).toBeNull()
    expect(ruleOf(againstRejecting(waiting, SOMEBODY.DPO, NOW))).toBeNull()
  })
})

it('no role is both of the council and of an agency', () => {
  expect([...rolesOf(true), ...rolesOf(false)].toSorted()).toEqual([...ROLES].toSorted())
  expect(rolesOf(false)).toEqual(['EXT_REQ', 'EXT_AUTH', 'SIGN'])
})
