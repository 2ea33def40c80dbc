import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Actor } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { readCase } from '../read-case'
import type { Shell } from '../shell'
import { startRequest } from './start-request'

/** A request that was returned or refused is never reopened; its answers begin a new one that is linked to it. */
export const startAgain = async (
  shell: Shell,
  actor: Actor,
  who: Who,
  reference: string,
): Promise<Outcome<Disclosure>> => {
  const d = await readCase(shell, actor, reference)
  const own = d && (d.requesterId === actor.id || d.keyedById === actor.id)
  if (!d?.request || !own) return { ok: false, refusal: { rule: HOUSE_RULES.notFound } }
  return startRequest(shell, who, {
    organisationId: d.organisation.id,
    from: { reference, draft: d.request },
  })
}
