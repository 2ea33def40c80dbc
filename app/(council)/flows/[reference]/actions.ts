'use server'

import { checkAction } from '@/lib/actions/check-action'
import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import * as inputs from '@/lib/domain/checks/opt-out/inputs'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import { concludeFlow as conclude } from '@/lib/use-cases/checks/flows'
import { shell } from '@/lib/use-cases/shell'

const flowAction = checkAction(FLOW)

const toEvidence = (reference: string) => paths.flowStep(reference, 'evidence')

export const describeFlow = flowAction({ verb: 'describeFlow', schema: inputs.about, next: paths.flow })

export const concludeFlow = formAction({
  schema: nothing,
  words: checkWordsFor,
  run: (_nothing, { reference, version }, { who }) => conclude(shell(), who, { reference, version }),
  next: paths.flow,
})

export const recordFlowEvidence = flowAction({
  verb: 'recordEvidence',
  schema: inputs.evidence,
  next: toEvidence,
})

export const confirmAs = flowAction({ verb: 'confirmAs', schema: inputs.confirmation, next: paths.flow })

export const recordProcedure = flowAction({
  verb: 'recordProcedure',
  schema: inputs.procedure,
  next: paths.flow,
})

export const reportChange = flowAction({ verb: 'reportChange', schema: inputs.change, next: paths.flow })
