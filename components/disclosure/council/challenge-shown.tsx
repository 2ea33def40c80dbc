import { Callout } from '@/components/ui/callout'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { CHALLENGE_RESULT_WORDS, GROUND_WORDS } from '@/lib/domain/disclosure/words'
import { dayOf, momentOf } from '@/lib/domain/shared/when'

/** What the council said to the issuer of a notice, and what the issuer said before. */
export const ChallengeShown = ({ d: { decision, challenges = [] } }: { readonly d: CaseFile }) => (
  <>
    {challenges.map(({ result, text, by }) => (
      <Callout key={by.at} title={CHALLENGE_RESULT_WORDS[result]} meta={`${by.name}, ${momentOf(by.at)}`}>
        <p className="govuk-body gh-pre-line">{text}</p>
      </Callout>
    ))}
    {decision?.outcome === 'CHALLENGE' && (
      <Callout
        title="What the council said to the issuer"
        meta={`${decision.by.name}, sent ${dayOf(decision.sentOn)}`}
      >
        <p className="govuk-body">{decision.grounds.map((ground) => GROUND_WORDS[ground]).join('. ')}.</p>
        <p className="govuk-body gh-pre-line">{decision.representation}</p>
      </Callout>
    )}
  </>
)
