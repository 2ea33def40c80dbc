'use server'

import { formAction } from '@/lib/actions/form-action'
import { CALLS } from '@/lib/content/call-words'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { shownCode } from '@/lib/domain/identity/enrolment'
import { failedCall, heardNumber } from '@/lib/domain/identity/inputs'
import { paths } from '@/lib/paths'
import { failTheCall, readOutCode as readOut } from '@/lib/use-cases/identity/call-back'
import { shell } from '@/lib/use-cases/shell'

export const readOutCode = formAction({
  schema: heardNumber,
  words: identityWordsFor,
  run: ({ number }, { reference: id }, { who }) => readOut(shell(), who, id, number),
  next: (_reference, _input, { code }) => ({
    heading: CALLS.toldHeading,
    label: CALLS.toldLabel,
    value: shownCode(code),
  }),
})

export const endCall = formAction({
  schema: failedCall,
  words: identityWordsFor,
  run: ({ how }, { reference: id }, { who }) => failTheCall(shell(), who, id, how),
  next: paths.calls,
})
