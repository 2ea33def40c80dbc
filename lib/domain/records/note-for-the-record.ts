import type { CaseFile, Cover } from '../disclosure/disclosure'
import { isMandatory } from '../disclosure/gateways'
import * as words from '../disclosure/words'
import { dayOf, momentOf } from '../shared/when'
import { circumstances, itemsAsked, papers, peopleAsking, requestOf, whoItIsAbout } from './asked'
import { laneSections } from './asked-in-lane'
import { adviceTaken, assessment, notification } from './assessed'
import { approvalOf, itemsDecided, theDecision, whyNothingGoes } from './decided'
import { dispatch, earlierDispatches } from './dispatch'
import {
  actedBy,
  given,
  type Issue,
  issued,
  list,
  listed,
  prose,
  row,
  rows,
  rowsGiven,
  signed,
} from './issue'
import { challenges, legalDeadline, privilegedOpinion, reachOfNotice, theDuty, validity } from './legal-check'
import type { RecordModel, Section } from './model'
import { gatewayName } from './power'
import { independence, reviewAsked, reviewResult } from './reviewed'

/** P2: section 2.7, the council's own reasons. Internal always; nothing of it may leave. */
export const noteForTheRecord = (d: CaseFile, issue: Issue): RecordModel =>
  issued('P2', d, issue, {
    summary: summaryOf(d),
    sections: [
      theDecision(d),
      prose('Why disclosure is appropriate, in the approver’s words', approvalOf(d)?.whyAppropriate),
      itemsDecided(d, approvalOf(d)?.items ?? []),
      whyNothingGoes(d),
      ...review(d),
      peopleAsking(d),
      identity(d),
      ...whoItIsAbout(d),
      itemsAsked(d),
      circumstances(d),
      ...laneSections(requestOf(d)),
      prose('Why the requester says it is necessary', requestOf(d).whyNecessary),
      prose('What the requester says would be prejudiced', requestOf(d).prejudiceIfWithheld),
      prose('What the requester tried or considered', requestOf(d).lessIntrusiveConsidered),
      papers(d),
      ...requirement(d),
      ...assessment(d),
      ...adviceTaken(d),
      notification(d),
      conflicts(d),
      ...questions(d),
      dispatch(d),
      ...earlierDispatches(d),
      afterwards(d),
      recordKeeping(d),
    ],
    signatures: [
      signed('Authorised by the requesting body', d.authorisation),
      signed('Checked for the legal team', d.validation?.by),
      signed('Collated', d.collator),
      ...d.advice.map((advice) =>
        signed(`Advised as ${words.ADVISER_WORDS[advice.adviser]}`, advice.given?.by),
      ),
      signed('Decided', d.decision?.by),
      signed('Reviewed', d.review?.decided?.by),
      signed('Checked the pack', d.pack?.check?.by),
      signed('Released', d.release?.by),
      signed('Confirmed receipt', d.receipt?.by),
      signed('Closed', d.closure?.by),
    ],
  })

const summaryOf = (d: CaseFile) => {
  const outcome = d.decision ? words.STATUS_WORDS[d.decision.outcome].toLowerCase() : 'not decided'
  const stage = d.closure ? 'The final note' : 'The note as it stood when the decision was made'
  const what = isMandatory(d.gateway) ? 'requirement' : 'request'
  return `${stage} on the ${what} of ${d.organisation.name}: ${outcome}.`
}

const review = (d: CaseFile): readonly (Section | null)[] => [
  ...reviewAsked(d),
  ...reviewResult(d),
  independence(d),
]

const identity = (d: CaseFile): Section =>
  rows(
    'How they were verified',
    row('Method', d.intake && words.ID_METHOD_WORDS[d.intake.idMethod]),
    row('Number or address used', d.intake?.idNumberUsed),
    row('Where that came from', d.intake?.idSource),
    row('Verified by', d.intake && actedBy(d.intake.by)),
    given('Authorised there by', d.authorisation && actedBy(d.authorisation)),
  )

