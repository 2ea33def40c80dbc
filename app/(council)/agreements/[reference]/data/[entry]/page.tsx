import type { Metadata } from 'next'
import { DATA_FIELDS } from '@/lib/content/agreement-draft-words'
import { dataItem } from '@/lib/domain/agreement/inputs'
import { LinePage } from '../../lines-page'
import { openAgreementPage } from '../../open-agreement'
import { saveDataItem } from '../actions'
import { answersOfItem, DATA } from '../data-schedule'

export const metadata: Metadata = { title: 'An item of information' }

type Props = { readonly params: Promise<{ readonly reference: string; readonly entry: string }> }

export default async function DataItemPage({ params }: Props) {
  const open = await openAgreementPage({ params })
  const { entry } = await params
  return (
    <LinePage
      {...{ open, entry }}
      list={DATA}
      title="An item of information"
      fields={DATA_FIELDS}
      schema={dataItem}
      action={saveDataItem}
      answersOf={answersOfItem}
    />
  )
}
