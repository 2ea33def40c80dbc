import { Callout } from '@/components/ui/callout'
import { REFUSAL_CODES } from '@/lib/domain/disclosure/codes'
import { type CaseFile, type Decision, isApproval } from '@/lib/domain/disclosure/disclosure'
import { PROPOSAL_WORDS, STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { momentOf } from '@/lib/domain/shared/when'

const reasonsOf = (decision: Decision) => {
  if (isApproval(decision)) return decision.whyAppropriate
  switch (decision.outcome) {
    case 'REFUSED':
      return decision.text
    case 'NIL_RETURN':
      return decision.searched
    case 'CHALLENGE':
      return decision.representation
  }
}

const pointsOf = (d: CaseFile, decision: Decision): readonly string[] => {
  if (isApproval(decision))
    return decision.items.map(
      (item, position) => `${d.request?.items[position]?.description}: ${PROPOSAL_WORDS[item.proposal]}`,
    )
  return decision.outcome === 'REFUSED'
    ? decision.codes.map((code) => `${REFUSAL_CODES[code].meaning} (${code})`)
    : []
}

/** The answer as it was given; why it should be looked at again stands below it. */
export const AnswerUnderReview = ({ d }: { readonly d: CaseFile }) => {
  const { decision, review } = d
  if (!decision) return null
  return (
    <>
      <Callout
        title={`The answer given: ${STATUS_WORDS[decision.outcome]}`}
        meta={`${decision.by.name}, ${decision.by.standing}, ${momentOf(decision.by.at)}`}
      >
        <ul className="govuk-list govuk-list--bullet">
          {pointsOf(d, decision).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p className="govuk-body gh-pre-line">{reasonsOf(decision)}</p>
      </Callout>
      {review && (
        <Callout
          tone="advice"
          title="Why they ask for a review"
          meta={`${review.askedBy.name}, ${review.askedBy.standing}, ${momentOf(review.askedBy.at)}`}
        >
          <p className="govuk-body gh-pre-line">{review.grounds}</p>
        </Callout>
      )}
    </>
  )
}
