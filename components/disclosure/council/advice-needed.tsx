import { Callout } from '@/components/ui/callout'
import { adviceNeeded, type Need } from '@/lib/domain/disclosure/advice'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { missingAdvice } from '@/lib/domain/disclosure/guards/assessing'
import { ADVISER_WORDS } from '@/lib/domain/disclosure/words'
import { paths } from '@/lib/paths'

const Reasons = ({ need, given }: { readonly need: Need; readonly given: boolean }) => (
  <>
    <p className="govuk-body">
      {ADVISER_WORDS[need.adviser]}: {given ? 'given' : 'not yet given'}, needed because
    </p>
    <ul className="govuk-list govuk-list--bullet">
      {need.because.map((because) => (
        <li key={because}>{because}</li>
      ))}
    </ul>
  </>
)

/** Whose advice the case needs before anybody may decide, and why. */
export const AdviceNeeded = ({ d }: { readonly d: CaseFile }) => {
  if (!d.request || !d.assessment) return null
  const needs = adviceNeeded({
    gateway: d.gateway,
    legalHasSpoken: d.validation !== undefined,
    request: d.request,
    assessment: d.assessment,
  })
  const missing = missingAdvice(d)
  if (needs.length === 0) return null
  return (
    <Callout tone={missing.length > 0 ? 'missing' : 'advice'} title="Advice this case needs">
      {needs.map((need) => (
        <Reasons key={need.adviser} need={need} given={!missing.includes(need.adviser)} />
      ))}
      {d.status === 'ASSESS' && missing.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.step(d.reference, 'advice')}>
            Ask for advice
          </a>
        </p>
      )}
    </Callout>
  )
}
