import type { Metadata } from 'next'
import { firstIn, type Query, searchIn } from '@/app/address'
import { Framed } from '@/app/framed'
import { ButtonLink } from '@/components/ui/button'
import { SearchForm } from '@/components/ui/search-form'
import { Tag } from '@/components/ui/tag'
import { WorkItems } from '@/components/ui/work-list'
import { DATASET_STATUS_WORDS, restrictionsCounted } from '@/lib/content/dataset-words'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import { waitsForSecond } from '@/lib/domain/checks/dataset/restriction-state'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readDatasets } from '@/lib/use-cases/checks/datasets'
import { shell } from '@/lib/use-cases/shell'
import { MoreLink } from '../check-pages/more-link'
import { NothingHere } from '../check-pages/nothing-here'
import { checksReader } from '../checks-reader'

export const metadata: Metadata = { title: 'Datasets' }

const itemOf = ({ reference, title, status, source, restrictions, isNhsData }: Dataset) => ({
  id: reference,
  reference,
  title,
  href: paths.dataset(reference),
  tag: <Tag colour={status === 'IN_USE' ? 'green' : 'grey'}>{DATASET_STATUS_WORDS[status]}</Tag>,
  facts: [source, restrictionsCounted(restrictions.length), ...(isNhsData ? ['NHS data'] : [])],
  pressing: restrictions.some(waitsForSecond)
    ? 'A restriction or its waiver waits for a second person'
    : undefined,
})

export default async function DatasetsPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await checksReader()
  const query = await searchParams
  const wanted = searchIn(query)
  const after = firstIn(query, 'after')
  const { rows, next } = await readDatasets(shell(), actor, { search: wanted, after })
  return (
    <Framed actor={actor} title="Datasets" back={{ href: paths.allChecks(), text: 'Checks' }}>
      <p className="govuk-body">
        The data that the council shares, each with where its source permits it to be. A restriction goes with
        the data to every agreement and disclosure that uses it, and only its source can waive it.
      </p>
      {may(actor, 'keepDatasets') && <ButtonLink href={paths.newDataset()}>Enter a dataset</ButtonLink>}
      <SearchForm
        action={paths.datasets()}
        label="Search the datasets"
        hint="A name, a source, or a word of the description"
        wanted={wanted}
        all={{ href: paths.datasets(), text: 'Show every dataset' }}
      />
      {rows.length === 0 && (
        <NothingHere
          sought={Boolean(wanted)}
          all={paths.datasets()}
          begin={may(actor, 'keepDatasets') && { href: paths.newDataset(), text: 'Enter the first dataset' }}
        >
          A dataset is listed here as soon as somebody who looks after it enters it.
        </NothingHere>
      )}
      <WorkItems items={rows.map(itemOf)} />
      <MoreLink href={paths.datasets()} {...{ wanted, after, next }} />
    </Framed>
  )
}
