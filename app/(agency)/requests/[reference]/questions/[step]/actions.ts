'use server'

import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { chooseLane } from '@/lib/domain/disclosure/lane'
import {
  isList,
  LANE_SLUGS,
  nextQuestion,
  questionAt,
  withAnswers,
  withEntry,
  withoutEntry,
} from '@/lib/domain/disclosure/questions'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { saveAnswers } from '@/lib/use-cases/disclosure/save-answers'
import type { Who } from '@/lib/use-cases/handle-command'
import { shell } from '@/lib/use-cases/shell'

type Saving = {
  readonly reference: string
  readonly version: number
  readonly merge: (draft: Draft) => Draft
}

/** Saves, and remembers the draft as it became, for choosing the next page. */
const saver = () => {
  let saved: Draft = {}
  const save = async (who: Who, answers: Saving): Promise<Outcome<Disclosure>> => {
    const outcome = await saveAnswers(shell(), who, answers)
    if (outcome.ok && outcome.value.status === 'DRAFT') saved = outcome.value.draft
    return outcome
  }
  return { save, draft: () => saved }
}

const after = (reference: string, slug: string, draft: Draft) => {
  if (LANE_SLUGS.includes(slug) && !('gateway' in chooseLane(draft))) return paths.wrongDoor(reference)
  const next = nextQuestion(slug, draft)
  return next ? paths.question(reference, next) : paths.checkAnswers(reference)
}

export async function answerQuestion(reference: string, slug: string, state: FormState, form: FormData) {
  const question = questionAt(slug)
  if (!question || isList(question)) notFound()
  const { save, draft } = saver()
  const answer = formAction({
    schema: question.schema,
    run: (answers, { version }, { who }) =>
      save(who, { reference, version, merge: (before) => withAnswers(question, before, answers) }),
    next: () => after(reference, slug, draft()),
  })
  return answer(reference, state, form)
}

export async function saveEntry(
  reference: string,
  slug: string,
  position: number | 'new',
  state: FormState,
  form: FormData,
) {
  const question = questionAt(slug)
  if (!question || !isList(question)) notFound()
  const { save } = saver()
  const answer = formAction({
    schema: question.entry,
    run: (entry, { version }, { who }) =>
      save(who, { reference, version, merge: (draft) => withEntry(question.slug, draft, position, entry) }),
    next: () => paths.question(reference, slug),
  })
  return answer(reference, state, form)
}

export async function removeEntry(
  reference: string,
  slug: string,
  position: number,
  state: FormState,
  form: FormData,
) {
  const question = questionAt(slug)
  if (!question || !isList(question)) notFound()
  const { save } = saver()
  const remove = formAction({
    schema: z.strictObject({}),
    run: (_nothing, { version }, { who }) =>
      save(who, { reference, version, merge: (draft) => withoutEntry(question.slug, draft, position) }),
    next: () => paths.question(reference, slug),
  })
  return remove(reference, state, form)
}
