import { Pagination } from '@/components/ui/pagination'

type MoreLinkProps = {
  readonly href: string
  readonly wanted: string | undefined
  /** What else stands in the address. */
  readonly kept?: Readonly<Record<string, string>>
  /** Where the page before ended; nothing on the first page. */
  readonly after: string | undefined
  readonly next: string | null
}

const withQuery = (href: string, query: Readonly<Record<string, string | undefined>>) => {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `${href}?${new URLSearchParams(given)}` : href
}

/** The ways on and back of a register’s list. */
export const MoreLink = ({ href, wanted, kept = {}, after, next }: MoreLinkProps) => (
  <Pagination
    previous={after ? { href: withQuery(href, { ...kept, q: wanted }), text: 'First page' } : undefined}
    next={next ? { href: withQuery(href, { ...kept, q: wanted, after: next }) } : undefined}
  />
)
