import type { CaseFile, UrgentCall } from '../disclosure/disclosure'
import * as words from '../disclosure/words'
import { dayOf, deadlineOf, momentOf } from '../shared/when'
import { gradeRow } from './decided'
import { actedBy, given, type Issue, issued, prose, row, rows, signed } from './issue'
import type { RecordModel, Section } from './model'
import { gatewayName, powerOf } from './power'

const urgentOf = (d: CaseFile): UrgentCall => {
  if (!d.urgent) throw new Error('the log of an emergency begins with its call')
  return d.urgent
}

/** 2.7: what was written at the time, and what was written after; they are never mixed up. */
const whenWritten = (d: CaseFile, issue: Issue): Section =>
  rows(
    'When this was written',
    row('Logged', momentOf(urgentOf(d).by.at)),
    row('This version', momentOf(issue.at)),
    row(
      'Retrospective',
      d.ratification
        ? 'Yes: completed after the disclosure. What was written at the time stands in version 1'
        : 'No: as it was logged at the time',
    ),
  )

const theCall = (d: CaseFile): readonly (Section | null)[] => {
  const call = urgentOf(d)
  return [
    rows(
      'The call',
      row('Organisation', d.organisation.name),
      row('Caller', `${call.callerName}, ${call.callerRank}, ${call.callerNumber}`),
      row('Called', `${dayOf(call.calledOn)} at ${call.calledAt}`),
      given('Number the caller gave (not used)', call.numberGiven),
      row('Logged by', actedBy(call.by)),
    ),
    rows(
      'The call back',
      row('Number called', call.switchboard),
      row('Where the number came from', 'The council’s own directory, not the caller'),
      row('Called back at', call.calledBackAt),
      row('Answered by', call.answeredBy),
    ),
    prose('What the caller said, in their words', call.wordsUsed),
    rows(
      'The danger',
      row('How great', words.RISK_WORDS[call.risk]),
      row('To whom, from what, how soon', call.danger),
      row('The person', call.person),
      row('The least that would help', call.needed),
    ),
  ]
}

const DUTY_OFFICER =
  'A senior duty officer decided, because nobody at the grade could be reached and somebody’s life was at risk'

const whatWasGiven = (d: CaseFile): readonly Section[] => {
  const decided = d.urgentDecision
  if (!decided) return []
  return [
    rows(
      'What was given',
      row('Exactly this', decided.given),
      row('Why it is the least that helps', decided.whyEnough),
      row('How', words.SPOKEN_CHANNEL_WORDS[decided.channel]),
      row('To', decided.givenTo),
      row('At', decided.givenAt),
      row('Could the person have agreed', words.YES_NO_WORDS[decided.couldConsent]),
    ),
    rows(
      'Who decided',
      row('Decided by', actedBy(decided.by)),
      gradeRow(decided.grade),
      row('Law', `${gatewayName(d.gateway)}: ${powerOf(d)}`),
      row('Exception', decided.exception ? DUTY_OFFICER : 'None'),
      given('Who was tried, and when', decided.tried),
    ),
  ]
}

const confirmedAs = ({ confirmation, status, gateway }: CaseFile) => {
  if (confirmation) return confirmation.late ? 'Confirmed, late' : 'Confirmed in time'
  if (gateway === 'G23') return 'Not needed: the council told the police itself'
  return status === 'U_UNCONFIRMED' ? 'Not confirmed in time' : 'Not yet when this record was issued'
}

const confirmation = (d: CaseFile): Section => {
  const call = urgentOf(d)
  return rows(
    'Confirmation in writing',
    row('Result', confirmedAs(d)),
    row('To be given by', `${call.confirmerName}, ${call.confirmerRank}, ${call.confirmerEmail}`),
    given('Due', d.confirmBy && deadlineOf(d.confirmBy)),
    given('Confirmed by', d.confirmation && actedBy(d.confirmation.by)),
    given('Why it was needed', d.confirmation?.why),
  )
}

const lookingBack = ({ ratification }: CaseFile): readonly (Section | null)[] =>
  ratification
    ? [
        prose('What the head of service finds, looking back', ratification.finding),
        rows(
          'Record keeping',
          row('Processing register entry', ratification.ropaEntry),
          row('Ratified by', actedBy(ratification.by)),
        ),
      ]
    : []

/** P5: an emergency told aloud, to the minute. Internal always. */
export const emergencyLog = (d: CaseFile, issue: Issue): RecordModel =>
  issued('P5', d, issue, {
    ...(d.ratification && { title: 'Emergency log, completed afterwards' }),
    summary: `What ${d.organisation.name} said about a danger, who was called back, and what the council gave.`,
    sections: [whenWritten(d, issue), ...theCall(d), ...whatWasGiven(d), confirmation(d), ...lookingBack(d)],
    signatures: [
      signed('Logged', d.urgent?.by),
      signed('Decided', d.urgentDecision?.by),
      signed('Confirmed in writing', d.confirmation?.by),
      signed('Ratified', d.ratification?.by),
    ],
  })
