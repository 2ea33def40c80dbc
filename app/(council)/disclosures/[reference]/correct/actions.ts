'use server'

import { commandAction } from '@/lib/actions/form-action'
import { correction } from '@/lib/domain/disclosure/after-inputs'
import { paths } from '@/lib/paths'

export const sendCorrection = commandAction({
  verb: 'sendCorrection',
  schema: correction,
  next: (reference) => paths.step(reference, 'correct'),
})
