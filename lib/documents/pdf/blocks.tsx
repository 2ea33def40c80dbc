import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { Block, Row, Section } from '@/lib/domain/records/model'
import { isLong } from './flow'
import { Prose } from './prose'
import { Table } from './table'
import { BAND, bold, QUIET, RULE } from './theme'

/** No box around it: a heading that is the first child of one is left behind when the box breaks. */
export function SectionView({ section }: { section: Section }) {
  return (
    <>
      <Text style={styles.heading} minPresenceAhead={ahead(section)}>
        {section.heading}
      </Text>
      {section.blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  )
}

/** A heading never stands alone: with it goes a line, or a table's head and most of its first row. */
const ahead = ({ blocks }: Section) => (blocks[0]?.type === 'table' ? 120 : 48)

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraphs':
      return block.paragraphs.map((text, index) => <Prose key={index} text={text} style={styles.paragraph} />)
    case 'rows':
      return (
        <View style={styles.rows}>
          {block.rows.map((row, index) => (
            <RowView key={index} row={row} />
          ))}
        </View>
      )
    case 'list':
      return block.items.map((text, index) => (
        <View key={index} style={styles.item} wrap={isLong(text)}>
          <Text style={styles.bullet}>•</Text>
          <Prose text={text} style={styles.grow} />
        </View>
      ))
    case 'table':
      return <Table table={block} />
  }
}

function RowView({ row }: { row: Row }) {
  return (
    <View style={styles.row} wrap={isLong(row.value)}>
      <Text style={styles.label}>{row.label}</Text>
      <Prose text={row.value || 'Not given'} style={row.value ? styles.grow : styles.none} />
    </View>
  )
}

const styles = StyleSheet.create({
  heading: { ...bold, fontSize: 12.5, lineHeight: 1.3, color: BAND, marginTop: 18, marginBottom: 5 },
  paragraph: { marginBottom: 6 },
  rows: { borderTopWidth: 0.5, borderColor: RULE, marginBottom: 6 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderColor: RULE, paddingVertical: 4 },
  label: { width: '32%', paddingRight: 12, color: QUIET },
  grow: { flex: 1 },
  none: { flex: 1, color: QUIET },
  item: { flexDirection: 'row', marginBottom: 3 },
  bullet: { width: 12, color: BAND },
})
