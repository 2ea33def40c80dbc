import type { Metadata } from 'next'
import { ACTIVITY_FIELDS } from '@/lib/content/agreement-draft-words'
import { activity } from '@/lib/domain/agreement/inputs'
import { LinePage } from '../../lines-page'
import { openAgreementPage } from '../../open-agreement'
import { saveActivity } from '../actions'
import { ACTIVITIES } from '../activities'

export const metadata: Metadata = { title: 'An activity' }

type Props = { readonly params: Promise<{ readonly reference: string; readonly entry: string }> }

export default async function ActivityPage({ params }: Props) {
  const open = await openAgreementPage({ params })
  const { entry } = await params
  return (
    <LinePage
      {...{ open, entry }}
      list={ACTIVITIES}
      title="An activity"
      fields={ACTIVITY_FIELDS}
      schema={activity}
      action={saveActivity}
      answersOf={(line) => line}
    />
  )
}
