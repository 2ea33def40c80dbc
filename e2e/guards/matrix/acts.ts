/** The forms by which a case is acted on, each with the act of the matrix that it is and answers that would do it. */
import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { NO_AGREEMENT } from '@/lib/domain/disclosure/council-inputs'
import { validityOf } from '@/lib/domain/disclosure/gateways'
import { VERBS, type Verb } from '@/lib/domain/disclosure/transitions'
import { ACTS, ASSESSMENT_PAGES } from '@/lib/testing/acts'
import { ACTION_DOORS } from '../../action-doors'
import type { CasePlan, StatePlan } from '../../case-plan'
import type { Door } from '../../door'
import { verbsOf } from '../../making/way'
import { ordinaryRequest, WHO } from '../../ordinary-case'
import type { Change, DrawnForm } from '../../steps'
import { matterIn, partsIn } from './cases'
import { GIVES_IT_TO_A_SERVICE, type Matter } from './standing'

/** Of the actions that are not called as their verb. */
const CALLED: Readonly<Record<string, Verb>> = {
  submit: 'submitRequest',
  lodge: 'lodgeRequirement',
  authorise: 'authoriseRequest',
  returnToRequester: 'returnRequest',
  decline: 'declineAuthorisation',
  clarify: 'answerClarification',
  withdraw: 'withdrawRequest',
  renew: 'renewRequest',
  takeIn: 'acceptIntake',
  recordHeld: 'recordAssessment',
  recordBasis: 'recordAssessment',
  recordExemption: 'recordAssessment',
  recordTests: 'recordAssessment',
  recordNotification: 'recordAssessment',
  recordItem: 'recordAssessment',
}

export type ActDoor = {
  readonly name: string
  readonly verb: Verb
  readonly door: Door & { readonly plan: CasePlan | StatePlan }
}

/** A restricted case asks why first, which the matrix knows nothing of; an ordinary one has too little to split. */
const NOT_HERE = ['assignPeople', 'splitIntoParts']

const verbOf = (name: string): Verb | undefined =>
  CALLED[name] ?? (VERBS as readonly string[]).find((verb): verb is Verb => verb === name)

export const ACT_DOORS: readonly ActDoor[] = Object.entries(ACTION_DOORS).flatMap(([name, door]) => {
  const verb = verbOf(name)
  const { plan } = door
  if (!verb || 'check' in plan || 'like' in plan || NOT_HERE.includes(name)) return []
  return [{ name, verb, door: { ...door, plan } }]
})

/** What people did in a case that is made so. */
export const matterOfPlan = (plan: CasePlan | StatePlan, state: string): Matter => {
  const later = plan.later ?? []
  const otherwise = later.some(({ verb }) => verb === 'restrictCase') ? 'restricted' : 'none'
  if ('state' in plan) {
    const matter = matterIn(plan.state, state)
    const relations = new Map(matter.relations)
    for (const [key, parts] of partsIn({ asker: 'constable', draft: {} }, later))
      relations.set(key, [...(relations.get(key) ?? []), ...parts.filter((part) => part !== 'maker')])
    for (const [key, parts] of relations) if (parts.length === 0) relations.delete(key)
    return { ...matter, relations, otherwise }
  }
  const acted = [...verbsOf(plan.after, plan.advised).map((verb) => ({ verb, by: WHO[verb] })), ...later]
  const begun = { asker: plan.asker ?? ('constable' as PersonKey), draft: ordinaryRequest(plan.request) }
  const isGiven = acted.some(({ verb }) => GIVES_IT_TO_A_SERVICE.includes(verb))
  return {
    kind: 'disclosure',
    state,
    service: isGiven ? SERVICES.housing.name : null,
    relations: partsIn(begun, acted),
    otherwise,
  }
}

/** Which page of block F a form asks. */
const PAGE_OF: Readonly<Record<string, string>> = {
  recordHeld: 'held',
  recordBasis: 'basis',
  recordExemption: 'exemption',
  recordTests: 'tests',
  recordNotification: 'notification',
}

/** Of each item: all is within the power that was used. */
const REACHED = Object.fromEntries([0, 1, 2, 3].map((place) => [`item-${place}`, 'within']))

/** What its form asks under another name, or what the demo borough has instead of the bodies of other tests. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  submit: { declaration: 'agreed' },
  lodge: { declaration: 'agreed' },
  decline: { whyDeclined: ACTS.declineAuthorisation.input.reason },
  takeIn: { serviceId: SERVICES.housing.id },
  validateRequirement: { ...REACHED, tests: Object.keys(validityOf('G09')) },
  changeScope: ACTS.changeScope.input.item,
  nameAgreement: { agreement: NO_AGREEMENT },
  releasePack: { recipientEmail: PEOPLE.constable.email },
}

const ordinary = ({ name, verb }: ActDoor): Readonly<Record<string, unknown>> => {
  const page = ASSESSMENT_PAGES.find((one) => one.page === PAGE_OF[name])
  const input = page
    ? page.answers
    : verb === 'recordAssessment'
      ? { proposal: 'disclose' }
      : ACTS[verb].input
  return { ...input, ...OTHERWISE[name] }
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/

/** As a form has it: a date in three boxes, a list as often as it has entries. */
const typed = (name: string, value: unknown): readonly (readonly [string, string | readonly string[]])[] => {
  if (Array.isArray(value)) return [[name, value.map(String)]]
  const date = DATE.exec(String(value))
  if (!date) return [[name, String(value)]]
  const [, year = '', month = '', day = ''] = date
  return [
    [name, `${value}`],
    [`${name}-day`, day],
    [`${name}-month`, month],
    [`${name}-year`, year],
  ]
}

/** Only what the form asks: anything else it would refuse. */
export const answersTo = (act: ActDoor, form: DrawnForm): Change => {
  const asked = new Set(form.fields.map(({ name }) => name))
  const all = Object.entries(ordinary(act)).flatMap(([name, value]) => typed(name, value))
  return Object.fromEntries(all.filter(([name]) => asked.has(name)))
}
