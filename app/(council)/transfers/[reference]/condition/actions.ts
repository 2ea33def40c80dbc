'use server'

import { contentForm } from '@/lib/actions/transfer-action'
import { conditionLine, removedLine, withLine, withoutLine } from '@/lib/domain/checks/transfer/lines'
import { paths } from '@/lib/paths'

const toCondition = (reference: string) => paths.transferStep(reference, 'condition')

export const addCondition = contentForm({
  schema: conditionLine,
  make: (content, said, { today, by }) =>
    withLine(content, 'scopeConditionEvidence', { ...said, checkedOn: today, checkedBy: by }),
  next: toCondition,
})

export const removeCondition = contentForm({ schema: removedLine, make: withoutLine, next: toCondition })
