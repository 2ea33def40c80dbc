import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { InsetText } from '@/components/ui/inset-text'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readEntryVersions, withLinesSeen } from '@/lib/use-cases/checks/processing'
import { shell } from '@/lib/use-cases/shell'
import { openCheckPage } from '../../../../check-pages/open-check'
import { ContentShown } from '../../content-shown'
import { Recipients } from '../../recipients'

export const metadata: Metadata = { title: 'A version of an entry' }

type Props = { readonly params: Promise<{ readonly reference: string; readonly number: string }> }

export default async function ProcessingVersionPage(page: Props) {
  const { actor, subject, reference } = await openCheckPage(PROCESSING, page)
  const wanted = (await page.params).number
  const version = (await readEntryVersions(shell(), subject)).find(({ number }) => String(number) === wanted)
  if (!version) notFound()
  const { entry, number, at, by } = version
  return (
    <Framed
      actor={actor}
      title={`Version ${number}`}
      caption={`${subject.reference}, ${subject.title}`}
      back={{ href: paths.processingEntry(subject.reference), text: 'Back to the entry' }}
      wide
    >
      <InsetText>
        As it was from {momentOf(at)}, by {by}.
      </InsetText>
      <ContentShown entry={entry} />
      <Recipients lines={await withLinesSeen(shell(), actor, entry)} tables={reference} taking={null} />
    </Framed>
  )
}
