import type { AssessmentPage, Context, InputOf } from '@/lib/domain/disclosure/command'
import { decide } from '@/lib/domain/disclosure/decide'
import type { Disclosure, In } from '@/lib/domain/disclosure/disclosure'
import type { Request, RequestItem, Subject } from '@/lib/domain/disclosure/request-inputs'
import type { Status } from '@/lib/domain/disclosure/states'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { ACTS, ASSESSMENT_PAGES, anItem, aRequest, aSubject, contextOf, DISCLOSE, pageWith } from './acts'
import { constable, THE_POLICE } from './people'

/** The verbs that lead an ordinary case to each state. `recordAssessment` stands for all of block F. */
const TO_INTAKE = ['submitRequest', 'authoriseRequest', 'acknowledgeRequest'] as const
const TO_ASSESS = [...TO_INTAKE, 'acceptIntake'] as const
const TO_DECISION = [...TO_ASSESS, 'recordAssessment', 'proposeDecision'] as const
const TO_PREPARE = [...TO_DECISION, 'approveRequest', 'startPreparing'] as const
const TO_RELEASED = [...TO_PREPARE, 'listPackFile', 'checkPack', 'releasePack'] as const

const ROUTES: Readonly<Record<Status, readonly Verb[]>> = {
  DRAFT: [],
  AWAIT_EXT_AUTH: ['submitRequest'],
  SUBMITTED: ['submitRequest', 'authoriseRequest'],
  INTAKE: TO_INTAKE,
  RETURNED_INCOMPLETE: [...TO_INTAKE, 'returnIncomplete'],
  ROUTED_OUT: [...TO_INTAKE, 'routeOut'],
  CLARIFY: [...TO_INTAKE, 'askClarification'],
  ASSESS: TO_ASSESS,
  ADVICE: [...TO_ASSESS, 'askAdvice'],
  AWAIT_HOS: TO_DECISION,
  APPROVED_FULL: [...TO_DECISION, 'approveRequest'],
  APPROVED_PART: [...TO_DECISION, 'approveRequest'],
  REFUSED: [...TO_DECISION, 'refuseRequest'],
  NIL_RETURN: [...TO_DECISION, 'recordNilReturn'],
  PREPARE: TO_PREPARE,
  RELEASED: TO_RELEASED,
  CLOSED: [...TO_RELEASED, 'confirmReceipt', 'closeCase'],
  WITHDRAWN: [...TO_INTAKE, 'withdrawRequest'],
  EXPIRED: [...TO_INTAKE, 'expireCase'],
}

type Plan = {
  readonly status: Status
  readonly request: Request
  readonly keyed: Partial<Pick<Disclosure, 'requesterId' | 'keyedById' | 'organisation'>>
  readonly pages: readonly AssessmentPage[]
  readonly adviceFirst: boolean
  /** Verbs beyond the route. */
  readonly further: readonly Verb[]
  readonly acts: {
    readonly [V in Verb]?: { readonly by?: Context['actor']; readonly input?: Partial<InputOf<V>> }
  }
}

const aDraft = (request: Request, keyed: Plan['keyed']): In<'DRAFT'> => ({
  id: '7e570000-0000-4000-8008-000000000001',
  reference: 'DIS-2026-000001',
  version: 1,
  status: 'DRAFT',
  gateway: 'G01',
  organisation: THE_POLICE,
  requesterId: constable.id,
  keyedById: constable.id,
  createdAt: '2026-10-05T08:00:00.000Z',
  linkedTo: null,
  serviceId: null,
  hiddenFrom: [],
  conflicts: [],
  clarifications: [],
  advice: [],
  voided: [],
  chasers: [],
  draft: request,
  ...keyed,
})

const HOUR = 3_600_000
const A_MONTH_AND_MORE = 30 * 24 * HOUR

/** Drives `decide` along the route, so that every state a test starts from is one that can be reached. */
const driven = (plan: Plan): Disclosure => {
  let d: Disclosure = aDraft(plan.request, plan.keyed)
  let now = Date.parse('2026-10-05T09:00:00.000Z')
  const perform = <V extends Verb>(verb: V, input: InputOf<V>) => {
    now += verb === 'expireCase' ? A_MONTH_AND_MORE : HOUR
    const by = plan.acts[verb]?.by ?? ACTS[verb].by
    const outcome = decide(d, verb, contextOf(by, { now: new Date(now).toISOString() }), input)
    if (!outcome.ok) throw new Error(`${verb} was refused by ${outcome.refusal.rule}`)
    d = { ...outcome.value.next, version: d.version + 1 }
  }
  for (const verb of routeOf(plan)) {
    if (verb === 'recordAssessment') for (const page of pagesOf(plan)) perform(verb, page)
    else
      perform(verb, { ...ACTS[verb].input, ...fitting(plan, verb), ...plan.acts[verb]?.input } as InputOf<
        typeof verb
      >)
  }
  return d
}

