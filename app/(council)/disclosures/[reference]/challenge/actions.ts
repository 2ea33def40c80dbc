'use server'

import { commandAction } from '@/lib/actions/form-action'
import { challengeAnswer } from '@/lib/domain/disclosure/legal-inputs'
import { paths } from '@/lib/paths'

export const answerChallenge = commandAction({
  verb: 'answerChallenge',
  schema: challengeAnswer,
  next: paths.disclosure,
})
