import type { Advice, Condition, Dissent } from '../../agreement/advice'
import {
  CONCLUSION_WORDS,
  FOLLOWED_WORDS,
  LEVEL_WORDS,
  NOT_ASKED_WORDS,
  pointInFull,
  pointName,
  RISK_WORDS,
} from '../../agreement/advice-words'
import type { Note } from '../../agreement/note'
import { ADVICE_POINT_NAMES, ADVICE_POINTS } from '../../shared/advice-points'
import { GRADE_NAMES } from '../../shared/grades'
import { dayOf } from '../../shared/when'
import { actedBy, given, lines, prose, row, rows, rowsGiven, signed } from '../issue'
import type { Row, Section, Signature } from '../model'

/** Section 3.5 in full: what was asked, advised and answered. `name` tells one advice from another. */
export const adviceInFull = (advice: Advice, name: string): readonly (Section | null)[] => [
  asked(advice, name),
  rows(
    name,
    row('In short', LEVEL_WORDS[advice.level]),
    row('Given by', actedBy(advice.by)),
    row('On', `Version ${advice.textVersion} of the text, SHA-256 ${advice.textHash}`),
    row('Good until', dayOf(advice.validUntil)),
    row('On the national data opt-out', CONCLUSION_WORDS[advice.optOutConclusion]),
    row('On transfers abroad', CONCLUSION_WORDS[advice.transferConclusion]),
  ),
  prose(`${name}: in full`, advice.text),
  concerns(advice, name),
  conditions(advice, name),
  additions(advice, name),
  answer(advice, name),
]

const asked = ({ asked: question }: Advice, name: string): Section =>
  rows(
    `${name}: what was asked`,
    row('Question', question.question),
    row('Facts it rests on', question.facts),
    row('Asked by', actedBy(question.by)),
  )

const CONCERN_WORDS = { yes: 'A concern', no: 'No concern', notAsked: NOT_ASKED_WORDS } as const

const concerns = ({ concerns: found }: Advice, name: string): Section =>
  rows(
    `${name}: what was looked at`,
    ...ADVICE_POINTS.map((point) => row(ADVICE_POINT_NAMES[point], CONCERN_WORDS[found[point]])),
  )

const conditionRow = ({ id, text, owner, dueOn, blocking, closed }: Condition): Row =>
  row(
    pointName(id),
    lines(
      text,
      `${owner}, by ${dayOf(dueOn)}. ${blocking ? 'Nobody signs before it is met.' : 'It may be met after signature.'}`,
      closed ? `Met: ${closed.text}\n${actedBy(closed.by)}` : 'Open',
    ),
  )

const conditions = ({ conditions: all }: Advice, name: string): Section | null =>
  rowsGiven(`${name}: conditions`, ...all.map(conditionRow))

const noted = ({ by, text }: Note) => row(actedBy(by), text)

const additions = ({ additions: added }: Advice, name: string): Section | null =>
  added.length > 0 ? rows(`${name}: what was added since`, ...added.map(noted)) : null

const departure = (advice: Advice, { notFollowed, alternative, risk }: Dissent): readonly Row[] => [
  row('Not followed', notFollowed.map((id) => pointInFull(advice, id)).join('\n')),
  row('What is done instead', alternative),
  row('Risk that remains', RISK_WORDS[risk.level]),
  row('Owner of that risk', `${risk.owner}, ${risk.post}`),
]

const answer = (advice: Advice, name: string): Section => {
  const { response, acknowledgement, boardNotified } = advice
  if (!response) return rows(`${name}: what became of it`, row('In short', 'Not answered yet'))
  const { dissent } = response
  return rows(
    `${name}: what became of it`,
    row('In short', FOLLOWED_WORDS[response.followed]),
    row('Reasons', response.reasons),
    ...(dissent ? departure(advice, dissent) : []),
    row('Decided by', `${actedBy(response.by)} (${GRADE_NAMES[response.grade]})`),
    row('The officer was told on', dayOf(response.communicatedOn)),
    given('How the officer was told', dissent?.communicatedHow),
    row(
      'Acknowledged by the officer',
      acknowledgement && `${acknowledgement.text}\n${actedBy(acknowledgement.by)}`,
    ),
    dissent ? row('The board was told on', boardNotified && dayOf(boardNotified.on)) : null,
  )
}

/** Whoever departed from it, took note of that, and told the board. */
export const signedAnswer = ({ response, acknowledgement, boardNotified }: Advice) => [
  signed('Answered the advice', response?.by),
  signed('Acknowledged the answer', acknowledgement?.by),
  signed('Told the board', boardNotified?.by),
]

export const signedAdvice = (advice: Advice): readonly (Signature | null)[] => [
  signed('Asked for advice', advice.asked.by),
  signed('Advised', advice.by),
  ...advice.additions.map(({ by }) => signed('Added to the advice', by)),
  ...advice.conditions.map(({ id, closed }) => signed(`Showed that it is met: ${pointName(id)}`, closed?.by)),
  ...signedAnswer(advice),
]
