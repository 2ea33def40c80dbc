'use server'

import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import * as keeping from '@/lib/domain/checks/training/keeping'
import { paths } from '@/lib/paths'
import * as training from '@/lib/use-cases/checks/training'
import { shell } from '@/lib/use-cases/shell'

export const recordTraining = formAction({
  schema: keeping.completed,
  words: checkWordsFor,
  run: (input, _, { who }) => training.recordTraining(shell(), who, input),
  next: paths.training,
})

export const giveTrainingGrace = formAction({
  schema: keeping.grace,
  words: checkWordsFor,
  run: (input, _, { who }) => training.giveTrainingGrace(shell(), who, input),
  next: paths.training,
})
