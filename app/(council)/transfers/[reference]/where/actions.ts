'use server'

import { contentForm } from '@/lib/actions/transfer-action'
import { typedPlaces } from '@/lib/actions/typed-places'
import * as pages from '@/lib/domain/checks/transfer/pages'
import { paths } from '@/lib/paths'

const toWhere = (reference: string) => paths.transferStep(reference, 'where')

export const addTransferPlace = contentForm({
  schema: pages.placeOf,
  ...typedPlaces('code'),
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
