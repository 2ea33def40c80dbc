import type { Metadata } from 'next'
import { CheckActPage } from '@/app/(council)/check-pages/act-page'
import { FLOW_ACTS } from '../acts'
import { toFlow } from '../flow-frame'
import { type FlowParams, openFlowPage } from '../open-flow'

export const metadata: Metadata = { title: FLOW_ACTS.changed.title }

export default async function FlowChangedPage(page: FlowParams) {
  const open = await openFlowPage(page)
  return (
    <CheckActPage open={open} act={FLOW_ACTS.changed} back={toFlow(open.flow)}>
      <p className="govuk-body">Nothing goes on the old conclusion from then on.</p>
    </CheckActPage>
  )
}
