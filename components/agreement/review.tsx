import { Callout } from '@/components/ui/callout'
import { CardTable } from '@/components/ui/card-table'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { intervalWords, LADDER_WORDS, REVIEW_WORDS, TRIGGER_WORDS } from '@/lib/content/agreement-life-words'
import type { Agreement, Review, ReviewDue } from '@/lib/domain/agreement/agreement'
import { ladderOf } from '@/lib/domain/agreement/ladder'
import { dayOf } from '@/lib/domain/shared/when'
import { byWhom, Said } from './said'
import { AgreementStatusTag } from './status-tag'

type Shown = { readonly a: Agreement }

/** From when, until when, and when it is looked at again. */
export const ReviewFacts = ({ a: { status, force, text } }: Shown) =>
  force ? (
    <SummaryList
      rows={[
        { key: 'How it stands', value: <AgreementStatusTag status={status} /> },
        { key: 'In force from', value: dayOf(force.from) },
        { key: 'Next review', value: dayOf(force.reviewOn) },
        { key: 'How often', value: intervalWords(text) },
        { key: 'Ends', value: force.endsOn ? dayOf(force.endsOn) : 'When a party ends it' },
      ]}
    />
  ) : (
    <p className="govuk-body">It is not in force yet, so there is nothing to review.</p>
  )

export const Suspended = ({ a: { status, suspension } }: Shown) =>
  status === 'SUSPENDED' && suspension ? (
    <Callout tone="missing" title="Suspended: no data may flow under it" meta={byWhom(suspension.by)}>
      <Said>{suspension.text}</Said>
    </Callout>
  ) : null

const KeptGoing = ({ keptGoing }: Pick<ReviewDue, 'keptGoing'>) =>
  keptGoing ? (
    <>
      <p className="govuk-body">
        It goes on until {dayOf(keptGoing.until)}: {byWhom(keptGoing.by)}
      </p>
      <Said>{keptGoing.text}</Said>
    </>
  ) : null

export const ReviewIsDue = ({ a: { reviewDue } }: Shown) =>
  reviewDue ? (
    <Callout
      tone="missing"
      title={`Its review has been due since ${dayOf(reviewDue.since)}`}
      meta={TRIGGER_WORDS[reviewDue.trigger]}
    >
      {reviewDue.trigger !== 'date' && <Said>{reviewDue.what}</Said>}
      <KeptGoing keptGoing={reviewDue.keptGoing} />
    </Callout>
  ) : null

const LADDER_COLUMNS = [
  { label: 'What happens', width: 'wide' },
  { label: 'Day' },
  { label: 'Done' },
] as const

/** What follows from a review that nobody does, with its days. */
export const Ladder = ({ a }: Shown) => {
  const steps = ladderOf(a)
  return steps.length > 0 ? (
    <CardTable
      caption={a.reviewDue ? 'While the review is late' : 'If the next review were late'}
      columns={LADDER_COLUMNS}
      rows={steps.map(({ step, on, isTaken }) => ({
        id: step,
        cells: [
          LADDER_WORDS[step],
          dayOf(on),
          <Tag key="done" colour={isTaken ? 'orange' : 'grey'}>
            {isTaken ? 'Yes' : 'Not yet'}
          </Tag>,
        ],
      }))}
    />
  ) : null
}

const OneReview = ({ review: { due, outcome, text, reviewOn, by } }: { readonly review: Review }) => (
  <Callout title={REVIEW_WORDS[outcome]} meta={byWhom(by)} level={3}>
    <p className="govuk-body">
      Due since {dayOf(due.since)}. {TRIGGER_WORDS[due.trigger]}.
    </p>
    <Said>{text}</Said>
    {reviewOn && <p className="govuk-body">Next review: {dayOf(reviewOn)}</p>}
  </Callout>
)

/** Newest first. */
export const ReviewHistory = ({ a: { reviews } }: Shown) => (
  <section>
    <h2 className="govuk-heading-m">Reviews so far</h2>
    {reviews.length === 0 && <p className="govuk-body">None yet.</p>}
    {reviews.toReversed().map((review) => (
      <OneReview key={review.by.at} review={review} />
    ))}
  </section>
)
