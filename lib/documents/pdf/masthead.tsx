import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { RecordModel } from '@/lib/domain/records/model'
import { isAgreementReference } from '@/lib/domain/shared/reference'
import { copyName } from './furniture'
import { Prose } from './prose'
import { ACCENT, BAND, bold, ON_BAND, QUIET, RULE } from './theme'
import { london, utc } from './times'

/** The first thing a reader meets: whose record, which record, and what it says in a sentence. */
export function Masthead({ model }: { model: RecordModel }) {
  return (
    <View>
      <View style={styles.band}>
        <Text style={styles.council}>{model.council}</Text>
        <Text style={styles.title}>{model.title}</Text>
        <Text style={styles.reference}>{model.reference}</Text>
      </View>
      {model.summary && <Prose text={model.summary} style={styles.summary} />}
      <View style={styles.facts}>
        {facts(model).map(([label, value]) => (
          <View key={label} style={styles.fact}>
            <Text style={styles.label}>{label}</Text>
            <Prose text={value} />
          </View>
        ))}
      </View>
    </View>
  )
}

function facts(model: RecordModel): [label: string, value: string][] {
  return [
    [isAgreementReference(model.caseReference) ? 'Agreement' : 'Case', model.caseReference],
    ['Record', `${model.kind}, version ${model.version}, ${copyName(model).toLowerCase()}`],
    ['Created', `${utc(model.createdAt)}\n${london(model.createdAt)} in London`],
    ['Finalised', `${utc(model.finalisedAt)}\n${london(model.finalisedAt)} in London`],
    ['Retention', model.retention],
    ['Decision or act', model.actId],
    ['Rule set', model.ruleset],
    ['Policy version', model.policyVersion],
  ]
}

const styles = StyleSheet.create({
  band: {
    backgroundColor: BAND,
    color: ON_BAND,
    borderBottomWidth: 3,
    borderColor: ACCENT,
    paddingVertical: 16,
    paddingHorizontal: 18,
  },
  council: { fontSize: 10, lineHeight: 1.3 },
  title: { ...bold, fontSize: 20, lineHeight: 1.25, marginTop: 4 },
  reference: { fontSize: 10, lineHeight: 1.3, marginTop: 4 },
  summary: { fontSize: 11, lineHeight: 1.45, marginTop: 14 },
  facts: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    marginTop: 12,
    borderTopWidth: 0.5,
    borderBottomWidth: 0.5,
    borderColor: RULE,
    paddingTop: 8,
  },
  fact: { width: '50%', paddingRight: 12, paddingBottom: 8 },
  label: { fontSize: 8, lineHeight: 1.3, color: QUIET },
})
