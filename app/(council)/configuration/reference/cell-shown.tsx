import { cellWords } from '@/lib/domain/checks/reference-words'

const isAddress = (cell: string) => /^https?:\/\/\S+$/.test(cell) && URL.canParse(cell)

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')

type CellShownProps = {
  readonly column: string
  readonly cell: string
  /** In a table, where an address has no room: the name of the row. */
  readonly of?: string
}

/** What a cell says: an address as a link, anything else as text. */
export const CellShown = ({ column, cell, of }: CellShownProps) => {
  if (column === 'source_url' && isAddress(cell))
    return (
      <a className="govuk-link gh-pre-line" href={cell} rel="noreferrer">
        {of ? 'Source' : hostOf(cell)}
        {of && <span className="govuk-visually-hidden"> of {of}</span>}
      </a>
    )
  return <span className="gh-pre-line">{cellWords(column, cell) || 'Not stated'}</span>
}
