import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/form-spec'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { REVIEW_STATE_COLOURS, REVIEW_STATE_WORDS } from '@/lib/content/processing-words'
import { type ReviewDue, reviewsDue } from '@/lib/domain/checks/processing/due'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingEntry, ProcessingReview } from '@/lib/domain/checks/processing/processing'
import { dayOf } from '@/lib/domain/shared/when'
import { mayTry } from '../../check-pages/act'
import type { OpenCheck } from '../../check-pages/open-check'
import { confirmProcessing, reviewProcessing } from '../actions'

type Open = OpenCheck<ProcessingEntry, ProcessingInputs>

const Last = ({ review, due }: { readonly review: ProcessingReview | null; readonly due: ReviewDue }) => (
  <>
    <Tag colour={REVIEW_STATE_COLOURS[due.state]}>{REVIEW_STATE_WORDS[due.state]}</Tag>
    {review && (
      <p className="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-0">
        {review.by.name}, {dayOf(review.on)}
        {due.dueOn && `. Due again by ${dayOf(due.dueOn)}.`}
      </p>
    )}
  </>
)

const ACTS = [
  ['reviewProcessing', reviewProcessing, 'I own this system, and the entry is true'],
  ['confirmProcessing', confirmProcessing, 'I coordinate data here, and the entry is complete'],
] as const satisfies readonly (readonly [keyof ProcessingInputs, unknown, string])[]

const isOpen = ({ actor, module, refuses }: Open, verb: keyof ProcessingInputs) =>
  mayTry(module, actor, verb) && refuses(verb) === null

/** The two reviews of an entry, each with the press of whoever makes it. */
export const Reviews = ({ open }: { readonly open: Open }) => {
  const { subject, today } = open
  const due = reviewsDue(subject, today)
  return (
    <>
      <h2 className="govuk-heading-m">Reviews</h2>
      <SummaryList
        rows={[
          {
            key: 'System owner, every 12 months',
            value: <Last review={subject.reviewed} due={due.owner} />,
          },
          {
            key: 'Coordinator, every 24 months',
            value: <Last review={subject.confirmed} due={due.coordinator} />,
          },
        ]}
      />
      {ACTS.filter(([verb]) => isOpen(open, verb)).map(([verb, action, label]) => (
        <ActionButton
          key={verb}
          action={action.bind(null, subject.reference) satisfies FormAction}
          version={subject.version}
          label={label}
        />
      ))}
    </>
  )
}
