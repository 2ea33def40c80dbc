import { agenciesLedBy, findAccount } from '@/db/repositories/identity'
import { noticesAbout } from '@/db/repositories/letters'
import { findRecovery, openRecoveries, openRecoveriesIn, openRecoveryOf } from '@/db/repositories/recoveries'
import {
  againstAgreeing,
  againstInviting,
  againstStopping,
  isReady,
  type Recovering,
} from '@/lib/domain/identity/recovery'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Shell } from '../shell'

type Reading = Pick<Shell, 'db' | 'clock'>

export const readOpenRecoveries = ({ db }: Reading) => openRecoveries(db)
export const readRecoveriesOfAgency = ({ db }: Reading, agencyId: string) => openRecoveriesIn(db, agencyId)
export const readOwnRecovery = ({ db }: Reading, actor: Pick<Actor, 'id'>) => openRecoveryOf(db, actor.id)
export const readRecoveryOf = ({ db }: Reading, personId: string) => openRecoveryOf(db, personId)

const leadsTheirs = async (db: Shell['db'], actor: Actor, organisationId: string) =>
  actor.organisationId === organisationId &&
  (await agenciesLedBy(db, actor.id)).some(({ id }) => id === organisationId)

/** Null for whoever has no part in it, as if there were none. What may be pressed is asked of the rules. */
export const readRecovery = async ({ db, clock }: Reading, actor: Actor, id: string) => {
  const found = await findRecovery(db, id)
  if (!found) return null
  const { row, organisationId } = found
  const leads = await leadsTheirs(db, actor, organisationId)
  const isOne = [row.personId, row.askedBy, row.agreedBy].includes(actor.id)
  if (!isOne && !leads && !may(actor, 'readPeople')) return null
  return {
    found,
    organisation: (await findAccount(db, row.personId))?.organisation ?? '',
    letters: await noticesAbout(db, row.id),
    ...mayPress(row, actor, leads ? actor.id : null, clock()),
  }
}

const mayPress = (row: Recovering, actor: Actor, leadId: string | null, now: Date) => ({
  agreeing: againstAgreeing(row, actor, now),
  mayStop: againstStopping(row, leadId, actor, now) === null,
  mayInvite: isReady(row, now) && againstInviting(row, actor) === null,
})
