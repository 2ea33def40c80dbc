import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { RecordModel } from '@/lib/domain/records/model'
import { RECORD_JSON } from '../record-json'
import { BAND, bold, hash, small, TINT } from './theme'

/** The verifier reads the hash back from the page by the words before it. */
export const HASH_LABEL = `SHA-256 of the attached ${RECORD_JSON}:`

export function HowToCheck({ model, sha256 }: { model: RecordModel; sha256: string }) {
  return (
    <View style={styles.box} wrap={false}>
      <Text style={styles.heading}>How to check this record</Text>
      <Text>
        Only the PDF file is the record; a printed copy is not. The file is sealed with the council’s
        certificate, and any change to it breaks the seal. To check it, give the file to {model.verifyPath} on
        the council’s Gatehouse site, or use any PDF reader that verifies signatures.
      </Text>
      <Text style={styles.label}>{HASH_LABEL}</Text>
      <Text style={hash}>{sha256}</Text>
    </View>
  )
}

const styles = StyleSheet.create({
  box: { backgroundColor: TINT, padding: 12, marginTop: 14 },
  heading: { ...bold, fontSize: 10.5, color: BAND, marginBottom: 3 },
  label: { ...small, marginTop: 5 },
})
