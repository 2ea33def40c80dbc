import { Details } from '@/components/ui/details'
import { EXPLAINED_ON, TRANSFER_EXPLANATIONS } from '@/lib/content/transfer-explanations'

/** What people often take a transfer for, folded away beside the question that turns on it. */
export const WhyWeAsk = ({ page }: { readonly page: keyof typeof EXPLAINED_ON }) => (
  <Details summary="Why we ask">
    <dl className="govuk-body">
      {EXPLAINED_ON[page].map((name) => {
        const { short, long } = TRANSFER_EXPLANATIONS[name]
        return (
          <div key={name} className="govuk-!-margin-bottom-3">
            <dt className="govuk-!-font-weight-bold">{short}</dt>
            <dd className="govuk-!-margin-left-0">{long}</dd>
          </div>
        )
      })}
    </dl>
  </Details>
)
