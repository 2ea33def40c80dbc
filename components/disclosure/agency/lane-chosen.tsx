import { InsetText } from '@/components/ui/inset-text'
import { type GatewayCode, gatewayOf } from '@/lib/domain/disclosure/gateways'

type LaneChosenProps = { readonly gateway: GatewayCode; readonly because: string }

/** Where the plain questions led, and why: its name first, its law last. */
export const LaneChosen = ({ gateway, because }: LaneChosenProps) => {
  const { name, statute, reach } = gatewayOf(gateway)
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{name}</strong>
      </p>
      <p className="govuk-body">
        {because}
        {reach && ` ${reach}.`}
      </p>
      <p className="govuk-hint">{statute}</p>
    </InsetText>
  )
}
