import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../agreement/agreement'
import { agreementRecord, anAgreement, anEnding, aReviewDue } from './testing'

/**
 * No external record may hold what the council wrote for itself: advice and its answers, internal comments,
 * why a clause was conceded, why an approval was undone. Each is written over with a mark that would show.
 */

const MARK = 'CANARY'

const marked = <T>(value: T): T => {
  if (typeof value === 'string') return (value.includes(' ') ? `${MARK} ${value}` : value) as T
  if (Array.isArray(value)) return value.map(marked) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one)])) as T
}

const plain = anAgreement()

const INSIDE: Partial<Agreement> = {
  advice: marked(plain.advice),
  adviceAsked: marked({ question: 'May it pass?', facts: 'It is much.', by: plain.openedBy }),
  comments: marked(plain.comments),
  positions: marked(plain.positions),
  internalReview: marked(plain.internalReview),
  approval: plain.approval && { ...plain.approval, note: marked(plain.approval.note) },
  voided: plain.voided.map((one) => ({ ...one, why: marked(one.why) })),
  triage: plain.triage && {
    ...plain.triage,
    overruled: { by: plain.openedBy, outcome: 'MIXED', text: marked('They decide more than they say.') },
  },
  publication: plain.publication && { ...plain.publication, advice: marked(plain.publication.advice) },
  invitations: marked([
    {
      id: 'invitation',
      name: 'Their lawyer',
      email: 'lawyer@haverbrook-trust.nhs.example',
      tokenHash: 'secret of a link',
      by: plain.openedBy,
      expiresAt: '2026-10-01T00:00:00.000Z',
      withdrawnAt: null,
    },
  ]),
}

const said = (record: ReturnType<typeof agreementRecord>) => JSON.stringify(record)

describe('nothing that the council wrote for itself leaves', () => {
  it.each(['P9', 'P11', 'P12'] as const)('in an external %s', (kind) => {
    const lived = { ...INSIDE, ending: anEnding, reviewDue: aReviewDue }
    expect(said(agreementRecord(kind, 'external', lived))).not.toContain(MARK)
  })

  it('though the council’s own copies have it', () => {
    expect(said(agreementRecord('P9', 'internal', INSIDE)).split(MARK).length).toBeGreaterThan(12)
    expect(said(agreementRecord('P10', 'internal', INSIDE))).toContain(MARK)
  })
})
