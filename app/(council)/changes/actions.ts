'use server'

import { formAction } from '@/lib/actions/form-action'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { onlyReason } from '@/lib/domain/identity/inputs'
import { paths } from '@/lib/paths'
import * as changes from '@/lib/use-cases/identity/propose'
import { shell } from '@/lib/use-cases/shell'

export const agreeToChange = formAction({
  schema: nothing,
  words: identityWordsFor,
  run: (_input, { reference: id }, { who }) => changes.agree(shell(), who, id),
  next: paths.change,
})

export const rejectIdentityChange = formAction({
  schema: onlyReason,
  words: identityWordsFor,
  run: ({ reason }, { reference: id }, { who }) => changes.reject(shell(), who, id, reason),
  next: paths.change,
})
