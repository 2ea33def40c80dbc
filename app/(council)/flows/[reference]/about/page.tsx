import type { Metadata } from 'next'
import { InsetText } from '@/components/ui/inset-text'
import { FLOW_FIELDS } from '@/lib/content/opt-out-words'
import { about } from '@/lib/domain/checks/opt-out/inputs'
import { isAssessed } from '@/lib/domain/checks/opt-out/states'
import { describeFlow } from '../actions'
import { FlowActPage } from '../flow-frame'
import { type FlowParams, openFlowPage } from '../open-flow'

const TITLE = 'Change what is said of the flow'

export const metadata: Metadata = { title: TITLE }

export default async function FlowAboutPage(page: FlowParams) {
  const open = await openFlowPage(page)
  return (
    <FlowActPage
      open={open}
      verb="describeFlow"
      title={TITLE}
      action={describeFlow}
      asked={{ schema: about, fields: FLOW_FIELDS, submit: 'Save' }}
      answers={open.flow.about}
    >
      {isAssessed(open.flow.status) && (
        <InsetText>
          If anything but its name changes, the questions have to be gone through again before data goes.
        </InsetText>
      )}
    </FlowActPage>
  )
}
