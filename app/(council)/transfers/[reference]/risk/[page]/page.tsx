import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openTransferPage } from '../../open-transfer'
import { TransferForm } from '../../transfer-form'
import { backToTransferStep, TransferFrame } from '../../transfer-frame'
import { riskPartNamed } from '../part'

type Props = { readonly params: Promise<{ readonly reference: string; readonly page: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: riskPartNamed((await params).page)?.title ?? 'Risk assessment',
})

export default async function RiskPartPage({ params }: Props) {
  const part = riskPartNamed((await params).page)
  if (!part) notFound()
  const open = await openTransferPage({ params })
  const { t, context } = open
  const { title, schema, fields, answersOf, action } = part
  return (
    <TransferFrame
      open={open}
      title={title}
      back={backToTransferStep(t.reference, 'risk', 'Back to the risk assessment')}
    >
      <TransferForm
        open={open}
        verb="answerRiskAssessment"
        schema={schema}
        fields={fields({ reference: context.reference, categories: t.content.dataCategories ?? [] })}
        submit="Save"
        action={action}
        saved={t.assessment ? answersOf(t.assessment.answers) : {}}
      />
    </TransferFrame>
  )
}
