'use server'

import { commandAction } from '@/lib/actions/form-action'
import { cover } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const nameAgreement = commandAction({
  verb: 'nameAgreement',
  schema: cover,
  next: paths.disclosure,
})
