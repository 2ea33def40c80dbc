'use server'

import { commandAction } from '@/lib/actions/form-action'
import { closure, nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const chaseReceipt = commandAction({
  verb: 'chaseReceipt',
  schema: nothing,
  next: (reference) => paths.step(reference, 'close'),
})

export const closeCase = commandAction({ verb: 'closeCase', schema: closure, next: paths.disclosure })
