import type { AssessmentPage, Context, InputOf } from '@/lib/domain/disclosure/command'
import { decide } from '@/lib/domain/disclosure/decide'
import type { Disclosure, UrgentCall } from '@/lib/domain/disclosure/disclosure'
import { logged, opened } from '@/lib/domain/disclosure/opened'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import type { Request, RequestItem, Subject } from '@/lib/domain/disclosure/request-inputs'
import type { Status } from '@/lib/domain/disclosure/states'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Actor } from '@/lib/domain/shared/actor'
import { ASSESSMENT_PAGES, anItem, aRequest, aSubject, contextOf, DISCLOSE, pageWith } from './acts'
import { THE_POLICE } from './bodies'
import { ordinaryActor, ordinaryInput } from './fitting'
import * as lanes from './lanes'
import { constable, dutyManager, SOMEBODY } from './people'
import { type Lane, laneTo, routeTo } from './routes'

type Opening = Parameters<typeof opened>[0]
type Adviser = 'DPO' | 'LEGAL' | 'CALD' | 'MON'

type Plan = {
  readonly lane: Lane
  readonly status: Status
  readonly request: Request
  readonly call: UrgentCall
  readonly duty: boolean
  readonly keyed: Partial<Pick<Opening, 'requesterId' | 'keyedById' | 'organisation'>>
  readonly pages: readonly AssessmentPage[]
  readonly advisers: readonly Adviser[]
  /** Which of the split request's cases this is. */
  readonly split: 'no' | 'parent' | 'part'
  readonly context: Partial<Context>
  /** Verbs beyond the route. */
  readonly further: readonly Verb[]
  readonly acts: {
    readonly [V in Verb]?: { readonly by?: Context['actor']; readonly input?: Partial<InputOf<V>> }
  }
}

const ID = '7e570000-0000-4000-8008-000000000001'
const REFERENCE = 'DIS-2026-000001'

const begun = ({ lane, request, call, duty, keyed, context }: Plan): Disclosure =>
  lane === 'emergency'
    ? logged({
        id: ID,
        reference: REFERENCE,
        organisation: THE_POLICE,
        keyedById: dutyManager.id,
        createdAt: '2026-10-05T01:10:00.000Z',
        gateway: duty ? 'G23' : 'G06',
        hiddenFrom: context.matches?.ids ?? [],
        insideGrade: context.matches?.grade ?? null,
        urgent: call,
      })
    : opened({
        id: ID,
        reference: REFERENCE,
        organisation: THE_POLICE,
        requesterId: constable.id,
        keyedById: constable.id,
        createdAt: '2026-10-05T08:00:00.000Z',
        linkedTo: null,
        draft: request,
        ...keyed,
      })

const HOUR = 3_600_000
/** How long it takes until the system does these; everything else follows within the hour. */
const HOURS: { readonly [V in Verb]?: number } = { expireCase: 30 * 24, lapseUrgent: 48 }

/** What is true of the case that this verb makes, where it makes more than one. */
const followed = ({ split }: Plan, next: Disclosure, opens: readonly Disclosure[] = []) =>
  split === 'part' ? (opens[0] ?? next) : next

/** Drives `decide` along the route, so that every state a test starts from is one that can be reached. */
const driven = (plan: Plan): Disclosure => {
  let d = begun(plan)
  let now = Date.parse(plan.lane === 'emergency' ? '2026-10-05T01:20:00.000Z' : '2026-10-05T09:00:00.000Z')
  const perform = <V extends Verb>(verb: V, by: Context['actor'], input: object) => {
    now += (HOURS[verb] ?? 1) * HOUR
    const context = contextOf(by, { ...plan.context, now: new Date(now).toISOString() })
    const outcome = decide(d, verb, context, input as InputOf<V>)
    if (!outcome.ok) throw new Error(`${verb} was refused by ${outcome.refusal.rule}`)
    d = { ...followed(plan, outcome.value.next, outcome.value.opens), version: d.version + 1 }
  }
  const ordinarily = (verb: Verb, more: object = {}, by = ordinaryActor(d, verb)) =>
    perform(verb, plan.acts[verb]?.by ?? by, {
      ...ordinaryInput(d, verb),
      ...more,
      ...plan.acts[verb]?.input,
    })
  for (const verb of [...routeTo(plan.status, plan.lane, plan.split !== 'no'), ...plan.further]) {
    if (verb === 'recordAssessment')
      for (const page of pagesOf(plan, d)) perform(verb, ordinaryActor(d, verb), page)
    else if (verb === 'proposeDecision') {
      for (const adviser of plan.advisers) {
        ordinarily('askAdvice', { adviser })
        ordinarily('giveAdvice', {}, SOMEBODY[adviser])
      }
      ordinarily(verb)
    } else ordinarily(verb, toAnswer(plan, verb, d))
  }
  return d
}

const IN_PART = { proposal: 'disclosePart', code: 'P01', redactions: ['outOfRange'] } as const

const itemsOf = (d: Disclosure) => ('request' in d ? (d.request?.items ?? []) : [])

const toAnswer = ({ status }: Plan, verb: Verb, d: Disclosure): object =>
  verb === 'approveRequest' && status === 'APPROVED_PART' ? { items: itemsOf(d).map(() => IN_PART) } : {}

const pagesOf = ({ status, pages }: Plan, d: Disclosure): readonly AssessmentPage[] => {
  const itemPages = itemsOf(d).map(
    (_, position): AssessmentPage => ({ page: 'item', position, answers: DISCLOSE }),
  )
  const nothing = status === 'NIL_RETURN' ? [pageWith('held', { dataHeld: 'notHeld' })] : []
  return [...ASSESSMENT_PAGES, ...itemPages, ...nothing, ...pages]
}