const requirement = (d: CaseFile): readonly (Section | null)[] => [
  theDuty(d),
  validity(d, 'internal'),
  privilegedOpinion(d),
  reachOfNotice(d),
  legalDeadline(d),
  ...challenges(d),
]

const conflicts = (d: CaseFile): Section =>
  d.conflicts.length > 0
    ? list(
        'Conflicts of interest',
        d.conflicts.map((c) => `${c.name}, ${momentOf(c.at)}: ${c.text} (took no further part)`),
      )
    : {
        heading: 'Conflicts of interest',
        blocks: [
          {
            type: 'paragraphs',
            paragraphs: ['Everybody who assessed, decided and verified declared none.'],
          },
        ],
      }

const questions = (d: CaseFile): readonly Section[] =>
  d.clarifications.map((asked, position) =>
    rows(
      `Question ${position + 1}`,
      row('Asked', `${asked.question} (${asked.askedBy}, ${momentOf(asked.askedAt)})`),
      row(
        'Answered',
        asked.answer && asked.answeredAt ? `${asked.answer} (${momentOf(asked.answeredAt)})` : '',
      ),
    ),
  )

const eachOn = (heading: string, texts: readonly string[]) => given(heading, texts.join('\n'))

/** Each is told in full elsewhere; the note says only that it happened. */
const afterwards = (d: CaseFile): Section | null =>
  rowsGiven(
    'After the release',
    eachOn(
      'Corrections',
      d.corrections.map((c) => `${momentOf(c.by.at)}: ${words.CORRECTION_WORDS[c.kind]}`),
    ),
    eachOn(
      'Breaches',
      d.breaches.map((b) => `Known on ${dayOf(b.awareOn)} at ${b.awareAt}`),
    ),
    eachOn(
      'Complaints',
      d.complaints.map((c) => `Received on ${dayOf(c.receivedOn)}`),
    ),
    eachOn(
      'Asked by the person who received their information',
      d.accessChecks.map((a) => `${momentOf(a.by.at)}: ${a.tell === 'yes' ? 'told' : 'not told'}`),
    ),
  )

const coverOf = ({ reference, title, why, by }: Cover) =>
  `${reference ? `Under ${reference}, ${title}` : 'None covers it'}: ${why} (${actedBy(by)})`

const recordKeeping = (d: CaseFile): Section =>
  rows(
    'Record keeping',
    given('Part of', d.partOf?.reference),
    eachOn(
      'In parts',
      d.parts.map(({ reference, service }) => `${reference}: ${service}`),
    ),
    eachOn(
      'Gateway corrected',
      d.corrected.map(
        ({ from, to, reason, by }) =>
          `From ${gatewayName(from)} to ${gatewayName(to)} by ${actedBy(by)}: ${reason}`,
      ),
    ),
    given('Agreement', d.agreement && coverOf(d.agreement)),
    given('Seen only by those named', d.restriction && listed(d.restriction.why, words.RESTRICTION_WORDS)),
    eachOn(
      'Kept safe',
      d.holds.map(
        (hold) =>
          `${words.HOLD_WORDS[hold.kind]}: ${hold.what}${hold.lifted ? ` (ended ${momentOf(hold.lifted.at)})` : ''}`,
      ),
    ),
    row('Processing register entry', d.closure?.ropaEntry ?? d.assessment?.held?.ropaEntry),
    row(
      'Earlier acts made void',
      d.voided.map((v) => `${momentOf(v.at)}: ${VOIDED[v.why]}`).join('\n') || 'None',
    ),
  )

const VOIDED = {
  scopeChanged: 'what was asked changed, so it was authorised afresh',
  expired: 'a clock ran out, so it was authorised afresh',
  newMaterial: 'new material or a mismatch was found, so it was decided afresh',
  reviewed: 'a review changed the answer',
  challenged: 'the notice was challenged, and decided on again after its answer',
} as const
