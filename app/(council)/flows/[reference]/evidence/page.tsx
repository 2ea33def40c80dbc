import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import { evidenceFields } from '@/lib/content/opt-out-words'
import { evidence } from '@/lib/domain/checks/opt-out/inputs'
import { conclusionInWords } from '@/lib/domain/checks/opt-out/words'
import { recordFlowEvidence } from '../actions'
import { Act, FlowFrame } from '../flow-frame'
import { type FlowParams, type OpenFlow, openFlowPage } from '../open-flow'
import { askedEvidence } from './asked-evidence'
import { EvidenceShown } from './shown'

export const metadata: Metadata = { title: 'Evidence' }

const Recording = ({ open: { flow, tables } }: { readonly open: OpenFlow }) => {
  const fields = evidenceFields(askedEvidence(flow, tables).map(({ item }) => item))
  return (
    <Form
      // Another item is recorded with an empty form.
      key={flow.version}
      spec={specOf({ schema: evidence, fields, submit: 'Record this evidence' })}
      action={recordFlowEvidence.bind(null, flow.reference)}
      version={flow.version}
    />
  )
}

export default async function FlowEvidencePage(page: FlowParams) {
  const open = await openFlowPage(page)
  const { flow, tables } = open
  const items = askedEvidence(flow, tables)
  return (
    <FlowFrame open={open} title="Evidence">
      {flow.conclusion && (
        <p className="govuk-body">
          The answers rest on this: {conclusionInWords(flow.conclusion.ground, tables.exemptions)}.
        </p>
      )}
      {items.length > 0 ? (
        <EvidenceShown items={items} />
      ) : (
        <p className="govuk-body">No evidence is asked for. It depends on the conclusion.</p>
      )}
      {(items.length > 0 || !flow.conclusion) && (
        <Act open={open} verb="recordEvidence">
          <Recording open={open} />
        </Act>
      )}
    </FlowFrame>
  )
}
