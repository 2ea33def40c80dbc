import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReviewIsDue, Suspended } from '@/components/agreement/review'
import { openAgreementPage } from '../../open-agreement'
import { actNamed } from '../act'
import { ActPage } from '../act-page'
import { LIFE_ACTS } from '../acts'

type Props = { readonly params: Promise<{ readonly reference: string; readonly act: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: actNamed(LIFE_ACTS, (await params).act)?.title ?? 'Reviews and suspension',
})

export default async function LifeActPage({ params }: Props) {
  const act = actNamed(LIFE_ACTS, (await params).act)
  if (!act) notFound()
  const open = await openAgreementPage({ params })
  return (
    <ActPage open={open} act={act} step="life" back="Back to its reviews">
      <Suspended a={open.a} />
      <ReviewIsDue a={open.a} />
    </ActPage>
  )
}
