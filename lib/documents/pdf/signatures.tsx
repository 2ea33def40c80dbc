import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { Signature } from '@/lib/domain/records/model'
import { BAND, bold, hash, RULE, small } from './theme'
import { london, utc } from './times'

export function Signatures({ signatures: [first, ...others] }: { signatures: readonly Signature[] }) {
  if (!first) return null
  return (
    <View style={styles.section}>
      <View wrap={false}>
        <Text style={styles.heading}>Signatures</Text>
        <SignatureView signature={first} />
      </View>
      {others.map((signature, index) => (
        <SignatureView key={index} signature={signature} />
      ))}
    </View>
  )
}

function SignatureView({ signature }: { signature: Signature }) {
  return (
    <View style={styles.card} wrap={false}>
      <View style={styles.columns}>
        <View style={styles.who}>
          <Text style={styles.act}>{signature.act}</Text>
          <Text style={styles.name}>{signature.name}</Text>
          <Text>{signature.standing}</Text>
          <Text>{signature.body}</Text>
        </View>
        <View style={styles.when}>
          <Text>{utc(signature.at)}</Text>
          <Text>{london(signature.at)} in London</Text>
          <Text style={styles.method}>{signature.method}</Text>
        </View>
      </View>
      <Text style={styles.bound}>Bound to SHA-256 of what was acted on</Text>
      <Text style={hash}>{signature.bound}</Text>
    </View>
  )
}

const styles = StyleSheet.create({
  section: { marginTop: 18 },
  heading: { ...bold, fontSize: 12.5, lineHeight: 1.3, color: BAND, marginBottom: 6 },
  card: {
    borderWidth: 0.5,
    borderColor: RULE,
    borderLeftWidth: 3,
    borderLeftColor: BAND,
    paddingVertical: 8,
    paddingHorizontal: 10,
    marginBottom: 8,
  },
  columns: { flexDirection: 'row' },
  who: { width: '54%', paddingRight: 12 },
  when: { flex: 1 },
  act: { ...small, fontSize: 8.5 },
  name: { ...bold, fontSize: 11 },
  method: { ...small, marginTop: 2 },
  bound: { ...small, marginTop: 5, fontSize: 7 },
})
