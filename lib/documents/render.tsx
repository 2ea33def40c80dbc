import { Document, Page, renderToBuffer, View } from '@react-pdf/renderer'
import type { RecordModel } from '@/lib/domain/records/model'
import { SectionView } from './pdf/blocks'
import { PageFoot, PageTop } from './pdf/furniture'
import { HowToCheck } from './pdf/how-to-check'
import { Masthead } from './pdf/masthead'
import { assertPrintable } from './pdf/printable'
import { Signatures } from './pdf/signatures'
import { content, page } from './pdf/theme'
import { recordJson, settled } from './record-json'

/**
 * Raise the number whenever the same model would be drawn differently, a new
 * renderer or font included: the verifier redraws only records of this template.
 */
export const TEMPLATE = 'Gatehouse record template 2'

/** Nothing but the model decides the bytes: no clock, no network, no chance. */
export async function renderRecord(model: RecordModel): Promise<Uint8Array> {
  await assertPrintable(model)
  return new Uint8Array(await renderToBuffer(<RecordDocument model={settled(model)} />))
}

export function RecordDocument({ model }: { model: RecordModel }) {
  return (
    <Document
      title={`${model.title} ${model.reference}`}
      author={model.council}
      subject={model.marking}
      language="en-GB"
      creator={TEMPLATE}
      producer="Gatehouse"
      pdfVersion="1.7"
      creationDate={new Date(model.finalisedAt)}
    >
      <Page size="A4" style={page}>
        <PageTop model={model} />
        <PageFoot model={model} />
        <View style={content}>
          <Masthead model={model} />
          {model.sections.map((section, index) => (
            <SectionView key={index} section={section} />
          ))}
          <Signatures signatures={model.signatures} />
          <HowToCheck model={model} sha256={recordJson(model).sha256} />
        </View>
      </Page>
    </Document>
  )
}
