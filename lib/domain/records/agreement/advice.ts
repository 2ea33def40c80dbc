import type { Advice, Note } from '../../agreement/agreement'
import { FOLLOWED_WORDS, LEVEL_WORDS } from '../../agreement/words'
import { GRADE_NAMES } from '../../shared/grades'
import { dayOf } from '../../shared/when'
import { actedBy, given, prose, row, rows, signed } from '../issue'
import type { Section, Signature } from '../model'

/** Section 3.5 in full: what was asked, advised and answered. `name` tells one advice from another. */
export const adviceInFull = (advice: Advice, name: string): readonly (Section | null)[] => [
  asked(advice, name),
  rows(
    name,
    row('In short', LEVEL_WORDS[advice.level]),
    row('Given by', actedBy(advice.by)),
    row('On', `Version ${advice.textVersion} of the text, SHA-256 ${advice.textHash}`),
    given('On these conditions', advice.conditions),
  ),
  prose(`${name}: in full`, advice.text),
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

const noted = ({ by, text }: Note) => row(actedBy(by), text)

const additions = ({ additions: added }: Advice, name: string): Section | null =>
  added.length > 0 ? rows(`${name}: what was added since`, ...added.map(noted)) : null

const answer = ({ response, acknowledgement, boardNotified }: Advice, name: string): Section =>
  response
    ? rows(
        `${name}: what became of it`,
        row('In short', FOLLOWED_WORDS[response.followed]),
        row('Reasons', response.reasons),
        given('What is done instead', response.alternative),
        row('Decided by', `${actedBy(response.by)} (${GRADE_NAMES[response.grade]})`),
        row('The officer was told on', dayOf(response.communicatedOn)),
        row(
          'Acknowledged by the officer',
          acknowledgement && `${acknowledgement.text}\n${actedBy(acknowledgement.by)}`,
        ),
        response.followed === 'followed'
          ? null
          : row('The board was told on', boardNotified && dayOf(boardNotified.on)),
      )
    : rows(`${name}: what became of it`, row('In short', 'Not answered yet'))

export const signedAdvice = ({ asked: question, ...advice }: Advice): readonly (Signature | null)[] => [
  signed('Asked for advice', question.by),
  signed('Advised', advice.by),
  ...advice.additions.map(({ by }) => signed('Added to the advice', by)),
  signed('Answered the advice', advice.response?.by),
  signed('Acknowledged the answer', advice.acknowledgement?.by),
  signed('Told the board', advice.boardNotified?.by),
]
