'use server'

import { contentForm } from '@/lib/actions/transfer-action'
import { typedPlaces } from '@/lib/actions/typed-places'
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
  ...typedPlaces('code'),
  make: (content, said) => withLine(content, 'onwardTransfers', said),
  next: toOnward,
})

export const addSubProcessor = contentForm({
  schema: subProcessorLine,
  ...typedPlaces('entityCode', 'locationCode'),
  make: (content, said) => withLine(content, 'subProcessors', said),
  next: toOnward,
})

export const removeOnwardLine = contentForm({ schema: removedLine, make: withoutLine, next: toOnward })