const served = (plan: Plan, code: lanes.ServedCode): Plan => {
  const by = lanes.servedBy(code)
  // Its issuer is named in the notice, so nobody is asked for an authoriser.
  const { authoriser: _authoriser, ...request } = plan.request
  return {
    ...plan,
    lane: 'requirement',
    advisers: ['DPO'],
    request: { ...request, ...lanes.requirementOf(code) },
    keyed: { organisation: lanes.bodyOf(code), requesterId: by.id, keyedById: by.id },
    context: { ...plan.context, policy: lanes.policyFor(code, plan.context.policy ?? SHIPPED) },
  }
}

export type DisclosureBuilder = ReturnType<typeof building>

const building = (plan: Plan) => {
  const also = (change: Partial<Plan>) => building({ ...plan, ...change })
  const asking = (change: Partial<Request>, more: Partial<Plan> = {}) =>
    also({ request: { ...plan.request, ...change }, ...more })
  const at = (status: Status) => {
    const lane = laneTo(status, plan.lane)
    const ready = lane === 'requirement' && plan.lane !== lane ? served(plan, 'G18') : plan
    return also({ ...ready, status, lane })
  }
  return {
    withRequest: (change: Partial<Request>) => asking(change),
    withSubject: (change: Partial<Subject>) => asking({ subjects: [{ ...aSubject, ...change }] }),
    withItems: (...changes: readonly Partial<RequestItem>[]) =>
      asking({ items: changes.map((change) => ({ ...anItem, ...change })) }),
    /** Written over the ordinary page of the same name. */
    withPage: (page: AssessmentPage) => also({ pages: [...plan.pages, page] }),
    withAdvice: () => also({ advisers: ['DPO'] }),
    withAdviceOf: (...advisers: readonly Adviser[]) => also({ advisers }),
    keyedBy: (keyer: { readonly id: string }) =>
      also({ keyed: { ...plan.keyed, requesterId: null, keyedById: keyer.id } }),
    /** What is written when the route comes to this verb, and by whom. */
    saying: <V extends Verb>(verb: V, input: Partial<InputOf<V>>) =>
      also({ acts: { ...plan.acts, [verb]: { ...plan.acts[verb], input } } }),
    by: (verb: Verb, actor: Context['actor']) =>
      also({ acts: { ...plan.acts, [verb]: { ...plan.acts[verb], by: actor } } }),

    aboutAVictim: () => asking(lanes.asksAboutAVictim),
    aboutCounselling: () => asking({ ...lanes.asksAboutAVictim, ...lanes.asksForCounselling }),
    forFamilyMaterial: () => asking(lanes.asksForFamilyMaterial, { lane: 'byLegal' }),
    asAPartner: () => asking(lanes.asksAsAPartner),
    forAClaim: () => asking(lanes.asksForAClaim),
    /** The legal team looks first, though it is a request. */
    byTheLegalTeam: () => also({ lane: 'byLegal' }),
    requirement: (code: lanes.ServedCode) => also(served(plan, code)),
    application: () => also(served(plan, 'G09n')),
    emergency: (call: Partial<UrgentCall> = {}) =>
      also({ lane: 'emergency', status: 'U_LOGGED', call: { ...plan.call, ...call } }),
    /** What the council tells the police of itself (G23). */
    duty: () => also({ lane: 'emergency', status: 'U_LOGGED', duty: true }),

    /** A request over two services: the whole, or the first part of it. */
    split: () => asking({ items: [anItem, anItem] }, { split: 'parent', status: 'INTAKE' }),
    part: () => asking({ items: [anItem, anItem] }, { split: 'part', status: 'INTAKE' }),
    /** Council people whom it is about (SoD-7). */
    concerning: (...inside: readonly Actor[]) =>
      also({
        context: {
          ...plan.context,
          matches: { ids: inside.map(({ id }) => id), grade: inside.at(-1)?.grade ?? null },
        },
      }),
    aboutStaff: () =>
      asking({ subjects: [{ ...aSubject, staffOrMember: 'yes' }] }, { advisers: ['DPO', 'MON'] }),

    in: at,
    /** And then these acts, as they are ordinarily done. */
    after: (...verbs: readonly Verb[]) => also({ further: [...plan.further, ...verbs] }),
    awaitingAuthorisation: () => at('AWAIT_EXT_AUTH'),
    atIntake: () => at('INTAKE'),
    withTheLegalTeam: () => at('LEGAL_VALIDATION'),
    beingAssessed: () => at('ASSESS'),
    awaitingDecision: () => at('AWAIT_HOS'),
    approved: () => at('APPROVED_FULL'),
    approvedInPart: () => at('APPROVED_PART'),
    compliedWith: () => at('COMPLY'),
    challenged: () => at('CHALLENGE'),
    refused: () => at('REFUSED'),
    nothingToDisclose: () => at('NIL_RETURN'),
    underReview: () => at('REVIEW'),
    beingPrepared: () => at('PREPARE'),
    released: () => at('RELEASED'),
    closed: () => at('CLOSED'),
    build: () => driven(plan),
  }
}

/** `aDisclosure().requirement('G18').awaitingDecision().build()`. */
export const aDisclosure = () =>
  building({
    lane: 'request',
    status: 'DRAFT',
    request: aRequest,
    call: lanes.aCall,
    duty: false,
    keyed: {},
    pages: [],
    advisers: [],
    split: 'no',
    context: {},
    further: [],
    acts: {},
  })
