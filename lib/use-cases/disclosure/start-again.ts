import { randomUUID } from 'node:crypto'
import type { CaseFile, Disclosure } from '@/lib/domain/disclosure/disclosure'
import { papersOf } from '@/lib/domain/disclosure/questions'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import type { Actor } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { readCase } from '../read-case'
import type { Shell } from '../shell'
import { readAttachment } from './read-attachment'
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
    from: { reference, ...(await copied(shell, actor, d, d.request)) },
  })
}

/** The answers with papers of their own: a paper belongs to one case, and its id opens it there and nowhere else. */
const copied = async (shell: Shell, actor: Actor, { reference }: CaseFile, request: Request) => {
  const pairs = await Promise.all(
    papersOf(request).map(async (named) => {
      const kept = await readAttachment(shell, actor, reference, named.id)
      return kept ? [{ named: { ...named, id: randomUUID() }, kept }] : []
    }),
  )
  const copies = pairs.flat()
  return {
    draft: { ...request, attachments: copies.map(({ named }) => named) },
    papers: copies.map(({ named, kept }) => ({ ...kept, id: named.id })),
  }
}
