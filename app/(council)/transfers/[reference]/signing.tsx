import { GuardName, GuardReasons, GuardStateTag } from '@/components/check/guard-parts'
import { AdviceShown, ConditionsShown } from '@/components/check/transfer/advice'
import { TransferContentShown } from '@/components/check/transfer/content'
import { DecisionShown } from '@/components/check/transfer/decision'
import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import { WarningText } from '@/components/ui/warning-text'
import type { CaseAction } from '@/lib/actions/form-action'
import { blockedIn, type GuardResult } from '@/lib/domain/checks/guard'
import { NAMED_GUARDS } from '@/lib/domain/checks/transfer/guards/living'
import { paths } from '@/lib/paths'
import { readGuardsOf } from '@/lib/use-cases/checks/read-transfer'
import { shell } from '@/lib/use-cases/shell'
import type { OpenTransfer } from './open-transfer'
import { TransferButton } from './transfer-form'

/** What is read and asked before a transfer is signed, for the first time or at its review. */

type SigningProps = {
  readonly open: OpenTransfer
  readonly verb: 'signTransfer' | 'completeReview'
  readonly action: CaseAction
  readonly label: string
}

const ASKED: readonly string[] = NAMED_GUARDS

const Guards = ({ guards, matter }: { readonly guards: readonly GuardResult[]; readonly matter: string }) => {
  const asked = guards.filter(({ id }) => ASKED.includes(id))
  return (
    <>
      <CardTable
        caption="Checks that a signature waits for"
        columns={[{ label: 'Check' }, { label: 'State' }, { label: 'What stands in the way', width: 'wide' }]}
        rows={asked.map((one) => ({
          id: one.id,
          cells: [
            <GuardName key="name" {...one} />,
            <GuardStateTag key="state" {...one} />,
            one.reasons.length > 0 ? <GuardReasons key="why" reasons={one.reasons} /> : 'Nothing',
          ],
        }))}
      />
      {blockedIn(asked).length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.checks(matter)}>
            Clear what stands in the way on the page of the checks
          </a>
        </p>
      )}
    </>
  )
}

export const Signing = async ({ open, verb, action, label }: SigningProps) => {
  const { t, result, context } = open
  const guards = await readGuardsOf(shell(), open.actor, open)
  return (
    <>
      <DecisionShown result={result} reference={context.reference} />
      <Details summary="What the transfer says">
        <TransferContentShown content={t.content} reference={context.reference} />
      </Details>
      <Details summary="Advice and conditions">
        <AdviceShown t={t} />
        <ConditionsShown conditions={t.conditions} />
      </Details>
      <Guards guards={guards} matter={t.matter?.reference ?? ''} />
      <WarningText>
        Your name, your post and the time are kept with your signature, with the decision and the tables as
        they are now. The record is sealed.
      </WarningText>
      <TransferButton open={open} verb={verb} answers={{ guards }} action={action} label={label} />
    </>
  )
}
