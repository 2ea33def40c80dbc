import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NoticeGiven } from '@/components/agreement/ending'
import { actNamed } from '../../life/act'
import { ActPage } from '../../life/act-page'
import { openAgreementPage } from '../../open-agreement'
import { ENDING_ACTS, theirNameOf } from '../acts'

type Props = { readonly params: Promise<{ readonly reference: string; readonly act: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: actNamed(ENDING_ACTS, (await params).act)?.title ?? 'Bring it to an end',
})

export default async function EndingActPage({ params }: Props) {
  const act = actNamed(ENDING_ACTS, (await params).act)
  if (!act) notFound()
  const open = await openAgreementPage({ params })
  const { ending } = open.a
  return (
    <ActPage open={open} act={act} step="ending" back="Back to its ending">
      {ending && <NoticeGiven ending={ending} theirs={theirNameOf(open.a)} />}
    </ActPage>
  )
}
