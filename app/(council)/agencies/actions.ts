'use server'

import { formAction } from '@/lib/actions/form-action'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { changedAgency, newAgency } from '@/lib/domain/identity/inputs'
import { paths } from '@/lib/paths'
import * as changes from '@/lib/use-cases/identity/propose'
import { shell } from '@/lib/use-cases/shell'

export const proposeAgency = formAction({
  schema: newAgency,
  words: identityWordsFor,
  run: (input, _, { who }) => changes.proposeAgency(shell(), who, input),
  next: (_reference, _input, { id }) => paths.change(id),
})

export const proposeAgencyChange = formAction({
  schema: changedAgency,
  words: identityWordsFor,
  run: (input, { reference: id }, { who }) => changes.proposeAgencyChange(shell(), who, id, input),
  next: (_reference, _input, { id }) => paths.change(id),
})
