import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DATASET } from '@/lib/domain/checks/dataset/dataset'
import { paths } from '@/lib/paths'
import { namedIn } from '../../../check-pages/act'
import { CheckActPage } from '../../../check-pages/act-page'
import { openCheckPage } from '../../../check-pages/open-check'
import { DATASET_ACTS } from '../../acts'

type Props = { readonly params: Promise<{ readonly reference: string; readonly act: string }> }

const asked = async ({ params }: Props) => namedIn(DATASET_ACTS, (await params).act)

export const generateMetadata = async (page: Props): Promise<Metadata> => {
  const name = await asked(page)
  return { title: name ? DATASET_ACTS[name].title : 'A dataset' }
}

export default async function DatasetActPage(page: Props) {
  const name = await asked(page)
  if (!name) notFound()
  const open = await openCheckPage(DATASET, page)
  return (
    <CheckActPage
      open={open}
      act={DATASET_ACTS[name]}
      back={{ href: paths.dataset(open.subject.reference), text: 'Back to the dataset' }}
    />
  )
}
