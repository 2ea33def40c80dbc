'use server'

import { commandAction } from '@/lib/actions/form-action'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const acceptIntake = commandAction({
  verb: 'acceptIntake',
  schema: inputs.intake,
  next: paths.disclosure,
})

export const returnIncomplete = commandAction({
  verb: 'returnIncomplete',
  schema: inputs.returnIncomplete,
  next: paths.disclosure,
})

export const routeOut = commandAction({ verb: 'routeOut', schema: inputs.routeOut, next: paths.disclosure })
