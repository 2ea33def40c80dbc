import { SearchForm } from '@/components/ui/search-form'
import type { ReferenceSet } from '@/lib/domain/checks/reference'
import { paths } from '@/lib/paths'

type SearchRowsProps = {
  readonly set: ReferenceSet
  readonly wanted: string | undefined
  /** The day of the table, where it is not that of today. */
  readonly on: string | undefined
}

export const SearchRows = ({ set, wanted, on }: SearchRowsProps) => (
  <SearchForm
    action={paths.referenceSet(set)}
    kept={on ? { on } : {}}
    label="Search the rows"
    hint="A name, a code, or any word in the row"
    wanted={wanted}
    all={{ href: on ? paths.referenceSetOn(set, on) : paths.referenceSet(set), text: 'Show every row' }}
  />
)
