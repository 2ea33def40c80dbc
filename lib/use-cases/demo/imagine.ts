import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { DEMO_PEOPLE, PEOPLE } from '@/db/seeds/demo-people'
import { entryOfAct, entryOfCall, entryOfStart } from '@/lib/domain/audit/acts'
import type { NewEntry } from '@/lib/domain/audit/entry'
import type { Context } from '@/lib/domain/disclosure/command'
import { type Decided, decide } from '@/lib/domain/disclosure/decide'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { logged, opened } from '@/lib/domain/disclosure/opened'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { peopleInside } from '@/lib/domain/disclosure/segregation'
import { SYSTEM } from '@/lib/domain/shared/actor'
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
  const entries: NewEntry[] = [story.call ? entryOfCall(disclosure) : entryOfStart(disclosure)]
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

const openedBy = (
  { asker, organisationId, startedAt, draft, call }: Story,
  id: string,
  reference: string,
): Disclosure => {
  const keyedBy = PEOPLE[asker]
  const asking = organisationId ?? keyedBy.organisationId
  const body = Object.values(ORGANISATIONS).find((known) => known.id === asking) ?? ORGANISATIONS.police
  const birth = {
    id,
    reference,
    organisation: {
      id: body.id,
      name: body.name,
      type: body.type,
      domains: body.domains,
      switchboard: body.switchboard,
    },
    keyedById: keyedBy.id,
    createdAt: startedAt.toISOString(),
  }
  if (!call)
    return opened({
      ...birth,
      requesterId: organisationId ? null : keyedBy.id,
      linkedTo: null,
      draft,
    })
  const by = {
    personId: keyedBy.id,
    name: keyedBy.name,
    standing: keyedBy.title,
    body: keyedBy.organisation,
    at: birth.createdAt,
    method: METHOD,
    bound: hashOf(call),
  }
  return logged({ ...birth, gateway: 'G06', hiddenFrom: [], insideGrade: null, urgent: { ...call, by } })
}

const COUNCIL_PEOPLE = DEMO_PEOPLE.filter((known) => known.organisationId === ORGANISATIONS.council.id)

const contextOf = ({ by, at }: Step, d: Disclosure, actId: () => string): Context => ({
  actor: by === 'system' ? SYSTEM : PEOPLE[by],
  now: at.toISOString(),
  actId: actId(),
  hash: hashOf,
  services: Object.values(SERVICES),
  method: by === 'system' ? 'the system' : METHOD,
  matches:
    d.status === 'DRAFT' ? peopleInside(d.draft.subjects ?? [], COUNCIL_PEOPLE) : { ids: [], grade: null },
  policy: SHIPPED,
  delegations: [],
  newCases: [],
  checks: [],
  agreements: [],
})
