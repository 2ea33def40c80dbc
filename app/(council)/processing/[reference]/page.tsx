import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { CheckTimeline } from '@/components/check/timeline'
import { Details } from '@/components/ui/details'
import { PROCESSING_LINES } from '@/lib/content/processing-words'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { type EntryVersion, readEntryVersions, withLinesSeen } from '@/lib/use-cases/checks/processing'
import { readCheckTimeline } from '@/lib/use-cases/checks/read'
import { shell } from '@/lib/use-cases/shell'
import { mayTry, openActs } from '../../check-pages/act'
import { type CheckParams, type OpenCheck, openCheckPage } from '../../check-pages/open-check'
import { OwnActs } from '../../check-pages/own-acts'
import { PROCESSING_ACTS } from '../acts'
import { ContentShown } from './content-shown'
import { Recipients } from './recipients'
import { Reviews } from './reviews'

export const metadata: Metadata = { title: 'An entry of the register of processing' }

const Versions = ({ reference, versions }: { reference: string; versions: readonly EntryVersion[] }) => (
  <Details summary={`Versions (${versions.length})`}>
    <ul className="govuk-list">
      {versions.map(({ number, at }) => (
        <li key={number}>
          <a className="govuk-link" href={paths.processingVersion(reference, number)}>
            Version {number}
          </a>
          , {momentOf(at)}
        </li>
      ))}
    </ul>
  </Details>
)

const takingIn = ({ actor, module, subject, refuses }: OpenCheck<ProcessingEntry, ProcessingInputs>) =>
  mayTry(module, actor, 'unlistRecipient') && refuses('unlistRecipient') === null ? subject : null

export default async function ProcessingEntryPage(page: CheckParams) {
  const open = await openCheckPage(PROCESSING, page)
  const { actor, subject, reference } = open
  const [lines, versions, events] = await Promise.all([
    withLinesSeen(shell(), actor, subject),
    readEntryVersions(shell(), subject),
    readCheckTimeline(shell(), subject),
  ])
  return (
    <Framed
      actor={actor}
      title={subject.title}
      caption={`${subject.reference}, version ${subject.version}`}
      back={{ href: paths.processingRegister(), text: 'Register of processing' }}
      wide
    >
      <Reviews open={open} />
      <h2 className="govuk-heading-m">What it says</h2>
      <ContentShown entry={subject} />
      <Recipients lines={lines} tables={reference} taking={takingIn(open)} />
      <OwnActs
        acts={openActs(PROCESSING_ACTS, open)}
        addressOf={(act) => paths.processingAct(subject.reference, act)}
      />
      <Versions reference={subject.reference} versions={versions} />
      <h2 className="govuk-heading-m">What happened</h2>
      <CheckTimeline events={events} lines={PROCESSING_LINES} />
    </Framed>
  )
}
