import { StyleSheet, View } from '@react-pdf/renderer'
import type { Block } from '@/lib/domain/records/model'
import { isLong } from './flow'
import { breakLongWords } from './long-words'
import { Prose } from './prose'
import { BAND, bold, CONTENT_WIDTH, RULE, TINT } from './theme'

type TableBlock = Extract<Block, { type: 'table' }>

const SIZE = 8.5
const PAD = 5

/**
 * The head is `fixed` inside the table, so it comes again on each page the table reaches. The caption is
 * for the page on screen; here the section's heading says it.
 */
export function Table({ table }: { table: TableBlock }) {
  const columns = columnsOf(table)
  return (
    <View style={styles.table}>
      <View fixed style={styles.head}>
        {table.head.map((text, index) => (
          <Cell key={index} text={text} column={columns[index]} />
        ))}
      </View>
      {table.body.map((cells, index) => (
        <View key={index} style={styles.row} wrap={cells.some(isLong)}>
          {cells.map((text, column) => (
            <Cell key={column} text={text} column={columns[column]} />
          ))}
        </View>
      ))}
    </View>
  )
}

type Column = { readonly width: number; readonly letters: number }

function Cell({ text, column = { width: 0, letters: 0 } }: { text: string; column?: Column }) {
  return (
    <Prose
      text={text}
      style={[styles.cell, { width: column.width }]}
      hyphenationCallback={breakLongWords(column.letters)}
    />
  )
}

/** A capital is about 0.65 em wide, so this many letters surely fit on a line of the column. */
function columnsOf({ widths }: TableBlock): Column[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((share) => {
    const width = (share / total) * CONTENT_WIDTH
    return { width, letters: Math.max(1, Math.floor((width - 2 * PAD) / (SIZE * 0.65))) }
  })
}

const styles = StyleSheet.create({
  table: { marginTop: 4, marginBottom: 8 },
  head: {
    ...bold,
    flexDirection: 'row',
    backgroundColor: TINT,
    color: BAND,
    borderTopWidth: 0.75,
    borderBottomWidth: 0.75,
    borderColor: BAND,
  },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderColor: RULE },
  cell: { fontSize: SIZE, lineHeight: 1.35, padding: PAD },
})
