import { concernsAbout, openConditions } from '@/lib/domain/agreement/advice'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementContext, AgreementInput, Authority } from '@/lib/domain/agreement/command'
import { draftFrom } from '@/lib/domain/agreement/library'
import { seatInTurn } from '@/lib/domain/agreement/segregation'
import { STARTER_LIBRARY } from '@/lib/domain/agreement/starter-library'
import { classesIn } from '@/lib/domain/agreement/text'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { type Actor, SYSTEM } from '@/lib/domain/shared/actor'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { SHIPPED_RULESET } from '@/lib/domain/shared/decision'
import { hashOf } from '@/lib/hash'
import { NOW } from '../acts'
import { HAVERBROOK, THE_TRUST } from '../bodies'
import {
  coordinator,
  deputyDpo,
  director,
  dpo,
  guardian,
  headOfHousing,
  lawyer,
  trustSignatory,
} from '../people'
import { TRIAGE_TO } from './answers'

/** Who does each verb in an ordinary agreement, and what they enter. */

const COUNCIL = {
  organisationId: HAVERBROOK.id,
  body: HAVERBROOK.name,
  own: true,
  domains: [HAVERBROOK.domain],
}
const TRUST = { organisationId: THE_TRUST.id, body: THE_TRUST.name, own: false, domains: THE_TRUST.domains }

export const authorityFor = ({ id, name, title, email, grade, role }: Actor): Authority => ({
  personId: id,
  name,
  title,
  email,
  grade,
  role,
  ...(role === 'SIGN' ? TRUST : COUNCIL),
  reference: 'Scheme of delegation 2026, part 4',
})

/** Kept by the council: who may sign, for whichever side. */
export const AUTHORITIES = [director, headOfHousing, guardian, trustSignatory].map(authorityFor)

export const agreementContext = (
  actor: AgreementContext['actor'],
  change: Partial<AgreementContext> = {},
): AgreementContext => {
  const now = change.now ?? NOW
  return {
    actor,
    now,
    today: londonDate(new Date(now)),
    actId: '7e570000-0000-4000-8009-000000000001',
    hash: hashOf,
    method: 'a test',
    ruleset: SHIPPED_RULESET,
    adviceMonths: SETTINGS.adviceMonths,
    authorities: AUTHORITIES,
    checks: [],
    counterpartDomains: THE_TRUST.domains,
    draftFor: (kind, activities) => draftFrom(STARTER_LIBRARY, kind, activities),
    newAgreement: { id: '7e570000-0000-4000-8008-000000000099', reference: 'AGR-2026-000099' },
    variationUnderWay: null,
    adopted: null,
    ...change,
  }
}

type Fits<V extends AgreementVerb> = (a: Agreement, today: string) => AgreementInput<V>
type Act<V extends AgreementVerb> = { readonly by: AgreementContext['actor']; readonly input: Fits<V> }

const act = <V extends AgreementVerb>(by: AgreementContext['actor'], input: Fits<V>): Act<V> => ({
  by,
  input,
})
const nothing = () => ({})
const because = (reason: string) => () => ({ reason })
const NO_CONFLICT = { conflict: 'no' } as const

const firstClause = ({ text }: Agreement) => text.clauses[0]
const openProposal = ({ proposals }: Agreement) => proposals.find(({ answer }) => answer === null)?.id ?? ''
const nextSeat = (a: Agreement) => seatInTurn(a)[0]
const isSensitive = ({ text }: Agreement) =>
  classesIn(text).some((one) => one === 'special' || one === 'health')

/** The counterpart first, then the council, then whoever countersigns. */
export const seatsFor = (a: Agreement): AgreementInput<'setSeats'> => ({
  order: [
    { personId: trustSignatory.id, as: 'signatory' },
    { personId: director.id, as: 'signatory' },
    ...(isSensitive(a) ? [{ personId: guardian.id, as: 'countersignatory' as const }] : []),
  ],
})

