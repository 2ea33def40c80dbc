'use server'

import { commandAction } from '@/lib/actions/form-action'
import { review } from '@/lib/domain/disclosure/after-inputs'
import { paths } from '@/lib/paths'
import { fieldOfItem, withItems } from '../decide/item-answers'
import { withoutItemsIfUpheld } from './upheld'

export const decideReview = commandAction({
  verb: 'decideReview',
  schema: review,
  shape: (answers) => withItems(withoutItemsIfUpheld(answers)),
  fieldAt: fieldOfItem,
  next: paths.disclosure,
})
