import { CardTable } from '@/components/ui/card-table'
import { SummaryList } from '@/components/ui/summary-list'
import type { Block, Section } from '@/lib/domain/records/model'

/** What a signed record says, as a page: the same model that the PDF draws. */

const Lines = ({ text }: { text: string }) => (
  <span className="gh-pre-line">{text === '' ? 'Not given' : text}</span>
)

const RecordBlock = ({ block }: { block: Block }) => {
  switch (block.type) {
    case 'paragraphs':
      return block.paragraphs.map((paragraph, position) => (
        <p key={position} className="govuk-body gh-pre-line">
          {paragraph}
        </p>
      ))
    case 'rows':
      return (
        <SummaryList
          rows={block.rows.map(({ label, value }) => ({ key: label, value: <Lines text={value} /> }))}
        />
      )
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet">
          {block.items.map((item, position) => (
            <li key={position}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <CardTable
          caption={block.caption}
          captionHidden
          columns={block.head.map((label) => ({ label }))}
          rows={block.body.map((cells, position) => ({
            id: String(position),
            cells: cells.map((text, cell) => <Lines key={cell} text={text} />),
          }))}
        />
      )
  }
}

export const RecordSections = ({ sections }: { sections: readonly Section[] }) =>
  sections.map(({ heading, blocks }) => (
    <section key={heading}>
      <h2 className="govuk-heading-m">{heading}</h2>
      {blocks.map((block, position) => (
        <RecordBlock key={position} block={block} />
      ))}
    </section>
  ))