export const AGREEMENT_ACTS: { readonly [V in AgreementVerb]: Act<V> } = {
  answerTriage: act(coordinator, () => TRIAGE_TO.SHARING[0] as AgreementInput<'answerTriage'>),
  concludeTriage: act(coordinator, nothing),
  overruleTriage: act(dpo, () => ({
    outcome: 'PROCESSING',
    reason: 'The contract gives them no use of their own, whatever they say about it.',
  })),
  confirmTriage: act(lawyer, nothing),
  keepOutsideReferences: act(coordinator, () => ({
    externalRef: 'ISG-2291',
    leadOrg: 'Pellow Marsh Council',
  })),

  reviseText: act(lawyer, ({ text }) => ({ edit: 'title', title: `${text.title}, revised` })),
  markNotApplicable: act(lawyer, ({ kind }) => ({
    item: { PROCESSING: 'B5', MIXED: 'B5', STATUTORY: 'E3', SHARING: 'A7', JOINT: 'A7' }[kind ?? 'SHARING'],
    reason: 'Nothing of that kind passes under this agreement.',
    initials: 'PH',
  })),
  unmarkNotApplicable: act(lawyer, ({ text }) => ({ item: text.notApplicable[0]?.item ?? '' })),
  sendToReview: act(lawyer, nothing),
  answerReview: act(coordinator, () => ({
    result: 'ready',
    note: 'The data are those that we hold, and the periods can be kept to.',
    ...NO_CONFLICT,
  })),

  seekAdvice: act(lawyer, () => ({
    question: 'May this go ahead, and on which conditions?',
    facts: 'The draft and its schedule; nothing else is planned with the data.',
  })),
  adviseOnAgreement: act(dpo, () => ({
    level: 'support',
    text: 'It is necessary and no wider than its purpose needs.',
    concerns: concernsAbout(),
    optOutConclusion: 'notConcerned',
    transferConclusion: 'notConcerned',
    conditions: [],
  })),
  addToAdvice: act(deputyDpo, ({ advice }) => ({
    advice: advice.at(-1)?.id ?? '',
    text: 'The register entry was checked too.',
  })),
  respondToAdvice: act(headOfHousing, (_a, today) => ({
    followed: 'followed',
    reasons: 'The advice is followed in full by the service.',
    communicatedOn: today,
    dissent: null,
  })),
  closeCondition: act(lawyer, ({ advice }) => {
    const last = advice.at(-1)
    return {
      advice: last?.id ?? '',
      condition: (last && openConditions(last)[0]?.id) ?? 'C1',
      evidence: 'The trust sent its new schedule.',
    }
  }),
  acknowledgeResponse: act(dpo, () => ({ text: 'Seen, with thanks.' })),
  recordBoardNotice: act(dpo, (_a, today) => ({ on: today })),

  invite: act(lawyer, ({ reference, invitations }) => ({
    name: 'Ada Quill',
    email: `ada.quill@${THE_TRUST.domains[0]}`,
    tokenHash: hashOf(['a token', reference, invitations.length]),
  })),
  withdrawInvitation: act(lawyer, ({ invitations }) => ({
    invitation: invitations.find(({ withdrawnAt }) => withdrawnAt === null)?.id ?? '',
  })),
  addComment: act(lawyer, (a) => ({
    clause: firstClause(a)?.key,
    audience: 'internal',
    body: 'They will want this shorter.',
  })),
  proposeWording: act(trustSignatory, (a) => ({
    clause: firstClause(a)?.key,
    heading: firstClause(a)?.heading ?? 'A further clause',
    wording: 'The parties are those named below, and whoever follows them in law.',
    why: 'We are about to merge.',
  })),
  answerProposal: act(lawyer, (a) => ({
    proposal: openProposal(a),
    result: 'accepted',
    reason: 'It says the same, and more clearly.',
  })),
  setPosition: act(lawyer, (a) => ({
    clause: firstClause(a)?.key ?? '',
    position: 'agreed',
    reason: 'Both sides read it.',
  })),
  finaliseText: act(lawyer, nothing),
  reopenNegotiation: act(lawyer, because('They asked for one more day.')),

  setSeats: act(lawyer, seatsFor),
  submitForApproval: act(lawyer, nothing),
  returnToLegal: act(headOfHousing, because('The retention period is longer than we can defend.')),
  approveAgreement: act(headOfHousing, () => ({
    note: 'It serves the purpose it names with no more than that needs.',
  })),
  signAgreement: act(trustSignatory, (a) => ({
    typedName: nextSeat(a)?.name ?? trustSignatory.name,
    textHash: a.textHash,
  })),
  declineToSign: act(trustSignatory, because('Our board wants the liability clause changed.')),
  declareInterest: act(headOfHousing, () => ({ conflictText: 'My sister works for the trust.' })),
  commence: act(SYSTEM, nothing),
  abandon: act(lawyer, because('The trust no longer needs it.')),

  reviewFallsDue: act(SYSTEM, nothing),
  reportTrigger: act(coordinator, () => ({
    trigger: 'incident',
    what: 'A file went to the wrong clinic, and came back unread.',
  })),
  escalateReview: act(SYSTEM, nothing),
  keepGoing: act(director, (_a, today) => ({
    reason: 'The clinic depends on it while the review is finished.',
    until: addDays(today, 30),
  })),
  suspendOverdue: act(SYSTEM, nothing),
  suspendAgreement: act(headOfHousing, because('An incident at the trust is being looked into.')),
  renewAgreement: act(headOfHousing, () => ({
    note: 'It is used as intended and nothing in it has changed.',
    ...NO_CONFLICT,
  })),
  startVariation: act(lawyer, because('A further item is wanted in the schedule.')),
  adoptVariation: act(SYSTEM, nothing),
  giveNotice: act(headOfHousing, (_a, today) => ({
    from: 'ours',
    why: 'The clinic has closed for good.',
    noticeOn: today,
    stopOn: today,
    recipients: 'The records team of the trust',
  })),
  recordDisposal: act(coordinator, (_a, today) => ({
    how: 'deleted',
    what: 'Every monthly file',
    certifiedBy: 'Head of records, the trust',
    certifiedOn: today,
    reference: 'HT/DEL/17',
  })),
  recordSweep: act(coordinator, () => ({ note: 'The trust was told of the last three corrections.' })),
  flagUncertified: act(lawyer, because('Three letters went without an answer.')),
  endAgreement: act(lawyer, () => ({ deed: 'no' })),
  recordEvidence: act(coordinator, ({ evidence }, today) => ({
    item: evidence.find(({ received }) => received === null)?.item ?? '',
    on: today,
    note: 'Their certificate of the day before.',
  })),
  chaseEvidence: act(SYSTEM, nothing),

  proposePublication: act(coordinator, () => ({ contact: `information@${HAVERBROOK.domain}` })),
  advisePublication: act(dpo, () => ({ text: 'Nothing in it should stay inside.' })),
  publishEntry: act(headOfHousing, nothing),
  withdrawPublication: act(dpo, because('The title names a place of refuge.')),
}

/** Whoever is next in the signing order signs; everything else is done by whoever does it ordinarily. */
export const ordinaryAgreementActor = (a: Agreement, verb: AgreementVerb): AgreementContext['actor'] => {
  if (verb !== 'signAgreement' && verb !== 'declineToSign') return AGREEMENT_ACTS[verb].by
  return (
    [trustSignatory, director, headOfHousing, guardian].find(({ id }) => id === nextSeat(a)?.personId) ??
    trustSignatory
  )
}

export const ordinaryAgreementInput = <V extends AgreementVerb>(a: Agreement, verb: V, today: string) =>
  AGREEMENT_ACTS[verb].input(a, today) as AgreementInput<V>
