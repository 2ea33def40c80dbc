'use server'

import { commandAction } from '@/lib/actions/form-action'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import { fieldIn, gathered } from '../gathered'

export const splitIntoParts = commandAction({
  verb: 'splitIntoParts',
  schema: inputs.parts,
  shape: gathered('services'),
  fieldAt: fieldIn('services'),
  next: paths.disclosure,
})
