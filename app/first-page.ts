import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'

/** The liaison officer sees only emergencies in the council's list: theirs is the list of requests. */
export const hasWorkList = (actor: Actor) => may(actor, 'readWorkList') && may(actor, 'readInternalRecord')

/** What somebody came for: the first page after signing in. */
export const firstPageOf = (actor: Actor) => {
  if (actor.role === 'SIGN') return paths.partnerAgreements()
  if (hasWorkList(actor)) return paths.disclosures()
  if (may(actor, 'startRequest')) return paths.requests()
  return may(actor, 'readPolicy') ? paths.policy() : paths.home()
}
