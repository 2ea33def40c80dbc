'use server'

import { joined } from '@/lib/actions/form-action'
import { transferAction, transferForm } from '@/lib/actions/transfer-action'
import { evidenceField } from '@/lib/content/transfer-act-words'
import * as inputs from '@/lib/domain/checks/transfer/inputs'
import { adviceForm, asAdvice, nothing, questionForm } from '@/lib/domain/checks/transfer/small-inputs'
import { paths } from '@/lib/paths'
import { acknowledgeDeparture, askAdvice, giveAdvice } from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'
import { conditionFieldAt, withConditions } from './conditions'

const toAdvice = (reference: string) => paths.transferStep(reference, 'advice')

export const requestTransferAdvice = transferForm({
  schema: questionForm,
  run: (asked, turn, who) => askAdvice(shell(), who, turn, asked),
  next: toAdvice,
})

export const adviseOnTransfer = transferForm({
  schema: adviceForm,
  shape: withConditions,
  fieldAt: conditionFieldAt,
  run: (given, turn, who) => giveAdvice(shell(), who, turn, asAdvice(given)),
  next: toAdvice,
})

/** Several forms of the one page ask for evidence, each by a name of its own. */
export const closeTransferCondition = transferAction({
  verb: 'closeCondition',
  schema: inputs.conditionClosed,
  shape: ({ condition, ...sent }) => {
    const { [evidenceField(String(condition))]: evidence, ...rest } = sent
    return { ...rest, condition, evidence }
  },
  fieldAt: (path, { condition }) =>
    path[0] === 'evidence' ? evidenceField(String(condition)) : joined(path),
  next: toAdvice,
})

export const acknowledgeDissent = transferForm({
  schema: nothing,
  run: (_nothing, turn, who) => acknowledgeDeparture(shell(), who, turn),
  next: toAdvice,
})
