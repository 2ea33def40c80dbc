import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InsetText } from '@/components/ui/inset-text'
import { DATASET } from '@/lib/domain/checks/dataset/dataset'
import { cited, placesInWords } from '@/lib/domain/checks/location/words'
import { paths } from '@/lib/paths'
import { namedIn } from '../../../../../check-pages/act'
import { CheckActPage } from '../../../../../check-pages/act-page'
import { openCheckPage } from '../../../../../check-pages/open-check'
import { RESTRICTION_ACTS } from '../../../../acts'

type Params = { readonly reference: string; readonly restriction: string; readonly act: string }
type Props = { readonly params: Promise<Params> }

const asked = async ({ params }: Props) => namedIn(RESTRICTION_ACTS, (await params).act)

export const generateMetadata = async (page: Props): Promise<Metadata> => {
  const name = await asked(page)
  return { title: name ? RESTRICTION_ACTS[name].title : 'A restriction' }
}

export default async function RestrictionActPage(page: Props) {
  const name = await asked(page)
  const open = await openCheckPage(DATASET, page)
  const { restriction: id } = await page.params
  const restriction = open.subject.restrictions.find((one) => one.id === id)
  if (!name || !restriction) notFound()
  return (
    <CheckActPage
      open={open}
      act={RESTRICTION_ACTS[name]}
      back={{ href: paths.dataset(open.subject.reference), text: 'Back to the dataset' }}
      hidden={{ restrictionId: id }}
    >
      <InsetText>
        {cited(restriction)}: {placesInWords(restriction.permitted, open.reference)}
      </InsetText>
    </CheckActPage>
  )
}
