'use server'

import { notFound } from 'next/navigation'
import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { PAGE_INPUTS } from '@/lib/domain/checks/opt-out/page-inputs'
import { isPageName } from '@/lib/domain/checks/opt-out/questions'
import { paths } from '@/lib/paths'
import { answerQuestion } from '@/lib/use-cases/checks/flows'
import { shell } from '@/lib/use-cases/shell'

export async function answerFlowQuestion(reference: string, page: string, state: FormState, form: FormData) {
  if (!isPageName(page)) notFound()
  const answered = formAction({
    schema: PAGE_INPUTS[page],
    words: checkWordsFor,
    run: (answers, { version }, { who }) =>
      answerQuestion(shell(), who, { reference, version, page, answers }),
    next: (_reference, _answers, { next }) =>
      next ? paths.flowQuestion(reference, next) : paths.flowStep(reference, 'questions'),
  })
  return answered(reference, state, form)
}
