import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { CheckTimeline } from '@/components/check/timeline'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { DATASET_LINES, DATASET_STATUS_WORDS } from '@/lib/content/dataset-words'
import { DATASET, type Dataset } from '@/lib/domain/checks/dataset/dataset'
import { paths } from '@/lib/paths'
import { type DatasetUse, readUsesOfDataset } from '@/lib/use-cases/checks/datasets'
import { readCheckTimeline } from '@/lib/use-cases/checks/read'
import { shell } from '@/lib/use-cases/shell'
import { openActs } from '../../check-pages/act'
import { type CheckParams, openCheckPage } from '../../check-pages/open-check'
import { OwnActs } from '../../check-pages/own-acts'
import { DATASET_ACTS } from '../acts'
import { Restrictions } from './restrictions'

export const metadata: Metadata = { title: 'A dataset' }

const About = ({ dataset }: { readonly dataset: Dataset }) => (
  <SummaryList
    rows={[
      {
        key: 'Status',
        value: (
          <Tag colour={dataset.status === 'IN_USE' ? 'green' : 'grey'}>
            {DATASET_STATUS_WORDS[dataset.status]}
          </Tag>
        ),
      },
      { key: 'What is in it', value: <span className="gh-pre-line">{dataset.description}</span> },
      { key: 'Where it comes from', value: dataset.source },
      { key: 'Health or care data from the NHS', value: dataset.isNhsData ? 'Yes' : 'No' },
      ...(dataset.retired ? [{ key: 'Why it is no longer used', value: dataset.retired.text }] : []),
    ]}
  />
)

const Uses = ({ uses }: { readonly uses: readonly DatasetUse[] }) => (
  <>
    <h2 className="govuk-heading-m">Where it is used</h2>
    {uses.length === 0 && <p className="govuk-body">No agreement or disclosure that you may see names it.</p>}
    <ul className="govuk-list">
      {uses.map((use) => (
        <li key={use.reference}>
          <a className="govuk-link" href={paths.matter(use)}>
            {use.title ? `${use.reference}, ${use.title}` : use.reference}
          </a>
        </li>
      ))}
    </ul>
  </>
)

export default async function DatasetPage(page: CheckParams) {
  const open = await openCheckPage(DATASET, page)
  const { actor, subject } = open
  const [uses, events] = await Promise.all([
    readUsesOfDataset(shell(), actor, subject),
    readCheckTimeline(shell(), subject),
  ])
  return (
    <Framed
      actor={actor}
      title={subject.title}
      caption={subject.reference}
      back={{ href: paths.datasets(), text: 'Datasets' }}
    >
      <About dataset={subject} />
      <Restrictions open={open} />
      <OwnActs
        acts={openActs(DATASET_ACTS, open)}
        addressOf={(act) => paths.datasetAct(subject.reference, act)}
      />
      <Uses uses={uses} />
      <h2 className="govuk-heading-m">What happened</h2>
      <CheckTimeline events={events} lines={DATASET_LINES} />
    </Framed>
  )
}
