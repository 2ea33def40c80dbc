import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { DEMO_PEOPLE, PEOPLE } from '@/db/seeds/demo-people'
import { entryOfAct, entryOfStart } from '@/lib/domain/audit/acts'
import type { NewEntry } from '@/lib/domain/audit/entry'
import { type Context, SYSTEM } from '@/lib/domain/disclosure/command'
import { type Decided, decide } from '@/lib/domain/disclosure/decide'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { opened } from '@/lib/domain/disclosure/opened'
import { peopleInside } from '@/lib/domain/disclosure/segregation'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { hashOf } from '@/lib/hash'
import { METHOD, type Step, type Story } from './story'

export type Imagined = { readonly disclosure: Disclosure; readonly entries: readonly NewEntry[] }

type Names = { readonly id: string; readonly reference: string; readonly actId: () => string }

/**
 * The case a story would make and the ledger entries it would leave, by the same `decide` and without a
 * database. Nothing is promised: a story that should be acknowledged says so, and no record is issued.
 */
export const imagine = (story: Story, { id, reference, actId }: Names): Imagined => {
  let disclosure: Disclosure = openedBy(story, id, reference)
  const entries: NewEntry[] = [entryOfStart(disclosure)]
  for (const step of story.steps) {
    const context = contextOf(step, disclosure, actId)
    const outcome: Outcome<Decided> = decide(disclosure, step.verb, context, step.input)
    if (!outcome.ok) throw new Error(`${step.verb} was refused: ${JSON.stringify(outcome.refusal)}`)
    entries.push(
      entryOfAct({
        at: context.now,
        actor: context.actor.id,
        verb: step.verb,
        before: disclosure,
        decided: outcome.value,
      }),
    )
    disclosure = { ...outcome.value.next, version: disclosure.version + 1 }
  }
  return { disclosure, entries }
}

const openedBy = ({ asker, organisationId, startedAt, draft }: Story, id: string, reference: string) => {
  const keyedBy = PEOPLE[asker]
  const asking = organisationId ?? keyedBy.organisationId
  const body = Object.values(ORGANISATIONS).find((known) => known.id === asking) ?? ORGANISATIONS.police
  return opened({
    id,
    reference,
    organisation: { id: body.id, name: body.name, type: body.type, domains: body.domains },
    requesterId: organisationId ? null : keyedBy.id,
    keyedById: keyedBy.id,
    createdAt: startedAt.toISOString(),
    linkedTo: null,
    draft,
  })
}

const COUNCIL_PEOPLE = DEMO_PEOPLE.filter((known) => known.organisationId === ORGANISATIONS.council.id)

const contextOf = ({ by, at }: Step, d: Disclosure, actId: () => string): Context => ({
  actor: by === 'system' ? SYSTEM : PEOPLE[by],
  now: at.toISOString(),
  actId: actId(),
  hash: hashOf,
  services: Object.values(SERVICES),
  method: by === 'system' ? 'the system' : METHOD,
  matches: d.status === 'DRAFT' ? peopleInside(d.draft.subjects ?? [], COUNCIL_PEOPLE) : [],
})
