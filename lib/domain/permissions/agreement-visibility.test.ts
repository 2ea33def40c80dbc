import { describe, expect, it } from 'vitest'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { SOMEBODY, trustSignatory } from '@/lib/testing/people'
import type { Agreement } from '../agreement/agreement'
import { AGREEMENT_STATUSES } from '../agreement/states'
import { ROLES, type Role } from '../shared/actor'
import { canReadAgreementRecord, canSeeAgreement, SHOWN_TO_THEM } from './agreement-visibility'

const inStatus = AGREEMENT_STATUSES.map((status) => anAgreement().inStatus(status).build())
const inForce = anAgreement().inStatus('IN_FORCE').build()

/** Section 1.1: who of the council reads the register; nobody else is inside. */
const INSIDE: readonly Role[] = [
  'POL_LIA',
  'INTAKE',
  'DDC',
  'OWNER',
  'HOS',
  'ABOVE',
  'LEGAL',
  'DPO',
  'CALD',
  'MON',
  'IGB',
  'AUDIT',
]

describe('who sees an agreement', () => {
  it.each([...ROLES])(
    '%s: the council’s own people see every one, others only what was put to them',
    (role) => {
      for (const a of inStatus) {
        const isTheirs = role === 'SIGN' && SHOWN_TO_THEM.includes(a.status)
        expect([a.status, canSeeAgreement(SOMEBODY[role], a)]).toEqual([
          a.status,
          INSIDE.includes(role) || isTheirs,
        ])
      }
    },
  )

  it('keeps from the counterpart what is still the council’s own business', () => {
    const hidden = AGREEMENT_STATUSES.filter((status) => !SHOWN_TO_THEM.includes(status))
    expect(hidden).toEqual(['TRIAGE', 'NOT_NEEDED', 'DRAFTING', 'INTERNAL_REVIEW', 'DPO_ADVICE', 'ABANDONED'])
  })

  it('keeps it from every other counterpart', () => {
    const stranger = { ...trustSignatory, organisationId: SOMEBODY.EXT_REQ.organisationId }
    expect(canSeeAgreement(stranger, inForce)).toBe(false)
    const party: Agreement['text']['parties'][number] = {
      organisationId: stranger.organisationId,
      name: 'A third party',
      own: false,
      role: 'controller',
      contact: '',
      dpo: '',
    }
    const named = { ...inForce, text: { ...inForce.text, parties: [...inForce.text.parties, party] } }
    expect(canSeeAgreement(stranger, named)).toBe(true)
  })

  it('shows it to nobody by the organisation alone', () => {
    for (const role of ['EXT_REQ', 'EXT_AUTH', 'ADMIN', 'RELEASE'] as const)
      expect(
        canSeeAgreement({ ...SOMEBODY[role], organisationId: trustSignatory.organisationId }, inForce),
      ).toBe(false)
  })
})

describe('who opens its records', () => {
  const advice = { kind: 'P10', copy: 'internal' } as const
  const signed = { kind: 'P9', copy: 'external' } as const

  it.each(['LEGAL', 'DPO', 'HOS', 'ABOVE', 'AUDIT'] as const)('%s reads the advice', (role) => {
    expect(canReadAgreementRecord(SOMEBODY[role], inForce, advice)).toBe(true)
  })

  it.each(['SIGN', 'IGB', 'INTAKE', 'POL_LIA', 'MON', 'EXT_REQ', 'ADMIN'] as const)('%s does not', (role) => {
    expect(canReadAgreementRecord(SOMEBODY[role], inForce, advice)).toBe(false)
  })

  it('gives both organisations the agreement they signed', () => {
    expect(canReadAgreementRecord(trustSignatory, inForce, signed)).toBe(true)
    expect(canReadAgreementRecord(SOMEBODY.HOS, inForce, signed)).toBe(true)
    expect(canReadAgreementRecord(SOMEBODY.EXT_AUTH, inForce, signed)).toBe(false)
  })
})
