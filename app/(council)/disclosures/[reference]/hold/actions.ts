'use server'

import { commandAction } from '@/lib/actions/form-action'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const preserveMaterial = commandAction({
  verb: 'preserveMaterial',
  schema: inputs.preservation,
  next: paths.disclosure,
})

export const liftHold = commandAction({ verb: 'liftHold', schema: inputs.reason, next: paths.disclosure })
