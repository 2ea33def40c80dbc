'use server'

import { formAction } from '@/lib/actions/form-action'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { paths } from '@/lib/paths'
import { proposeReturned } from '@/lib/use-cases/agreement/returned-document'
import { shell } from '@/lib/use-cases/shell'
import { chosenParts } from './asked'

export const proposeFromDocument = formAction({
  schema: chosenParts,
  words: agreementWordsFor,
  run: (input, { reference, version }, { who }) =>
    proposeReturned(shell(), who, { reference, version, ...input }),
  next: (reference) => paths.agreementStep(reference, 'negotiation'),
})
