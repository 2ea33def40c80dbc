import { SummaryList } from '@/components/ui/summary-list'
import { COUNCIL } from '@/lib/content/council'
import { PUBLIC_FIELDS, type PublicEntry, type PublicFieldName } from '@/lib/domain/agreement/public-extract'
import { dayOf } from '@/lib/domain/shared/when'

const DAYS: readonly PublicFieldName[] = ['startsOn', 'reviewOn']

const Several = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.length > 1 ? (
    <ul className="govuk-list govuk-list--bullet">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  ) : (
    (texts[0] ?? null)
  )

const Contact = ({ address }: { readonly address: string | null }) => {
  const mailbox = address ?? COUNCIL.contact.email
  return (
    <a className="govuk-link" href={`mailto:${mailbox}`}>
      {mailbox}
    </a>
  )
}

const said = (name: PublicFieldName, value: PublicEntry[PublicFieldName]) => {
  if (name === 'contact') return <Contact address={value === null ? null : String(value)} />
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return <Several texts={value} />
  if (value === null) return null
  return DAYS.includes(name) ? dayOf(String(value)) : String(value)
}

const isSaid = (name: PublicFieldName, value: PublicEntry[PublicFieldName]) =>
  name === 'contact' || (Array.isArray(value) ? value.length > 0 : value !== null)

/** An entry as everybody reads it: on its page, and before it is published. */
export const PublicEntryShown = ({ entry }: { readonly entry: PublicEntry }) => (
  <SummaryList
    rows={PUBLIC_FIELDS.filter(({ name }) => name !== 'title' && isSaid(name, entry[name])).map(
      ({ name, label }) => ({ key: label, value: said(name, entry[name]), className: 'gh-pre-line' }),
    )}
  />
)
