'use server'

import { commandAction } from '@/lib/actions/form-action'
import * as legal from '@/lib/domain/disclosure/legal-inputs'
import { paths } from '@/lib/paths'
import { fieldIn, gathered } from '../gathered'

export const validateRequirement = commandAction({
  verb: 'validateRequirement',
  schema: legal.validation,
  shape: gathered('items', 'item'),
  fieldAt: fieldIn('items', 'item'),
  next: paths.disclosure,
})

export const endApplication = commandAction({
  verb: 'endApplication',
  schema: legal.applicationEnd,
  next: paths.disclosure,
})
