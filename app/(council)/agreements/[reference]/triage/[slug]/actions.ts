'use server'

import { notFound } from 'next/navigation'
import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { TRIAGE_INPUTS, type TriageStep } from '@/lib/domain/agreement/triage/inputs'
import { isUse, pageAt } from '@/lib/domain/agreement/triage/questions'
import { nextQuestion } from '@/lib/domain/agreement/triage/triage'
import { paths } from '@/lib/paths'
import { actOnAgreement } from '@/lib/use-cases/agreement/act-or-declare'
import { shell } from '@/lib/use-cases/shell'
import { addressOf } from '../places'

export async function answerTriage(
  reference: string,
  slug: string,
  activity: number | null,
  state: FormState,
  form: FormData,
) {
  const page = pageAt(slug)
  if (!page || (activity !== null && !isUse(page))) notFound()
  let next = paths.agreementStep(reference, 'triage')
  const answer = formAction({
    schema: TRIAGE_INPUTS[page],
    words: agreementWordsFor,
    run: async (answered, { version }, { who }) => {
      // The schema is the page's own, so that what it gave is what this page keeps.
      const input = { page, activity, input: answered } as TriageStep
      const outcome = await actOnAgreement(shell(), who, { verb: 'answerTriage', reference, version, input })
      const place = outcome.ok ? nextQuestion(outcome.value.answering) : null
      if (place) next = addressOf({ reference }, place)
      return outcome
    },
    next: () => next,
  })
  return answer(reference, state, form)
}
