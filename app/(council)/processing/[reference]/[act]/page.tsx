import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import { paths } from '@/lib/paths'
import { namedIn } from '../../../check-pages/act'
import { CheckActPage } from '../../../check-pages/act-page'
import { openCheckPage } from '../../../check-pages/open-check'
import { PROCESSING_ACTS } from '../../acts'

type Props = { readonly params: Promise<{ readonly reference: string; readonly act: string }> }

const asked = async ({ params }: Props) => namedIn(PROCESSING_ACTS, (await params).act)

export const generateMetadata = async (page: Props): Promise<Metadata> => {
  const name = await asked(page)
  return { title: name ? PROCESSING_ACTS[name].title : 'An entry of the register of processing' }
}

export default async function ProcessingActPage(page: Props) {
  const name = await asked(page)
  if (!name) notFound()
  const open = await openCheckPage(PROCESSING, page)
  return (
    <CheckActPage
      open={open}
      act={PROCESSING_ACTS[name]}
      back={{ href: paths.processingEntry(open.subject.reference), text: 'Back to the entry' }}
    />
  )
}
