import { Tag } from '@/components/ui/tag'
import { WorkItems } from '@/components/ui/work-list'
import type { PublicEntry } from '@/lib/domain/agreement/public-extract'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

const itemOf = ({ reference, title, status, type, parties, startsOn }: PublicEntry) => ({
  id: reference,
  reference,
  title,
  href: paths.publicAgreement(reference),
  tag: <Tag colour="grey">{status}</Tag>,
  facts: [type, parties.join(', '), startsOn && `since ${dayOf(startsOn)}`].filter(Boolean),
})

type PublicEntriesProps = {
  readonly entries: readonly PublicEntry[]
  readonly search: string | undefined
}

export const PublicEntries = ({ entries, search }: PublicEntriesProps) =>
  entries.length > 0 ? (
    <WorkItems items={entries.map(itemOf)} />
  ) : (
    <p className="govuk-body">
      {search ? `Nothing in the register matches “${search}”.` : 'No agreement is published yet.'}
    </p>
  )
