'use server'

import { commandAction } from '@/lib/actions/form-action'
import { heldFile, packCheck } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const checkPack = commandAction({ verb: 'checkPack', schema: packCheck, next: paths.disclosure })

export const clearHeldFile = commandAction({
  verb: 'clearHeldFile',
  schema: heldFile,
  next: (reference) => paths.step(reference, 'check'),
})
