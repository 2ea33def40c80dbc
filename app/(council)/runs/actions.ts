'use server'

import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import * as forms from '@/lib/domain/checks/run/forms'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import * as runs from '@/lib/use-cases/checks/runs'
import { benchOf, inTheBackground } from './bench'

export const startRun = formAction({
  schema: forms.start,
  words: checkWordsFor,
  run: (input, { reference }, { who }) => runs.startRun(benchOf(who), reference, input),
  next: (_flow, _input, { reference }) => paths.run(reference),
})

export const validateCohort = formAction({
  schema: nothing,
  words: checkWordsFor,
  run: (_nothing, { reference, version }, { who }) =>
    inTheBackground(reference, runs.validateRun(benchOf(who), { reference, version })),
  next: paths.run,
})

export const buildRequest = formAction({
  schema: nothing,
  words: checkWordsFor,
  run: (_nothing, { reference, version }, { who }) =>
    inTheBackground(reference, runs.buildRunRequest(benchOf(who), { reference, version })),
  next: (reference) => paths.runStep(reference, 'file'),
})

export const markRequestSent = formAction({
  schema: forms.sending,
  words: checkWordsFor,
  run: (input, { reference, version }, { who }) =>
    runs.markRunSent(benchOf(who), { reference, version }, input),
  next: paths.run,
})

export const confirmEmptyResult = formAction({
  schema: nothing,
  words: checkWordsFor,
  run: (_nothing, { reference, version }, { who }) =>
    runs.confirmRunEmpty(benchOf(who), { reference, version }),
  next: paths.run,
})

export const applyResponse = formAction({
  schema: forms.application,
  words: checkWordsFor,
  run: (input, { reference, version }, { who }) =>
    inTheBackground(reference, runs.applyRun(benchOf(who), { reference, version }, input)),
  next: paths.run,
})

export const attestRun = formAction({
  schema: nothing,
  words: checkWordsFor,
  run: (_nothing, { reference, version }, { who }) => runs.attestRun(benchOf(who), { reference, version }),
  next: paths.run,
})

export const discloseRun = formAction({
  schema: nothing,
  words: checkWordsFor,
  run: (_nothing, { reference, version }, { who }) => runs.discloseRun(benchOf(who), { reference, version }),
  next: (reference) => paths.runStep(reference, 'disclose'),
})
