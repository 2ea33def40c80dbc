'use server'

import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { agreementAction } from '@/lib/actions/agreement-action'
import { formAction } from '@/lib/actions/form-action'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { isStarred } from '@/lib/domain/agreement/checklist'
import { clauseEdit, clauseFromLibrary, clauseToRemove, ownClause } from '@/lib/domain/agreement/draft-inputs'
import { fromLibrary } from '@/lib/domain/agreement/edits'
import { paths } from '@/lib/paths'
import { handleAgreement } from '@/lib/use-cases/agreement/act'
import { shell } from '@/lib/use-cases/shell'
import { editing, warnOfUndoing } from '../editing'

const toClauses = (reference: string) => paths.agreementStep(reference, 'clauses')

/**
 * Two people may edit two clauses at once: what guards one is the wording that its editor had before them. When
 * a colleague was first, the page is drawn again around what was typed, so that theirs stands beside it.
 */
export const reviseClause = formAction({
  schema: clauseEdit,
  words: agreementWordsFor,
  warn: warnOfUndoing,
  run: async (clause, { reference }, { who }) => {
    const outcome = await handleAgreement(shell(), who, {
      verb: 'reviseText',
      reference,
      version: null,
      input: { edit: 'clause', ...clause },
    })
    // Whoever may no longer edit it would see the form go, and what they typed with it.
    if (!outcome.ok && outcome.refusal.rule === 'CLAUSE_MOVED') refresh()
    return outcome
  },
  next: toClauses,
})

export const removeClause = agreementAction({
  verb: 'reviseText',
  schema: clauseToRemove,
  anyVersion: true,
  warn: warnOfUndoing,
  toInput: (clause) => ({ edit: 'removeClause', ...clause }),
  next: toClauses,
})

export const addLibraryClause = formAction(
  editing({
    schema: clauseFromLibrary,
    make: (chosen, { library }) => fromLibrary(library, chosen),
    next: toClauses,
  }),
)

export const addOwnClause = agreementAction({
  verb: 'reviseText',
  schema: ownClause,
  warn: warnOfUndoing,
  toInput: ({ after, ...said }) => ({
    edit: 'addClause',
    clause: {
      ...said,
      key: `own-${randomUUID().slice(0, 8)}`,
      statute: '',
      from: null,
      mayNotBeConceded: said.covers.some(isStarred),
    },
    after: after ?? null,
  }),
  next: toClauses,
})
