'use server'

import { commandAction } from '@/lib/actions/form-action'
import { accessCheck } from '@/lib/domain/disclosure/after-inputs'
import { paths } from '@/lib/paths'

export const checkAccess = commandAction({
  verb: 'checkAccess',
  schema: accessCheck,
  next: (reference) => paths.step(reference, 'access'),
})
