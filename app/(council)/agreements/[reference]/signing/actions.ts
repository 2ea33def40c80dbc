'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import { askedSeats, fieldOfSeat, rowsOf } from './asked-seats'

export const setSeats = agreementAction({
  verb: 'setSeats',
  schema: askedSeats,
  shape: rowsOf,
  fieldAt: fieldOfSeat,
  next: (reference) => paths.agreementStep(reference, 'signing'),
})

export const submitForApproval = agreementAction({
  verb: 'submitForApproval',
  schema: nothing,
  next: paths.agreement,
})
