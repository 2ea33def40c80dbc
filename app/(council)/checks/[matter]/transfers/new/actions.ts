'use server'

import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { opening } from '@/lib/domain/checks/transfer/pages'
import { paths } from '@/lib/paths'
import { beginTransfer } from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'

/** Named by the reference of the agreement or of the disclosure. */
export const openTransfer = formAction({
  schema: opening,
  words: checkWordsFor,
  run: (said, { reference }, { who }) => beginTransfer(shell(), who, reference, said),
  next: (_matter, _said, { reference }) => paths.transfer(reference),
})
