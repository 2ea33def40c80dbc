import type { Metadata } from 'next'
import { CHANGE_FIELDS } from '@/lib/content/opt-out-words'
import { change } from '@/lib/domain/checks/opt-out/inputs'
import { reportChange } from '../actions'
import { FlowActPage } from '../flow-frame'
import { type FlowParams, openFlowPage } from '../open-flow'

const TITLE = 'Say that something changed'

export const metadata: Metadata = { title: TITLE }

export default async function FlowChangedPage(page: FlowParams) {
  return (
    <FlowActPage
      open={await openFlowPage(page)}
      verb="reportChange"
      title={TITLE}
      action={reportChange}
      asked={{ schema: change, fields: CHANGE_FIELDS, submit: 'Report the change' }}
    >
      <p className="govuk-body">
        For example, a new letter of support. Nothing goes on the old conclusion from then on.
      </p>
    </FlowActPage>
  )
}
