import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TablesNamed } from '@/components/check/tables-named'
import { TransferContentShown } from '@/components/check/transfer/content'
import { DecisionShown } from '@/components/check/transfer/decision'
import { TransferStatusTag } from '@/components/check/transfer/status-tag'
import { SETS_OF_TRANSFER } from '@/lib/domain/checks/reference'
import { may } from '@/lib/domain/permissions/permissions'
import { tablesOfTransfer } from '@/lib/use-cases/checks/read-tables'
import { readTransferVersion } from '@/lib/use-cases/checks/read-transfer'
import { shell } from '@/lib/use-cases/shell'
import { openTransferPage } from '../../open-transfer'
import { backToTransferStep, TransferFrame } from '../../transfer-frame'

type Props = { readonly params: Promise<{ readonly reference: string; readonly number: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Version ${(await params).number}`,
})

export default async function VersionPage({ params }: Props) {
  const open = await openTransferPage({ params })
  const { number } = await params
  const found = await readTransferVersion(shell(), open.t, Number(number))
  if (!found) notFound()
  const tables = await tablesOfTransfer(shell(), found)
  const reference = tables ?? open.context.reference
  return (
    <TransferFrame
      open={open}
      title={`Version ${number}`}
      back={backToTransferStep(open.t.reference, 'versions', 'Back to the versions')}
    >
      <p className="govuk-body">
        <TransferStatusTag status={found.status} />
      </p>
      <TransferContentShown content={found.content} reference={reference} />
      {found.decided && (
        <>
          <h2 className="govuk-heading-m">What was decided of it</h2>
          <DecisionShown result={found.decided} reference={reference} />
          <h2 className="govuk-heading-m">The tables it was decided under</h2>
          <TablesNamed tables={reference} sets={SETS_OF_TRANSFER} mayOpen={may(open.actor, 'readPolicy')} />
        </>
      )}
    </TransferFrame>
  )
}
