'use server'

import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { opening } from '@/lib/domain/agreement/inputs'
import { letsDataFlow } from '@/lib/domain/agreement/kinds'
import { QUESTIONS } from '@/lib/domain/agreement/triage/questions'
import { paths } from '@/lib/paths'
import { openAgreement as open } from '@/lib/use-cases/agreement/open-agreement'
import { shell } from '@/lib/use-cases/shell'

export async function openAgreement(state: FormState, form: FormData) {
  let reference = ''
  const opened = formAction({
    schema: opening,
    words: agreementWordsFor,
    run: async (answers, _submission, { who }) => {
      const outcome = await open(shell(), who, answers)
      if (outcome.ok) reference = outcome.value.reference
      return outcome
    },
    // A charter or protocol carries no data, so nobody asks what kind of agreement it is.
    next: (_reference, { tier }) =>
      letsDataFlow(tier) ? paths.triagePage(reference, QUESTIONS.Q1.slug) : paths.agreement(reference),
  })
  return opened('', state, form)
}
