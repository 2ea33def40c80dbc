'use server'

import { commandAction } from '@/lib/actions/form-action'
import { urgentConfirmation } from '@/lib/domain/disclosure/urgent-inputs'
import { paths } from '@/lib/paths'

export const confirmUrgent = commandAction({
  verb: 'confirmUrgent',
  schema: urgentConfirmation,
  next: paths.confirmUrgent,
})
