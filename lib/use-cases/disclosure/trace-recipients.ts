import { findDisclosure } from '@/db/repositories/disclosures'
import { appendEntry } from '@/db/repositories/ledger'
import { holdActor } from '@/db/repositories/people'
import { casesAbout } from '@/db/repositories/tracing'
import { inTransaction } from '@/db/transaction'
import { entryOfTracing } from '@/lib/domain/audit/acts'
import type { Sought } from '@/lib/domain/disclosure/after-inputs'
import { type CaseFile, caseFile } from '@/lib/domain/disclosure/disclosure'
import { type Sent, sentFrom, type Telling, tellingOf } from '@/lib/domain/disclosure/telling'
import { permit } from '@/lib/domain/permissions/permissions'
import { done, HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import { hashOf } from '@/lib/hash'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

export type Traced = {
  readonly reference: string
  readonly organisation: string
  readonly sent: readonly Sent[]
  readonly telling: Telling
}

const MOST = 50

const traced = (d: CaseFile): Traced => ({
  reference: d.reference,
  organisation: d.organisation.name,
  sent: sentFrom(d),
  telling: tellingOf(d),
})

/** Who received something about a person. That somebody looked is kept; whom they looked for, only as a hash. */
export const traceRecipients = (
  { db, clock }: Shell,
  who: Who,
  sought: Sought,
): Promise<Outcome<readonly Traced[]>> =>
  inTransaction(db, async (tx) => {
    const at = clock().toISOString()
    const actor = await holdActor(tx, who.personId)
    const denial = actor ? permit(actor, 'traceRecipients') : { rule: HOUSE_RULES.notPermitted }
    if (!actor || denial)
      return refuseIn(tx, {
        at,
        actor: who.personId,
        verb: 'traceRecipients',
        about: null,
        reference: null,
        refusal: denial ?? { rule: HOUSE_RULES.notPermitted },
      })
    const found: Traced[] = []
    for (const reference of await casesAbout(tx, actor, sought, MOST)) {
      const d = await findDisclosure(tx, reference)
      if (d) found.push(traced(caseFile(d)))
    }
    await appendEntry(tx, entryOfTracing({ at, actor: actor.id, query: hashOf(sought), found: found.length }))
    return done(found)
  })
