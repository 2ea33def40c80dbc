import type { Metadata } from 'next'
import { CheckActPage } from '@/app/(council)/check-pages/act-page'
import { FLOW_ACTS } from '../acts'
import { toFlow } from '../flow-frame'
import { type FlowParams, openFlowPage } from '../open-flow'

export const metadata: Metadata = { title: FLOW_ACTS.procedure.title }

export default async function FlowProcedurePage(page: FlowParams) {
  const open = await openFlowPage(page)
  return (
    <CheckActPage open={open} act={FLOW_ACTS.procedure} back={toFlow(open.flow)}>
      <p className="govuk-body">
        Before every disclosure of this data, somebody checks who opted out. Write down how, so that everybody
        does it alike. The agreement cannot be signed before (NB4).
      </p>
    </CheckActPage>
  )
}
