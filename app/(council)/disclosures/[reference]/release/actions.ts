'use server'

import { commandAction } from '@/lib/actions/form-action'
import { reason, release } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const releasePack = commandAction({ verb: 'releasePack', schema: release, next: paths.disclosure })

export const returnToDecider = commandAction({
  verb: 'returnToDecider',
  schema: reason,
  next: paths.disclosure,
})
