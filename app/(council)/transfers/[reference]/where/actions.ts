'use server'

import { contentForm, typedPlaces } from '@/lib/actions/transfer-action'
import * as pages from '@/lib/domain/checks/transfer/pages'
import { paths } from '@/lib/paths'

const toWhere = (reference: string) => paths.transferStep(reference, 'where')

export const addTransferPlace = contentForm({
  schema: pages.placeOf,
  shape: typedPlaces('code'),
  make: pages.withPlace,
  next: toWhere,
})

export const removeTransferPlace = contentForm({
  schema: pages.placeOf,
  make: pages.withoutPlace,
  next: toWhere,
})

export const sayNobodyAbroad = contentForm({
  schema: pages.nobodyAbroad,
  make: pages.withNobodyAbroad,
  next: toWhere,
})