/** What the ordinary answer cannot know: how many items there are, which way the decision goes, and on what advice. */
const fitting = ({ status, request, adviceFirst }: Plan, verb: Verb): object => {
  if (verb !== 'approveRequest') return {}
  const items = request.items.map(() => (status === 'APPROVED_PART' ? IN_PART : DISCLOSE))
  return { items, ...(adviceFirst && { adviceFollowed: 'yes' }) }
}

const IN_PART = { proposal: 'disclosePart', code: 'P01', redactions: ['outOfRange'] } as const

const routeOf = ({ status, adviceFirst, further }: Plan): readonly Verb[] => {
  const asking: readonly Verb[] = adviceFirst ? ['askAdvice', 'giveAdvice'] : []
  const route = ROUTES[status].flatMap((verb) => (verb === 'proposeDecision' ? [...asking, verb] : [verb]))
  return [...route, ...further]
}

const pagesOf = ({ status, pages, request }: Plan): readonly AssessmentPage[] => {
  const itemPages = request.items.map(
    (_, position): AssessmentPage => ({ page: 'item', position, answers: DISCLOSE }),
  )
  const nothing = status === 'NIL_RETURN' ? [pageWith('held', { dataHeld: 'notHeld' })] : []
  return [...ASSESSMENT_PAGES, ...itemPages, ...nothing, ...pages]
}

export type DisclosureBuilder = ReturnType<typeof building>

const building = (plan: Plan) => {
  const also = (change: Partial<Plan>) => building({ ...plan, ...change })
  const at = (status: Status) => also({ status })
  return {
    withRequest: (change: Partial<Request>) => also({ request: { ...plan.request, ...change } }),
    withSubject: (change: Partial<Subject>) =>
      also({ request: { ...plan.request, subjects: [{ ...aSubject, ...change }] } }),
    withItems: (...changes: readonly Partial<RequestItem>[]) =>
      also({ request: { ...plan.request, items: changes.map((change) => ({ ...anItem, ...change })) } }),
    /** Written over the ordinary page of the same name. */
    withPage: (page: AssessmentPage) => also({ pages: [...plan.pages, page] }),
    withAdvice: () => also({ adviceFirst: true }),
    keyedBy: (keyer: { readonly id: string }) =>
      also({ keyed: { ...plan.keyed, requesterId: null, keyedById: keyer.id } }),
    /** What is written when the route comes to this verb, and by whom. */
    saying: <V extends Verb>(verb: V, input: Partial<InputOf<V>>) =>
      also({ acts: { ...plan.acts, [verb]: { ...plan.acts[verb], input } } }),
    by: (verb: Verb, actor: Context['actor']) =>
      also({ acts: { ...plan.acts, [verb]: { ...plan.acts[verb], by: actor } } }),

    in: at,
    /** And then these acts, as they are ordinarily done. */
    after: (...verbs: readonly Verb[]) => also({ further: [...plan.further, ...verbs] }),
    awaitingAuthorisation: () => at('AWAIT_EXT_AUTH'),
    atIntake: () => at('INTAKE'),
    beingAssessed: () => at('ASSESS'),
    awaitingDecision: () => at('AWAIT_HOS'),
    approved: () => at('APPROVED_FULL'),
    approvedInPart: () => at('APPROVED_PART'),
    refused: () => at('REFUSED'),
    nothingToDisclose: () => at('NIL_RETURN'),
    beingPrepared: () => at('PREPARE'),
    released: () => at('RELEASED'),
    closed: () => at('CLOSED'),
    build: () => driven(plan),
  }
}

/** `aDisclosure().withSubject({ childNow: 'yes' }).awaitingDecision().build()`. */
export const aDisclosure = () =>
  building({
    status: 'DRAFT',
    request: aRequest,
    keyed: {},
    pages: [],
    adviceFirst: false,
    further: [],
    acts: {},
  })
