'use server'

import { checkAction } from '@/lib/actions/check-action'
import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { restrictionFieldAt, restrictionShape } from '@/lib/content/dataset-words'
import { DATASET } from '@/lib/domain/checks/dataset/dataset'
import * as inputs from '@/lib/domain/checks/dataset/inputs'
import { paths } from '@/lib/paths'
import * as datasets from '@/lib/use-cases/checks/datasets'
import { shell } from '@/lib/use-cases/shell'

const datasetAction = checkAction(DATASET)

export const openDataset = formAction({
  schema: inputs.datasetContent,
  words: checkWordsFor,
  run: (input, _, { who }) => datasets.openDataset(shell(), who, input),
  next: (_reference, _input, { reference }) => paths.dataset(reference),
})

export const describeDataset = datasetAction({
  verb: 'describeDataset',
  schema: inputs.datasetContent,
  next: paths.dataset,
})

export const addRestriction = datasetAction({
  verb: 'addRestriction',
  schema: inputs.restriction,
  shape: restrictionShape,
  fieldAt: restrictionFieldAt,
  next: paths.dataset,
})

export const confirmRestriction = datasetAction({
  verb: 'confirmRestriction',
  schema: inputs.chosenRestriction,
  next: paths.dataset,
})

export const askRemoval = datasetAction({
  verb: 'askRemoval',
  schema: inputs.mistake,
  next: paths.dataset,
})

export const removeRestriction = datasetAction({
  verb: 'removeRestriction',
  schema: inputs.chosenRestriction,
  next: paths.dataset,
})

export const recordWaiver = datasetAction({
  verb: 'recordWaiver',
  schema: inputs.waiver,
  next: paths.dataset,
})

export const confirmWaiver = datasetAction({
  verb: 'confirmWaiver',
  schema: inputs.chosenRestriction,
  next: paths.dataset,
})

export const retireDataset = datasetAction({
  verb: 'retireDataset',
  schema: inputs.retirement,
  next: paths.dataset,
})
