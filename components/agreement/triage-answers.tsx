import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { DIRECTION_WORDS } from '@/lib/content/agreement-words'
import type { TriageAnswers } from '@/lib/domain/agreement/triage/answers'
import { type Place, wayOf } from '@/lib/domain/agreement/triage/places'
import {
  isQuestion,
  isUse,
  pageOf,
  QUESTIONS,
  type QuestionId,
} from '@/lib/domain/agreement/triage/questions'
import { paths } from '@/lib/paths'

const NOT_ANSWERED = ['Not answered yet']

const answerOf = (answers: TriageAnswers, id: QuestionId, activity: number | null) => {
  if (activity === null) return answers[id]
  return isUse(id) ? answers.activities?.[activity]?.[id] : undefined
}

const activitiesIn = ({ activities }: TriageAnswers) => {
  if (!activities) return NOT_ANSWERED
  return activities.length === 0 ? ['One thing'] : activities.map(({ name }) => name)
}

const insideUse = ({ internalUse }: TriageAnswers) =>
  internalUse
    ? [
        internalUse.compatibility,
        internalUse.ropaEntry && `Records of processing: ${internalUse.ropaEntry}`,
        internalUse.newUse === 'yes' ? 'A new use' : 'Not a new use',
        internalUse.dpoAdvice && `Data Protection Officer: ${internalUse.dpoAdvice}`,
      ].filter((line) => line !== undefined && line !== '')
    : NOT_ANSWERED

/** One answer with the facts it relies on, a paragraph each. */
const linesAt = (answers: TriageAnswers, { page, activity }: Place): readonly (string | undefined)[] => {
  if (isQuestion(page)) {
    const given = answerOf(answers, page, activity)
    return given ? [QUESTIONS[page].options[given.answer], given.facts] : NOT_ANSWERED
  }
  switch (page) {
    case 'activities':
      return activitiesIn(answers)
    case 'direction':
      return answers.direction ? [DIRECTION_WORDS[answers.direction.direction]] : NOT_ANSWERED
    case 'reidentification':
      return answers.reidentification?.check ? [answers.reidentification.check] : NOT_ANSWERED
    case 'internalUse':
      return insideUse(answers)
  }
}

const titleAt = ({ activities }: TriageAnswers, { page, activity }: Place) => {
  const name = activity === null ? undefined : activities?.[activity]?.name
  return name ? `${name}: ${pageOf(page).title}` : pageOf(page).title
}

type Props = {
  readonly answers: TriageAnswers
  /** The agreement whose answers may be changed here; left out where they are only read. */
  readonly changeIn?: string
}

const rowAt = ({ answers, changeIn }: Props, place: Place): SummaryRow => {
  const lines = linesAt(answers, place)
  const title = titleAt(answers, place)
  return {
    key: title,
    value: lines.map((line) => (
      <p key={line} className="govuk-body gh-pre-line">
        {line}
      </p>
    )),
    ...(changeIn && {
      actions: [
        {
          href: paths.triagePage(changeIn, pageOf(place.page).slug, place.activity),
          text: lines === NOT_ANSWERED ? 'Answer' : 'Change',
          hidden: title,
        },
      ],
    }),
  }
}

/** Every question that these answers reach, in order. */
export const TriageAnswersList = (props: Props) => (
  <SummaryList rows={wayOf(props.answers).places.map((place) => rowAt(props, place))} />
)
