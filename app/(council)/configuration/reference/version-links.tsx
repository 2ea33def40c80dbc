import type { ReferenceVersion } from '@/lib/domain/checks/reference-changes'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

type VersionLinksProps = { readonly versions: readonly ReferenceVersion[] }

/** Changes of a table by the day they take effect, each leading to what it does. */
export const VersionLinks = ({ versions }: VersionLinksProps) =>
  versions.length === 0 ? (
    'None'
  ) : (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {versions.map(({ id, effectiveFrom, proposed, rows }) => (
        <li key={id}>
          <a className="govuk-link" href={paths.referenceVersion(id)}>
            From {dayOf(effectiveFrom)}: {rows.length === 1 ? '1 row' : `${rows.length} rows`}
          </a>
          {proposed && `, proposed by ${proposed.name}`}
        </li>
      ))}
    </ul>
  )
