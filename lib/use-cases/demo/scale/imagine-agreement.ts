import type { BegunAgreement } from '@/db/repositories/agreements'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { COUNCIL } from '@/lib/content/council'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { lastReviewDay } from '@/lib/domain/agreement/clocks'
import type { AgreementContext } from '@/lib/domain/agreement/command'
import { decideAgreement } from '@/lib/domain/agreement/decide'
import { draftFrom } from '@/lib/domain/agreement/library'
import { opened } from '@/lib/domain/agreement/opened'
import { STARTER_LIBRARY } from '@/lib/domain/agreement/starter-library'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { type AgreementText, EMPTY_TEXT, type Party } from '@/lib/domain/agreement/text'
import { entryOfAgreementAct, entryOfAgreementStart } from '@/lib/domain/audit/agreement-acts'
import type { NewEntry } from '@/lib/domain/audit/entry'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { addDays, addMonths, londonDate } from '@/lib/domain/shared/dates'
import { SHIPPED_RULESET } from '@/lib/domain/shared/decision'
import { hashOf } from '@/lib/hash'
import { METHOD } from '../story'
import type { AgreementMatter } from './agreement-matters'
import { type AgreementStep, isAsked, wayTo } from './agreement-ways'
import type { Chance } from './chance'

export type ImaginedAgreement = BegunAgreement & { readonly entries: readonly NewEntry[] }

export type AgreementScene = {
  readonly id: string
  readonly reference: string
  readonly status: AgreementStatus
  readonly matter: AgreementMatter
  readonly place: string
  /** With all clauses of the library, and not a few words. */
  readonly isLong: boolean
  readonly startedAt: Date
  readonly chance: Chance
}

const HOUR_MS = 3_600_000
const LAWYER = PEOPLE.boroughLawyer2

const contextAt = (at: Date, by: AgreementStep['by'], chance: Chance): AgreementContext => ({
  actor: PEOPLE[by],
  now: at.toISOString(),
  today: londonDate(at),
  actId: chance.uuid(),
  hash: hashOf,
  method: METHOD,
  ruleset: SHIPPED_RULESET,
  adviceMonths: SETTINGS.adviceMonths,
  authorities: [],
  checks: [],
  counterpartDomains: [],
  draftFor: (kind, activities) => draftFrom(STARTER_LIBRARY, kind, activities),
  newAgreement: { id: '', reference: '' },
  variationUnderWay: null,
  adopted: null,
})

const partiesOf = ({ kind, partner }: AgreementMatter): readonly Party[] => {
  const [ours, theirs] =
    kind === 'JOINT'
      ? (['jointController', 'jointController'] as const)
      : (['controller', kind === 'PROCESSING' ? 'processor' : 'controller'] as const)
  const { id, name } = ORGANISATIONS[partner]
  return [
    { organisationId: null, name: COUNCIL.name, own: true, role: ours, contact: '', dpo: '' },
    { organisationId: id, name, own: false, role: theirs, contact: '', dpo: '' },
  ]
}

const openingOf = ({ id, reference, status, matter, place }: AgreementScene) => ({
  id,
  reference,
  title: `${matter.title}, ${place}`,
  tier: wayTo(status, matter) && !isAsked(status) ? ('1' as const) : ('2' as const),
  organisation: { id: ORGANISATIONS[matter.partner].id, name: ORGANISATIONS[matter.partner].name },
  serviceId: SERVICES[matter.service].id,
  service: SERVICES[matter.service].name,
  parties: partiesOf(matter),
})

const clausesOf = ({ matter, isLong, place }: AgreementScene): AgreementText['clauses'] => {
  if (isLong) return draftFrom(STARTER_LIBRARY, matter.kind, [])
  return [
    {
      key: 'purpose',
      heading: 'Purpose',
      text: `${matter.purpose}, in ${place}.`,
      covers: [],
      statute: matter.power,
      from: null,
      mayNotBeConceded: false,
    },
  ]
}

