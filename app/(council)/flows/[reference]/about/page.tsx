import type { Metadata } from 'next'
import { CheckActPage } from '@/app/(council)/check-pages/act-page'
import { InsetText } from '@/components/ui/inset-text'
import { isAssessed } from '@/lib/domain/checks/opt-out/states'
import { FLOW_ACTS } from '../acts'
import { toFlow } from '../flow-frame'
import { type FlowParams, openFlowPage } from '../open-flow'

export const metadata: Metadata = { title: FLOW_ACTS.about.title }

export default async function FlowAboutPage(page: FlowParams) {
  const open = await openFlowPage(page)
  return (
    <CheckActPage open={open} act={FLOW_ACTS.about} back={toFlow(open.flow)}>
      {isAssessed(open.flow.status) && (
        <InsetText>
          If anything but its name changes, the questions have to be gone through again before data goes.
        </InsetText>
      )}
    </CheckActPage>
  )
}
