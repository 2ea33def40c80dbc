import { CardTable } from '@/components/ui/card-table'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { TextVersion } from '@/lib/use-cases/agreement/read-versions'
import { compareHref } from './compare-href'

type Props = { readonly reference: string; readonly versions: readonly TextVersion[] }

const COLUMNS = [
  { label: 'Version' },
  { label: 'Saved' },
  { label: 'By' },
  { label: 'What changed' },
] as const

const WhatChanged = ({ reference, number }: { readonly reference: string; readonly number: number }) =>
  number === 1 ? (
    'The first one'
  ) : (
    <a className="govuk-link" href={compareHref(reference, { from: number - 1, to: number })}>
      Compare with version {number - 1}
    </a>
  )

/** Every version there ever was, newest first. */
export const Versions = ({ reference, versions }: Props) => (
  <CardTable
    caption="Every version"
    columns={COLUMNS}
    rows={versions.map(({ number, by, at }) => ({
      id: String(number),
      cells: [
        <a
          key="read"
          className="govuk-link"
          href={`${paths.agreementStep(reference, 'read')}?version=${number}`}
        >
          Version {number}
        </a>,
        momentOf(at.toISOString()),
        by,
        <WhatChanged key="changed" {...{ reference, number }} />,
      ],
    }))}
  />
)
