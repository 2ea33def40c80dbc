'use server'

import { z } from 'zod'
import { commandAction } from '@/lib/actions/form-action'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

const toTasks = (reference: string) => paths.step(reference, 'assess')

export const recordHeld = commandAction({
  verb: 'recordAssessment',
  schema: inputs.held,
  toInput: (answers) => ({ page: 'held', answers }),
  next: toTasks,
})

export const recordBasis = commandAction({
  verb: 'recordAssessment',
  schema: inputs.basis,
  toInput: (answers) => ({ page: 'basis', answers }),
  next: toTasks,
})

export const recordExemption = commandAction({
  verb: 'recordAssessment',
  schema: inputs.exemption,
  toInput: (answers) => ({ page: 'exemption', answers }),
  next: toTasks,
})

export const recordTests = commandAction({
  verb: 'recordAssessment',
  schema: inputs.tests,
  toInput: (answers) => ({ page: 'tests', answers }),
  next: toTasks,
})

export const recordNotification = commandAction({
  verb: 'recordAssessment',
  schema: inputs.notification,
  toInput: (answers) => ({ page: 'notification', answers }),
  next: toTasks,
})

const itemAnswers = z.strictObject({ position: z.coerce.number().int().min(0), answers: inputs.proposedItem })

export const recordItem = commandAction({
  verb: 'recordAssessment',
  schema: itemAnswers,
  shape: ({ position, ...answers }) => ({ position, answers }),
  fieldAt: (path) => String(path.findLast((part) => typeof part === 'string')),
  toInput: ({ position, answers }) => ({ page: 'item', position, answers }),
  next: toTasks,
})

export const proposeDecision = commandAction({
  verb: 'proposeDecision',
  schema: inputs.nothing,
  next: paths.disclosure,
})
