'use server'

import { commandAction } from '@/lib/actions/form-action'
import { question } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const askClarification = commandAction({
  verb: 'askClarification',
  schema: question,
  next: paths.disclosure,
})
