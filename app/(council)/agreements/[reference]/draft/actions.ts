'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { ANSWER_NAMES } from '@/lib/domain/agreement/answers'
import { draftPage, title } from '@/lib/domain/agreement/draft-inputs'
import { paths } from '@/lib/paths'
import { below, warnOfUndoing } from '../editing'

/** Only what the page asked is saved, an emptied answer as an empty one. */
export const saveAgreementAnswers = agreementAction({
  verb: 'reviseText',
  schema: draftPage,
  warn: warnOfUndoing,
  toInput: (said, form) => ({
    edit: 'answers',
    answers: Object.fromEntries(
      ANSWER_NAMES.filter((name) => form.has(name)).map((name) => [name, said[name] ?? '']),
    ),
  }),
  next: (reference, { after }) =>
    after ? below(reference, 'draft', after) : paths.agreementStep(reference, 'draft'),
})

export const renameAgreement = agreementAction({
  verb: 'reviseText',
  schema: title,
  warn: warnOfUndoing,
  toInput: (said) => ({ edit: 'title', ...said }),
  next: (reference) => paths.agreementStep(reference, 'draft'),
})