const textOf = (scene: AgreementScene, from: string): AgreementText => {
  const { matter } = scene
  return {
    ...EMPTY_TEXT,
    title: openingOf(scene).title,
    answers: { purpose: matter.purpose, ourPower: matter.power, ourBasis: 'Public task' },
    parties: partiesOf(matter),
    data: [
      {
        name: matter.data,
        people: matter.people,
        classes: matter.classes,
        basis: 'Public task',
        retention: 'Two years',
        retentionMonths: 24,
        frequency: 'Monthly',
        channel: 'Secure email',
      },
    ],
    clauses: clausesOf(scene),
    start: { on: from },
  }
}

/** A review that is due was called for within days, or the ladder would have run on. */
const dueSince = ({ status, chance }: AgreementScene, today: string): Agreement['reviewDue'] =>
  status === 'REVIEW_DUE'
    ? {
        since: addDays(today, -chance.below(25)),
        trigger: 'date',
        what: 'Its review date has come',
        told: [],
        keptGoing: null,
      }
    : null

const takenOver = (scene: AgreementScene, now: Date): ImaginedAgreement => {
  const { status, matter, chance, startedAt } = scene
  const today = londonDate(now)
  const from = addMonths(londonDate(startedAt), -chance.below(12))
  const text = textOf(scene, from)
  const context = contextAt(startedAt, 'boroughLawyer2', chance)
  const begun = opened.imported(
    openingOf(scene),
    {
      status,
      kind: matter.kind,
      outside: { externalRef: `ISG-${scene.reference.slice(-6)}` },
      force: {
        from,
        reviewOn: status === 'IN_FORCE' ? addDays(today, 1 + chance.below(360)) : lastReviewDay(text, from),
        endsOn: null,
      },
      text,
      imported: {
        source: 'Register of 2025, invented',
        lacks: chance.below(3) === 0 ? ['signedCopy', 'dpoAdvice'] : [],
        notes: '',
      },
    },
    context,
  )
  const a: Agreement = {
    ...begun,
    reviewDue: dueSince(scene, today),
    suspension: status === 'SUSPENDED' ? { by: begun.openedBy, text: 'Suspended in its old register' } : null,
  }
  return { a, by: LAWYER, now: startedAt, entries: [entryOfAgreementStart(a, LAWYER.id, context.now)] }
}

const acted = (scene: AgreementScene, steps: readonly AgreementStep[]): ImaginedAgreement => {
  const { startedAt, chance } = scene
  const first = opened.agreement(openingOf(scene), contextAt(startedAt, 'boroughLawyer2', chance))
  const entries = [entryOfAgreementStart(first, LAWYER.id, startedAt.toISOString())]
  const earlier: Agreement[] = []
  let a = first
  steps.forEach(({ verb, by, input }, position) => {
    const context = contextAt(new Date(startedAt.getTime() + (position + 1) * HOUR_MS), by, chance)
    const outcome = decideAgreement(a, verb, context, input)
    if (!outcome.ok) throw new Error(`${verb} was refused: ${JSON.stringify(outcome.refusal)}`)
    const { next } = outcome.value
    entries.push(
      entryOfAgreementAct({
        at: context.now,
        actor: PEOPLE[by].id,
        verb,
        before: a,
        decided: outcome.value,
      }),
    )
    if (next.textVersion !== a.textVersion) earlier.push(a)
    a = { ...next, version: a.version + 1 }
  })
  const now = new Date(startedAt.getTime() + steps.length * HOUR_MS)
  return { a, earlier, by: LAWYER, now, entries }
}

/** The agreement and the ledger entries it would leave, by the same rules and without a database. Nothing is promised. */
export const imagineAgreement = (scene: AgreementScene, now: Date): ImaginedAgreement => {
  const steps = wayTo(scene.status, scene.matter)
  return steps ? acted(scene, steps) : takenOver(scene, now)
}
