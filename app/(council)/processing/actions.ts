'use server'

import { checkAction } from '@/lib/actions/check-action'
import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import * as inputs from '@/lib/domain/checks/processing/inputs'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import * as processing from '@/lib/use-cases/checks/processing'
import { shell } from '@/lib/use-cases/shell'

const entryAction = checkAction(PROCESSING)

export const openProcessing = formAction({
  schema: inputs.processingContent,
  words: checkWordsFor,
  run: (input, _, { who }) => processing.openProcessing(shell(), who, input),
  next: (_reference, _input, { reference }) => paths.processingEntry(reference),
})

export const describeProcessing = entryAction({
  verb: 'describeProcessing',
  schema: inputs.processingContent,
  next: paths.processingEntry,
})

export const listRecipient = entryAction({
  verb: 'listRecipient',
  schema: inputs.listing,
  next: paths.processingEntry,
})

export const unlistRecipient = entryAction({
  verb: 'unlistRecipient',
  schema: inputs.unlisting,
  next: paths.processingEntry,
})

export const reviewProcessing = entryAction({
  verb: 'reviewProcessing',
  schema: nothing,
  next: paths.processingEntry,
})

export const confirmProcessing = entryAction({
  verb: 'confirmProcessing',
  schema: nothing,
  next: paths.processingEntry,
})

export const endProcessing = entryAction({
  verb: 'endProcessing',
  schema: inputs.ending,
  next: paths.processingEntry,
})
