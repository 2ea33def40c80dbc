import { Callout } from '@/components/ui/callout'
import type { Breach } from '@/lib/domain/disclosure/disclosure'
import { YES_NO_WORDS } from '@/lib/domain/disclosure/words'
import { momentOf } from '@/lib/domain/shared/when'
import { byWhom, Said } from '../after-parts'

type Props = { readonly breach: Breach; readonly now: string }

const titleOf = ({ decided, reportBy }: Breach, now: string) => {
  if (decided) return 'Decided'
  const by = momentOf(reportBy)
  return now < reportBy
    ? `The regulator must be told by ${by}`
    : `Late: the regulator had to be told by ${by}`
}

/** One breach; red until the Data Protection Officer has decided who is told. */
export const BreachShown = ({ breach, now }: Props) => {
  const { decided, what, reached, done, by } = breach
  return (
    <Callout tone={decided ? 'plain' : 'missing'} title={titleOf(breach, now)} meta={byWhom(by)}>
      <Said>{what}</Said>
      <Said>{reached}</Said>
      <Said>{done}</Said>
      {decided && (
        <>
          <p className="govuk-body">
            Regulator told: {YES_NO_WORDS[decided.reported]}
            {decided.reportRef && ` (${decided.reportRef})`}. People told: {YES_NO_WORDS[decided.peopleTold]}.{' '}
            {byWhom(decided.by)}
          </p>
          <Said>{decided.reason}</Said>
        </>
      )}
    </Callout>
  )
}
