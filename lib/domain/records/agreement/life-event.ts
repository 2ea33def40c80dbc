import type { Agreement, Ending, ReviewDue } from '../../agreement/agreement'
import type { Column } from '../../agreement/as-read'
import { PUBLIC_STATUS_NAMES } from '../../agreement/public-status'
import { DISPOSAL_WORDS, REVIEW_WORDS, SIDE_WORDS, TRIGGER_WORDS } from '../../agreement/words'
import type { Signatory } from '../../shared/signatory'
import { dayOf } from '../../shared/when'
import { actedBy, given, row, rows, signed } from '../issue'
import type { RecordModel, Section } from '../model'
import { type AgreementIssue, issuedOf } from './issue'
import { inWords, tableOf } from './parts'

type Event = {
  readonly name: string
  readonly by: Signatory
  readonly text: string
  /** The review it came of. */
  readonly due: ReviewDue | null
}

const reviewsOf = (a: Agreement): readonly Event[] =>
  a.reviews.map(({ outcome, by, text, due }) => ({ name: REVIEW_WORDS[outcome], by, text, due }))

const pausesOf = ({ reviewDue, suspension }: Agreement): readonly Event[] => [
  ...(suspension ? [{ name: 'Suspended', ...suspension, due: reviewDue }] : []),
  ...(reviewDue?.keptGoing
    ? [{ name: 'Goes on although its review is late', ...reviewDue.keptGoing, due: reviewDue }]
    : []),
]

const endingsOf = ({ ending }: Agreement): readonly Event[] =>
  ending
    ? [
        { name: 'Notice to end it', by: ending.by, text: ending.why, due: null },
        ...ending.disposals.map(({ by, what }) => ({ name: 'Certificate kept', by, text: what, due: null })),
        ...(ending.ended ? [{ name: 'Ended', by: ending.ended.by, text: ending.why, due: null }] : []),
      ]
    : []

/** What happened last: this record is issued when it happens. */
const latest = (a: Agreement): Event => {
  const events = [...reviewsOf(a), ...pausesOf(a), ...endingsOf(a)]
  const last = events.toSorted((one, other) => one.by.at.localeCompare(other.by.at)).at(-1)
  if (!last) throw new Error('a record of its life begins with an event')
  return last
}

/** P11: what happened to an agreement in force, what called for it and what came of it. */
export const lifeEvent = (a: Agreement, issue: AgreementIssue): RecordModel => {
  const event = latest(a)
  return issuedOf('P11', a, issue, {
    summary: `${event.name}: “${a.text.title}”.`,
    sections: [
      rows(
        'What happened',
        row('Event', event.name),
        row('By', actedBy(event.by)),
        row('What was found or decided', event.text),
        row('It stands now', PUBLIC_STATUS_NAMES[a.status]),
      ),
      event.due && calledFor(event.due),
      theAgreement(a),
      ...(a.ending ? endingOf(a.ending) : []),
      evidence(a),
      reviews(a),
    ],
    signatures: [signed(event.name, event.by)],
  })
}

const calledFor = ({ trigger, since, what, told, keptGoing }: ReviewDue): Section =>
  rows(
    'What called for the review',
    row('Trigger', TRIGGER_WORDS[trigger]),
    row('Due since', dayOf(since)),
    given('What happened', what),
    given('Told that it was late', told.map((days) => `After ${days} days`).join('; ')),
    given('Why it went on', keptGoing?.text),
    given('Until', keptGoing && dayOf(keptGoing.until)),
  )

const theAgreement = ({ text, force, textVersion, textHash, variations }: Agreement): Section =>
  rows(
    'The agreement',
    row('Parties', inWords(text.parties.map(({ name }) => name))),
    row('Text', `Version ${textVersion}, SHA-256 ${textHash}`),
    row('Variations begun', variations),
    row('In force from', force && dayOf(force.from)),
    row('Next review', force && `By ${dayOf(force.reviewOn)}`),
    given('Ends', force?.endsOn && dayOf(force.endsOn)),
  )

type Certificate = Ending['disposals'][number]

const CERTIFICATES: readonly Column<Certificate>[] = [
  { label: 'What became of it', of: ({ how }) => DISPOSAL_WORDS[how] },
  { label: 'Which data', of: ({ what }) => what },
  {
    label: 'Certificate',
    of: ({ reference, certifiedBy, certifiedOn }) => `${reference}\n${certifiedBy}\n${dayOf(certifiedOn)}`,
  },
]

const endingOf = (ending: Ending): readonly (Section | null)[] => [
  rows(
    'The end',
    row('Notice by', SIDE_WORDS[ending.from]),
    row('Notice given', dayOf(ending.noticeOn)),
    row('Last day on which data flows', dayOf(ending.stopOn)),
    row('Why', ending.why),
    row('Who received data under it', ending.recipients),
    given('Last corrections and erasures told', ending.sweep?.text),
    given('No certificate: a breach, told to the board', ending.uncertified?.text),
    given('Ended', ending.ended && dayOf(ending.ended.on)),
    given('Kept until', ending.ended && dayOf(ending.ended.keepUntil)),
  ),
  ending.disposals.length > 0
    ? tableOf('Certificates of return or deletion', CERTIFICATES, [2, 5, 4], ending.disposals)
    : null,
]

type Line = Agreement['evidence'][number]

const dayOrNone = (on: string | null | undefined) => (on ? dayOf(on) : 'No')

const EVIDENCE: readonly Column<Line>[] = [
  { label: 'Data', of: ({ item }) => item },
  { label: 'Due', of: ({ dueOn }) => dayOf(dueOn) },
  { label: 'Chased', of: ({ chasedOn }) => dayOrNone(chasedOn) },
  { label: 'Breach flagged', of: ({ flaggedOn }) => dayOrNone(flaggedOn) },
  { label: 'Shown', of: ({ received }) => dayOrNone(received?.on) },
]

const evidence = ({ evidence: lines }: Agreement): Section | null =>
  lines.length > 0
    ? tableOf('Deletion that the recipient is to show', EVIDENCE, [4, 3, 3, 3, 3], lines)
    : null

type Reviewed = Agreement['reviews'][number]

const REVIEWS: readonly Column<Reviewed>[] = [
  { label: 'When', of: ({ by }) => dayOf(by.at) },
  { label: 'Called for by', of: ({ due }) => TRIGGER_WORDS[due.trigger] },
  { label: 'Outcome', of: ({ outcome }) => REVIEW_WORDS[outcome] },
  { label: 'Next', of: ({ reviewOn }) => (reviewOn ? dayOf(reviewOn) : 'None') },
  { label: 'By', of: ({ by }) => by.name },
]

const reviews = ({ reviews: all }: Agreement): Section | null =>
  all.length > 0 ? tableOf('Reviews so far', REVIEWS, [3, 4, 2, 3, 3], all) : null
