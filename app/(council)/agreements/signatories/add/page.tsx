import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { authorityFields } from '@/lib/content/agreement-sign-words'
import { authority } from '@/lib/domain/agreement/authority'
import { paths } from '@/lib/paths'
import { readSignatoryChoices } from '@/lib/use-cases/agreement/keep-signatories'
import { shell } from '@/lib/use-cases/shell'
import { addSignatory } from '../actions'
import { signatoriesReader } from '../signatories-reader'

export const metadata: Metadata = { title: 'Add somebody who may sign' }

export default async function AddSignatoryPage() {
  const actor = await signatoriesReader('keepSignatories')
  const people = await readSignatoryChoices(shell(), actor)
  return (
    <Framed
      actor={actor}
      title="Add somebody who may sign"
      back={{ href: paths.signatories(), text: 'Who may sign' }}
    >
      <Form
        spec={{
          fields: authorityFields(people),
          submit: 'Add to the list',
          rules: browserRules(authority),
        }}
        action={addSignatory.bind(null, '')}
      />
    </Framed>
  )
}
