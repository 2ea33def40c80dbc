'use server'

import { formAction } from '@/lib/actions/form-action'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { authority } from '@/lib/domain/agreement/authority'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import * as signatories from '@/lib/use-cases/agreement/keep-signatories'
import { shell } from '@/lib/use-cases/shell'

export const addSignatory = formAction({
  schema: authority,
  run: (input, _, { who }) => signatories.addSignatory(shell(), who, input),
  words: agreementWordsFor,
  next: paths.signatories,
})

/** What an agreement's form names by reference, this names by the id of the line. */
export const endSignatory = formAction({
  schema: nothing,
  run: (_input, { reference: id }, { who }) => signatories.endSignatory(shell(), who, id),
  words: agreementWordsFor,
  next: paths.signatories,
})
