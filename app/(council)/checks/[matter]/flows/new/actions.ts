'use server'

import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { about } from '@/lib/domain/checks/opt-out/inputs'
import { paths } from '@/lib/paths'
import { openFlow as open } from '@/lib/use-cases/checks/flows'
import { shell } from '@/lib/use-cases/shell'

/** By the reference of the agreement or the disclosure. */
export const openFlow = formAction({
  schema: about,
  words: checkWordsFor,
  run: (said, { reference }, { who }) => open(shell(), who, reference, said),
  next: (_matter, _said, { reference }: Flow) => paths.flowQuestion(reference, 'where-from'),
})
