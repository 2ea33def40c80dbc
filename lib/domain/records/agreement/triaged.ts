import type { Agreement, Triage } from '../../agreement/agreement'
import { KIND_NAMES, KINDS } from '../../agreement/kinds'
import { tidy } from '../../agreement/triage/places'
import { isQuestion, QUESTION_IDS, QUESTIONS, type QuestionId } from '../../agreement/triage/questions'
import type { TriageOutcome, YesNo } from '../../agreement/triage/table'
import { actedBy, given, lines, row, rows } from '../issue'
import type { Row, Section } from '../model'

type Answered = { readonly [Q in QuestionId]?: { readonly answer: YesNo; readonly facts: string } }

const outcomeName = (outcome: TriageOutcome) => {
  const kind = KINDS.find((one) => one === outcome)
  return kind ? KIND_NAMES[kind] : 'No agreement'
}

const answersIn = (answers: Answered, about?: string): readonly Row[] =>
  QUESTION_IDS.flatMap((id) => {
    const found = answers[id]
    if (!found) return []
    const { title, options } = QUESTIONS[id]
    return [row(about ? `${about}: ${title}` : title, lines(options[found.answer], found.facts))]
  })

const DIRECTION_WORDS = { reciprocal: 'Information goes both ways', oneWay: 'Information goes one way' }

const factsOf = ({ answers }: Triage): readonly (Row | null)[] => {
  const { activities = [], direction, ...rest } = tidy(answers)
  return [
    ...answersIn(rest),
    ...activities.flatMap((one) => answersIn(one, one.name)),
    given('Direction', direction && DIRECTION_WORDS[direction.direction]),
  ]
}

/** Why the Data Protection Officer decided otherwise is advice, and stays inside. */
const overruled = ({ overruled: otherwise }: Triage, isInternal: boolean): readonly (Row | null)[] =>
  otherwise
    ? [
        row('Decided otherwise by the Data Protection Officer', outcomeName(otherwise.outcome)),
        isInternal ? row('Why', otherwise.text) : null,
      ]
    : []

const questionIn = (row: string) => (isQuestion(row) ? `${QUESTIONS[row].title} (${row})` : row)

/** Section 3.1: the facts that its kind rests on, and the question that decided. */
export const triaged = ({ triage }: Agreement, isInternal: boolean): Section | null =>
  triage &&
  rows(
    'Why this kind of agreement',
    row('Outcome', outcomeName(triage.outcome)),
    row('Because', triage.because),
    row('Question that decided', questionIn(triage.row)),
    ...overruled(triage, isInternal),
    ...factsOf(triage),
    row('Answered by', actedBy(triage.by)),
  )
