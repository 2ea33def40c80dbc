import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TransferContentShown } from '@/components/check/transfer/content'
import { DecisionShown } from '@/components/check/transfer/decision'
import { TransferStatusTag } from '@/components/check/transfer/status-tag'
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
  const { reference } = open.context
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
        </>
      )}
    </TransferFrame>
  )
}
