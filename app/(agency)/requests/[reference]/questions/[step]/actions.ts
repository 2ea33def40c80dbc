'use server'

import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import type { In } from '@/lib/domain/disclosure/disclosure'
import {
  isFile,
  isLaneQuestion,
  isList,
  laneOf,
  nextQuestion,
  questionAt,
  withAnswers,
  withEntry,
  withoutEntry,
} from '@/lib/domain/disclosure/questions'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { askerFor } from '@/lib/use-cases/disclosure/asker-for'
import { saveAnswers } from '@/lib/use-cases/disclosure/save-answers'
import { shell } from '@/lib/use-cases/shell'

/** Where the answers lead: to another route, the next question, or the page that shows them all. */
const after = async (reference: string, slug: string, saved: In<'DRAFT'>) => {
  const { draft } = saved
  const asker = await askerFor(shell(), saved)
  if (isLaneQuestion(slug) && 'door' in laneOf(draft, asker)) return paths.wrongDoor(reference)
  const next = nextQuestion(slug, draft, asker)
  return next ? paths.question(reference, next) : paths.checkAnswers(reference)
}

export async function answerQuestion(reference: string, slug: string, state: FormState, form: FormData) {
  const question = questionAt(slug)
  if (!question || isList(question) || isFile(question)) notFound()
  let next = paths.checkAnswers(reference)
  const answer = formAction({
    schema: question.schema,
    run: async (answers, { version }, { who }) => {
      const merge = (before: Draft) => withAnswers(question, before, answers)
      const outcome = await saveAnswers(shell(), who, { reference, version, merge })
      if (outcome.ok && outcome.value.status === 'DRAFT') next = await after(reference, slug, outcome.value)
      return outcome
    },
    next: () => next,
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
  const answer = formAction({
    schema: question.entry,
    run: (entry, { version }, { who }) =>
      saveAnswers(shell(), who, {
        reference,
        version,
        merge: (draft) => withEntry(question.key, draft, position, entry),
      }),
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
  const remove = formAction({
    schema: z.strictObject({}),
    run: (_nothing, { version }, { who }) =>
      saveAnswers(shell(), who, {
        reference,
        version,
        merge: (draft) => withoutEntry(question.key, draft, position),
      }),
    next: () => paths.question(reference, slug),
  })
  return remove(reference, state, form)
}
