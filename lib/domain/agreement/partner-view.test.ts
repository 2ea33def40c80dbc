import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Signatory } from '../shared/signatory'
import { type Advice, concernsAbout, type Question } from './advice'
import type { Agreement, Comment, Proposal, Seat } from './agreement'
import { opened } from './opened'
import { partnerView } from './partner-view'
import { AGREEMENT_STATUSES } from './states'

const AT = '2026-11-20T10:00:00.000Z'

const by: Signatory = {
  personId: 'person',
  name: 'shown name',
  standing: 'standing',
  body: 'shown body',
  at: AT,
  method: 'method',
  bound: 'bound',
}
const note = { by, text: 'note' }
const asked: Question = { question: 'question', facts: 'facts', by }

const advice: Advice = {
  id: 'advice',
  asked,
  level: 'adviseAgainst',
  text: 'advice',
  concerns: concernsAbout('retention'),
  optOutConclusion: 'content',
  transferConclusion: 'notConcerned',
  conditions: [
    { id: 'C1', text: 'condition', owner: 'owner', dueOn: '2026-12-01', blocking: true, closed: note },
  ],
  validUntil: '2027-11-01',
  textVersion: 1,
  textHash: 'advised',
  basis: 'basis',
  by,
  additions: [note],
  response: {
    followed: 'notFollowed',
    reasons: 'reasons',
    communicatedOn: '2026-11-01',
    grade: 'director',
    by,
    dissent: {
      notFollowed: ['retention', 'C1'],
      alternative: 'alternative',
      risk: { level: 'HIGH', owner: 'risk owner', post: 'risk post' },
      communicatedHow: 'by letter',
    },
  },
  acknowledgement: note,
  boardNotified: { on: '2026-11-02', by },
}

const aSeat = (secret: string): Seat => ({
  personId: 'seated',
  name: 'shown seat',
  title: 'shown title',
  organisationId: `${secret}organisation`,
  body: 'shown seat body',
  side: 'theirs',
  order: 1,
  as: 'signatory',
  authority: `${secret}authority`,
})

const aComment = (audience: Comment['audience'], body: string): Comment => ({
  id: `comment ${body}`,
  clause: 'retention',
  audience,
  side: 'ours',
  textVersion: 1,
  body,
  by,
})

const aProposal = (answer: Proposal['answer']): Proposal => ({
  id: 'proposal',
  clause: 'retention',
  heading: 'Retention',
  wording: 'shown wording',
  why: 'shown why',
  textVersion: 1,
  by,
  answer,
})

/** The same with the secret before every string in it. */
const withSecret = <T>(value: T, secret: string): T =>
  JSON.parse(JSON.stringify(value), (_key, each) => (typeof each === 'string' ? `${secret}${each}` : each))

const begun = opened.agreement(
  {
    id: 'agreement',
    reference: 'AGR-2026-000001',
    title: 'shown title of it',
    tier: '2',
    organisation: { id: 'trust', name: 'shown counterpart' },
    serviceId: 'service',
    service: 'Housing',
    parties: [],
  },
  {
    actor: { id: 'person', name: 'Somebody', role: 'SYSTEM' } as never,
    now: AT,
    method: 'a test',
    hash: () => 'shown hash',
  },
)

