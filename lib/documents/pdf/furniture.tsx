import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { RecordModel } from '@/lib/domain/records/model'
import { bold, INK, QUIET, RULE, SIDE } from './theme'

/** What every page carries: the marking at the top and bottom, whose copy it is, and where the page belongs. */
export function PageTop({ model }: { model: RecordModel }) {
  return (
    <View fixed style={[styles.strip, styles.top]}>
      <Text style={styles.left}>{model.council}</Text>
      <Text style={styles.marking}>{model.marking}</Text>
      <Text style={styles.right}>{copyName(model)}</Text>
    </View>
  )
}

export function PageFoot({ model }: { model: RecordModel }) {
  return (
    <View fixed style={[styles.strip, styles.foot]}>
      <Text style={styles.left}>{model.reference}</Text>
      <Text style={styles.marking}>{model.marking}</Text>
      <Text
        style={styles.right}
        render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
      />
    </View>
  )
}

export function copyName({ copy }: RecordModel): string {
  return copy === 'internal' ? 'Internal copy' : 'External copy'
}

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
  left: { width: '37%' },
  marking: { ...bold, width: '26%', textAlign: 'center', fontSize: 9, color: INK },
  right: { width: '37%', textAlign: 'right' },
})
