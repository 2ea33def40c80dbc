'use server'

import { commandAction } from '@/lib/actions/form-action'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const askAdvice = commandAction({
  verb: 'askAdvice',
  schema: inputs.adviceQuestion,
  next: paths.disclosure,
})

export const giveAdvice = commandAction({ verb: 'giveAdvice', schema: inputs.advice, next: paths.disclosure })
