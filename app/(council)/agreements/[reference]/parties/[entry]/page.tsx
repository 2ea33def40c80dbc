import type { Metadata } from 'next'
import { partyFields } from '@/lib/content/agreement-draft-words'
import { party } from '@/lib/domain/agreement/inputs'
import { readChoices } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { LinePage } from '../../lines-page'
import { openAgreementPage } from '../../open-agreement'
import { saveParty } from '../actions'
import { answersOfParty, PARTIES } from '../parties'

export const metadata: Metadata = { title: 'A party' }

type Props = { readonly params: Promise<{ readonly reference: string; readonly entry: string }> }

export default async function PartyPage({ params }: Props) {
  const open = await openAgreementPage({ params })
  const { entry } = await params
  const { organisations } = await readChoices(shell())
  return (
    <LinePage
      {...{ open, entry }}
      list={PARTIES}
      title="A party"
      fields={partyFields(organisations)}
      schema={party}
      action={saveParty}
      answersOf={answersOfParty}
    />
  )
}
