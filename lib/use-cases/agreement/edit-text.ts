import { libraryClauses } from '@/db/repositories/clause-library'
import { inTransaction } from '@/db/transaction'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { Edit } from '@/lib/domain/agreement/command'
import type { LibraryClause } from '@/lib/domain/agreement/library'
import type { Actor } from '@/lib/domain/shared/actor'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'
import { handleAgreement } from './act'
import { readAgreement } from './read-agreement'

export type TextBehind = {
  readonly a: Agreement
  readonly library: readonly LibraryClause[]
  readonly today: CalendarDate
}

type Sent = { readonly reference: string; readonly version: number }

/**
 * An edit made from the text as it is: one line of a list, a clause of the library. The act rests on the
 * version that the person saw, so a text that moved in between refuses it.
 */
export const editText = async (
  shell: Shell,
  { actor, who }: { readonly actor: Actor; readonly who: Who },
  { reference, version }: Sent,
  make: (behind: TextBehind) => Outcome<Edit>,
): Promise<Outcome<Agreement>> => {
  const a = await readAgreement(shell, actor, reference)
  if (!a) return notTheirs(shell, who)
  const edit = make({ a, library: await libraryClauses(shell.db), today: londonDate(shell.clock()) })
  if (!edit.ok) return edit
  return handleAgreement(shell, who, { verb: 'reviseText', reference, version, input: edit.value })
}

const notTheirs = ({ db, clock }: Shell, { personId }: Who) =>
  inTransaction(db, (tx) =>
    refuseIn(tx, {
      at: clock().toISOString(),
      actor: personId,
      verb: 'reviseText',
      about: null,
      reference: null,
      type: 'agreement',
      refusal: { rule: HOUSE_RULES.notFound },
    }),
  )
