import { randomUUID } from 'node:crypto'
import { insertAgreement, newAgreementReference } from '@/db/repositories/agreements'
import { appendEntry } from '@/db/repositories/ledger'
import { allServices, findOrganisation, holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { COUNCIL } from '@/lib/content/council'
import type { Tier } from '@/lib/domain/agreement/kinds'
import { opened } from '@/lib/domain/agreement/opened'
import type { Party } from '@/lib/domain/agreement/text'
import { entryOfAgreementStart } from '@/lib/domain/audit/agreement-acts'
import { permit } from '@/lib/domain/permissions/permissions'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { hashOf } from '@/lib/hash'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

export type Opening = {
  readonly title: string
  readonly organisationId?: string | undefined
  readonly serviceId: string
  readonly tier: Tier
}

const party = (name: string, own: boolean, organisationId: string | null): Party => ({
  organisationId,
  name,
  own,
  role: 'controller',
  contact: '',
  dpo: '',
})

/** The first question has not been asked yet; a charter or protocol has none. */
export const openAgreement = (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  { personId, method }: Who,
  { title, organisationId, serviceId, tier }: Opening,
): Promise<Outcome<{ readonly reference: string; readonly version: number }>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const actor = await holdActor(tx, personId)
    const denial = actor ? permit(actor, 'openAgreement') : { rule: 'NOT_PERMITTED' }
    if (!actor || denial)
      return refuseIn(tx, {
        at: now.toISOString(),
        actor: personId,
        verb: 'openAgreement',
        about: null,
        reference: null,
        type: 'agreement',
        refusal: denial ?? { rule: 'NOT_PERMITTED' },
      })
    const organisation = organisationId ? await findOrganisation(tx, organisationId) : null
    if (organisationId && !organisation)
      return refused('INPUT', { fields: { organisationId: 'Select the other organisation' } })
    const service = (await allServices(tx)).find(({ id }) => id === serviceId)
    if (!service) return refused('INPUT', { fields: { serviceId: 'Select the service that holds the data' } })
    const a = opened.agreement(
      {
        id: randomUUID(),
        reference: await newAgreementReference(tx, now),
        title,
        tier,
        organisation: organisation && { id: organisation.id, name: organisation.name },
        serviceId: service.id,
        service: service.name,
        parties: [
          party(COUNCIL.name, true, null),
          ...(organisation ? [party(organisation.name, false, organisation.id)] : []),
        ],
      },
      { actor, now: now.toISOString(), hash: hashOf, method },
    )
    await insertAgreement(tx, a, actor, now)
    await appendEntry(tx, entryOfAgreementStart(a, actor.id, now.toISOString()))
    return done({ reference: a.reference, version: a.version })
  })
