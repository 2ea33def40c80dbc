'use server'

import { contentForm, typedPlaces } from '@/lib/actions/transfer-action'
import {
  onwardLine,
  removedLine,
  subProcessorLine,
  withLine,
  withoutLine,
} from '@/lib/domain/checks/transfer/lines'
import { paths } from '@/lib/paths'

const toOnward = (reference: string) => paths.transferStep(reference, 'onward')

export const addOnward = contentForm({
  schema: onwardLine,
  shape: typedPlaces('code'),
  make: (content, said) => withLine(content, 'onwardTransfers', said),
  next: toOnward,
})

export const addSubProcessor = contentForm({
  schema: subProcessorLine,
  shape: typedPlaces('entityCode', 'locationCode'),
  make: (content, said) => withLine(content, 'subProcessors', said),
  next: toOnward,
})

export const removeOnwardLine = contentForm({ schema: removedLine, make: withoutLine, next: toOnward })
