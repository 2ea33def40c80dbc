import { InsetText } from '@/components/ui/inset-text'
import { LEADS_TO_WORDS, OUTCOME_WORDS } from '@/lib/content/agreement-words'
import { REGIME_NAMES } from '@/lib/domain/agreement/kinds'
import type { LeadsTo } from '@/lib/domain/agreement/triage/table'
import { REQUIREMENTS, type Triaged } from '@/lib/domain/agreement/triage/triage'
import { paths } from '@/lib/paths'

const Because = ({ reasons: [whole, ...parts] }: Pick<Triaged, 'reasons'>) => (
  <>
    {whole && (
      <p className="govuk-body">
        {whole.text} <span className="govuk-hint govuk-!-display-inline">{whole.source}</span>
      </p>
    )}
    {parts.length > 0 && (
      <ul className="govuk-list govuk-list--bullet">
        {parts.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    )}
  </>
)

const Activities = ({ activities }: Pick<Triaged, 'activities'>) =>
  activities.length > 0 ? (
    <ul className="govuk-list govuk-list--bullet">
      {activities.map(({ name, regime }) => (
        <li key={name}>
          {name}
          {regime && `. ${REGIME_NAMES[regime]}`}
        </li>
      ))}
    </ul>
  ) : null

const WhereItLeads = ({ leadsTo }: { readonly leadsTo: LeadsTo }) => (
  <>
    <p className="govuk-body">{LEADS_TO_WORDS[leadsTo]}</p>
    {leadsTo === 'requests' && (
      <p className="govuk-body">
        <a className="govuk-link" href={paths.newRequest()}>
          Start a disclosure request
        </a>
      </p>
    )}
  </>
)

const StillRequired = ({ requires }: Pick<Triaged, 'requires'>) =>
  requires.length > 0 ? (
    <>
      <p className="govuk-body">Still required:</p>
      <ul className="govuk-list govuk-list--bullet">
        {requires.map((one) => (
          <li key={one}>{REQUIREMENTS[one]}</li>
        ))}
      </ul>
    </>
  ) : null

/** What the answers call for, why, and where it leads. It recommends; somebody concludes. */
export const TriageOutcomeShown = ({ found }: { readonly found: Triaged }) => (
  <InsetText>
    <h2 className="govuk-heading-m">{OUTCOME_WORDS[found.outcome]}</h2>
    <Because reasons={found.reasons} />
    <Activities activities={found.activities} />
    <StillRequired requires={found.requires} />
    <WhereItLeads leadsTo={found.leadsTo} />
  </InsetText>
)
