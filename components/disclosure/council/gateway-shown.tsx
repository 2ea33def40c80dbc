import { SummaryList } from '@/components/ui/summary-list'
import { whyThisGateway } from '@/lib/content/gateway-words'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { GATEWAYS, gatewayOf } from '@/lib/domain/disclosure/gateways'
import type { Policy } from '@/lib/domain/disclosure/policy'
import { obligationOf } from '@/lib/domain/records/power'
import { momentOf } from '@/lib/domain/shared/when'

type Props = { readonly d: CaseFile; readonly policy: Policy }

const Named = ({ d: { gateway } }: Pick<Props, 'd'>) => (
  <>
    {gatewayOf(gateway).name}
    <p className="govuk-hint govuk-!-margin-bottom-0">
      {gateway}: {gatewayOf(gateway).statute}
    </p>
  </>
)

/** The gateway with its why, and what it was before somebody corrected it. */
export const GatewayShown = ({ d, policy }: Props) => {
  // A draft, or a form that led elsewhere, has no gateway yet.
  if (!d.request && !d.urgent) return null
  const why = whyThisGateway(d, policy)
  const { reach } = gatewayOf(d.gateway)
  return (
    <SummaryList
      card={{ title: 'Gateway' }}
      rows={[
        { key: 'Gateway', value: <Named d={d} /> },
        { key: 'What it is', value: obligationOf(d.gateway).asked },
        ...(why ? [{ key: 'Why', value: <span className="gh-pre-line">{why}</span> }] : []),
        ...(reach ? [{ key: 'How far it reaches', value: reach }] : []),
        ...d.corrected.map(({ from, by }) => ({
          key: 'Corrected',
          value: `It was “${GATEWAYS[from].name}”. ${by.name}, ${momentOf(by.at)}`,
        })),
      ]}
    />
  )
}