/** Everything that is the council's own business carries the secret; what both sides know says "shown". */
const anAgreement = (
  secret: string,
  status: Agreement['status'],
  internal: readonly string[],
): Agreement => ({
  ...begun,
  status,
  openedBy: withSecret(by, secret),
  service: `${secret}service`,
  outside: { externalRef: `${secret}theirs`, localAnnex: `${secret}annex` },
  imported: {
    by: withSecret(by, secret),
    source: `${secret}file`,
    lacks: [`${secret}lack`],
    notes: `${secret}note`,
  },
  answering: { activity: `${secret}answer` } as never,
  triage: withSecret({ answers: {}, outcome: 'SHARING', row: 'Q8', because: 'because', by } as never, secret),
  pastTriage: [withSecret({ because: 'before', by } as never, secret)],
  drafters: [`${secret}drafter`],
  text: {
    ...begun.text,
    answers: { retention: 'shown answer', entryOwner: `${secret}answer` },
    clauses: [
      {
        key: 'retention',
        heading: 'Retention',
        text: 'Kept for [[retention]].',
        covers: [`${secret}item`],
        statute: 'shown statute',
        from: { key: `${secret}library`, version: 3 },
        mayNotBeConceded: true,
      },
    ],
    notApplicable: [
      { item: 'shown item', reason: 'shown reason', initials: 'HL', by: `${secret}lawyer`, at: AT },
    ],
  },
  positions: { retention: { position: 'conceded', reason: `${secret}reason`, by: withSecret(by, secret) } },
  comments: [
    ...internal.map((body) => aComment('internal', `${secret}${body}`)),
    aComment('shared', 'shown comment'),
  ],
  proposals: [aProposal(null), aProposal({ by, text: 'shown answer to it', result: 'declined' })],
  invitations: [
    {
      id: `${secret}invitation`,
      name: `${secret}invited`,
      email: `${secret}email`,
      tokenHash: `${secret}hash`,
      by,
      expiresAt: AT,
      withdrawnAt: null,
    },
  ],
  internalReview: { ...withSecret(note, secret), textVersion: 1 },
  adviceAsked: withSecret(asked, secret),
  advice: [withSecret(advice, secret)],
  seats: [aSeat(secret)],
  approval: withSecret(
    { by, grade: 'director', note: 'note', textHash: 'h', textVersion: 1 } as never,
    secret,
  ),
  signatures: [
    {
      seat: aSeat(secret),
      by: { ...withSecret(by, secret), at: AT },
      textHash: `${secret}h`,
      typedName: `${secret}typed`,
    },
  ],
  voided: [{ why: `${secret}why`, by: withSecret(by, secret), approval: null, signatures: [] }],
  conflicted: [`${secret}conflicted`],
  reviewDue: withSecret({ what: 'what', told: [], keptGoing: null } as never, secret),
  reviews: [withSecret({ ...note, outcome: 'renewed' } as never, secret)],
  suspension: withSecret(note, secret),
  evidence: [
    {
      item: 'shown data',
      dueOn: '2027-01-01',
      chasedOn: null,
      flaggedOn: null,
      received: { ...withSecret(note, secret), on: '2026-12-01' },
    },
  ],
  ending: {
    from: 'ours',
    why: `${secret}why`,
    noticeOn: '2026-11-01',
    stopOn: '2026-12-01',
    recipients: `${secret}recipients`,
    by: withSecret(by, secret),
    disposals: [
      {
        how: 'deleted',
        what: `${secret}what`,
        certifiedBy: `${secret}certifier`,
        certifiedOn: '2026-12-02',
        reference: 'shown certificate',
        by: withSecret(by, secret),
      },
    ],
    sweep: withSecret(note, secret),
    uncertified: withSecret(note, secret),
    ended: null,
  },
  publication: withSecret({ proposed: by, contact: 'contact', advice: note } as never, secret),
  abandoned: withSecret(note, secret),
})

const SECRETS = fc.uuid().map((id) => `secret-${id}-`)

describe('what the counterpart sees', () => {
  it('never has anything of the council’s own, in whatever state', () => {
    fc.assert(
      fc.property(
        SECRETS,
        fc.constantFrom(...AGREEMENT_STATUSES),
        fc.array(fc.string()),
        (secret, status, internal) => {
          const seen = JSON.stringify(partnerView(anAgreement(secret, status, internal)))
          expect(seen).not.toContain(secret)
        },
      ),
    )
  })

  it('has all that both sides know', () => {
    const seen = JSON.stringify(partnerView(anAgreement('secret', 'SIGNATURE', ['mine'])))
    for (const words of [
      'shown title of it',
      'shown hash',
      'shown statute',
      'shown comment',
      'shown why',
      'shown answer to it',
      'shown seat body',
      'shown data',
      'shown certificate',
      'shown reason',
      'Kept for shown answer.',
    ])
      expect(seen).toContain(words)
  })

  it('says where a clause stands, and not why', () => {
    const [clause] = partnerView(anAgreement('secret', 'NEGOTIATION', [])).text.clauses
    expect(clause?.position).toBe('conceded')
    expect(Object.keys(clause ?? {}).sort()).toEqual(['heading', 'key', 'position', 'statute', 'wording'])
  })

  it('holds an open proposal against our wording, and leaves an answered one alone', () => {
    const [open, answered] = partnerView(anAgreement('secret', 'NEGOTIATION', [])).proposals
    expect(open?.words.map(({ kind }) => kind)).toContain('removed')
    expect(
      open?.words
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe('shown wording')
    expect(answered?.words).toEqual([])
  })
})
