import type { Metadata } from 'next'
import { PROCEDURE_FIELDS } from '@/lib/content/opt-out-words'
import { procedure } from '@/lib/domain/checks/opt-out/inputs'
import { recordProcedure } from '../actions'
import { FlowActPage } from '../flow-frame'
import { type FlowParams, openFlowPage } from '../open-flow'

const TITLE = 'How the check is run'

export const metadata: Metadata = { title: TITLE }

export default async function FlowProcedurePage(page: FlowParams) {
  const open = await openFlowPage(page)
  return (
    <FlowActPage
      open={open}
      verb="recordProcedure"
      title={TITLE}
      action={recordProcedure}
      asked={{ schema: procedure, fields: PROCEDURE_FIELDS, submit: 'Save how it is run' }}
      answers={{ ...open.flow.procedure }}
    >
      <p className="govuk-body">
        Before every disclosure of this data, somebody checks who opted out. Write down how, so that
        everybody does it alike. The agreement cannot be signed before (NB4).
      </p>
    </FlowActPage>
  )
}
