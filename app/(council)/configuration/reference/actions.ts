'use server'

import { formAction } from '@/lib/actions/form-action'
import { referenceWordsFor } from '@/lib/content/reference-forms'
import * as inputs from '@/lib/domain/checks/reference-inputs'
import { rejection } from '@/lib/domain/disclosure/policy-inputs'
import { HOUSE_RULES, refused } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import * as reference from '@/lib/use-cases/checks/reference'
import { shell } from '@/lib/use-cases/shell'

/** What a case's form names by reference, those that propose name by the table. */
export const proposeReferenceRow = formAction({
  schema: inputs.rowProposal,
  words: referenceWordsFor,
  shape: inputs.rowShape,
  fieldAt: inputs.rowFieldAt,
  run: (input, { reference: set }, { who }) => reference.proposeRow(shell(), who, set, input),
  next: (_set, _input, { id }) => paths.referenceVersion(id),
})

export const withdrawReferenceRow = formAction({
  schema: inputs.rowWithdrawal,
  words: referenceWordsFor,
  run: (input, { reference: set }, { who }) => reference.withdrawRow(shell(), who, set, input),
  next: (_set, _input, { id }) => paths.referenceVersion(id),
})

export const uploadReference = formAction({
  schema: inputs.tableProposal,
  words: referenceWordsFor,
  run: async ({ file: _, ...grounds }, { reference: set, form }, { who }) => {
    const file = form.get('file')
    if (!(file instanceof File) || file.name === '')
      return refused(HOUSE_RULES.input, { fields: { file: inputs.NO_FILE } })
    const content = new Uint8Array(await file.arrayBuffer())
    return reference.proposeTable(shell(), who, set, { ...grounds, name: file.name, content })
  },
  next: (_set, _input, { id }) => paths.referenceVersion(id),
})

/** Those that answer name by the change's id. */
export const approveReference = formAction({
  schema: inputs.tableApproval,
  words: referenceWordsFor,
  run: (input, { reference: id }, { who }) => reference.approveVersion(shell(), who, id, input),
  next: paths.referenceVersion,
})

export const rejectReference = formAction({
  schema: rejection,
  words: referenceWordsFor,
  run: (input, { reference: id }, { who }) => reference.rejectVersion(shell(), who, id, input),
  next: paths.referenceVersion,
})
