import type { Reference, ReferenceSet } from '@/lib/domain/checks/reference'
import { SET_NAMES } from '@/lib/domain/checks/reference-words'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

type TablesNamedProps = {
  readonly tables: Pick<Reference, 'versions'>
  readonly sets: readonly ReferenceSet[]
  /** Whoever may read the tables is led to them as they were. */
  readonly mayOpen: boolean
}

/** Which version of which table a decision was made under. */
export const TablesNamed = ({ tables: { versions }, sets, mayOpen }: TablesNamedProps) => (
  <ul className="govuk-list govuk-!-margin-bottom-0">
    {sets.map((set) => {
      const words = `${SET_NAMES[set]}, version of ${dayOf(versions[set])}`
      return (
        <li key={set}>
          {mayOpen ? (
            <a className="govuk-link" href={paths.referenceSetOn(set, versions[set])}>
              {words}
            </a>
          ) : (
            words
          )}
        </li>
      )
    })}
  </ul>
)
