import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { Section } from '@/lib/domain/records/model'
import { SectionView } from './pdf/blocks'
import { assertPrintable } from './pdf/printable'
import { Prose } from './pdf/prose'
import { ACCENT, BAND, bold, content, INK, ON_BAND, page, QUIET, RULE, SIDE } from './pdf/theme'
import { settled } from './record-json'

/** An agreement on its way, as a document to send round: drawn like a record, but no record and not sealed. */
export type DraftAgreement = {
  readonly council: string
  readonly title: string
  /** `AGR-2026-000014, version 3`. */
  readonly label: string
  /** On every page, so that no page of it passes for the signed agreement. */
  readonly mark: string
  readonly sections: readonly Section[]
}

export async function drawDraft(draft: DraftAgreement): Promise<Uint8Array> {
  await assertPrintable(draft)
  return new Uint8Array(await renderToBuffer(<DraftDocument draft={settled(draft)} />))
}

type DraftProps = { readonly draft: DraftAgreement }

const DraftDocument = ({ draft }: DraftProps) => (
  <Document title={`${draft.mark}: ${draft.title}`} author={draft.council} language="en-GB" pdfVersion="1.7">
    <Page size="A4" style={page}>
      <View fixed style={[styles.strip, styles.top]}>
        <Text style={styles.side}>{draft.council}</Text>
        <Text style={styles.mark}>{draft.mark}</Text>
        <Text style={styles.end}>{draft.label}</Text>
      </View>
      <View fixed style={[styles.strip, styles.foot]}>
        <Text style={styles.side}>{draft.mark}</Text>
        <Text
          style={styles.page}
          render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
        />
      </View>
      <View style={content}>
        <View style={styles.band}>
          <Text style={styles.banner}>{draft.mark}</Text>
          <Prose text={draft.title} style={styles.title} />
        </View>
        {draft.sections.map((section, index) => (
          <SectionView key={index} section={section} />
        ))}
      </View>
    </Page>
  </Document>
)

const styles = StyleSheet.create({
  strip: {
    position: 'absolute',
    left: SIDE,
    right: SIDE,
    flexDirection: 'row',
    alignItems: 'center',
    fontSize: 8,
    color: QUIET,
    borderColor: RULE,
  },
  top: { top: 26, paddingBottom: 6, borderBottomWidth: 0.5 },
  foot: { bottom: 26, paddingTop: 6, borderTopWidth: 0.5 },
  side: { width: '34%' },
  mark: { ...bold, width: '32%', textAlign: 'center', fontSize: 9, color: INK },
  end: { width: '34%', textAlign: 'right' },
  page: { width: '66%', textAlign: 'right' },
  band: {
    backgroundColor: BAND,
    color: ON_BAND,
    borderBottomWidth: 3,
    borderColor: ACCENT,
    paddingVertical: 16,
    paddingHorizontal: 18,
  },
  banner: { fontSize: 10, lineHeight: 1.3 },
  title: { ...bold, fontSize: 20, lineHeight: 1.25, marginTop: 4 },
})
