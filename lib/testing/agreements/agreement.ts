import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementContext, AgreementInput, Edit } from '@/lib/domain/agreement/command'
import { decideAgreement } from '@/lib/domain/agreement/decide'
import { type Kind, letsDataFlow, type Tier } from '@/lib/domain/agreement/kinds'
import { opened } from '@/lib/domain/agreement/opened'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { DataItem } from '@/lib/domain/agreement/text'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { londonDate } from '@/lib/domain/shared/dates'
import { NOW } from '../acts'
import { HOUSING, THE_TRUST } from '../bodies'
import { lawyer } from '../people'
import { agreementContext, ordinaryAgreementActor, ordinaryAgreementInput } from './acts'
import { ALL_ANSWERS, aDataItem, bothParties, ORDINARY_DATES, TRIAGE_TO, TRIAGE_TO_NONE } from './answers'

/** An agreement that real people brought to where it is, by acts that were decided one by one. */

/** What the people of one act do otherwise than in an ordinary agreement. */
export type Otherwise<V extends AgreementVerb> = {
  readonly by?: AgreementContext['actor']
  readonly input?: Partial<AgreementInput<V>>
}

/** The same, of any verb: which one it is is known where it is given. */
type Loose = { readonly by?: AgreementContext['actor']; readonly input?: object }

type Plan = {
  readonly kind: Kind
  readonly tier: Tier
  readonly status: AgreementStatus
  readonly data: readonly DataItem[]
  readonly dates: typeof ORDINARY_DATES
  readonly from: string
  readonly context: Partial<AgreementContext>
  readonly acts: { readonly [V in AgreementVerb]?: Loose }
  readonly further: readonly Step[]
}

type Step = readonly [verb: AgreementVerb, otherwise?: Loose]

const MINUTE = 60_000

const begun = ({ kind, tier, from }: Plan): Agreement =>
  opened.agreement(
    {
      id: '7e570000-0000-4000-8008-000000000001',
      reference: 'AGR-2026-000001',
      title: 'Tenancy data for the hospital discharge team',
      tier,
      organisation: { id: THE_TRUST.id, name: THE_TRUST.name },
      serviceId: HOUSING.id,
      service: HOUSING.name,
      parties: bothParties(kind).map((party) => ({
        ...party,
        role: 'controller' as const,
        contact: '',
        dpo: '',
      })),
    },
    agreementContext(lawyer, { now: from }),
  )

const edit = (input: Edit): Step => ['reviseText', { input }]

const asked = ({ kind, status }: Plan): readonly Step[] => [
  ...(status === 'NOT_NEEDED' ? TRIAGE_TO_NONE : TRIAGE_TO[kind]).map(
    (input): Step => ['answerTriage', { input }],
  ),
  ['concludeTriage'],
]

/** All that a clause may ask for, so that nothing stands in the way later. */
const written = ({ kind, tier, data, dates }: Plan): readonly Step[] => [
  edit({ edit: 'parties', parties: bothParties(kind) }),
  ...(letsDataFlow(tier)
    ? [edit({ edit: 'data', data })]
    : [
        edit({
          edit: 'addClause',
          after: null,
          clause: {
            key: 'principles',
            heading: 'What we stand for',
            text: 'We share what helps people, and say so.',
            covers: [],
            statute: '',
            from: null,
            mayNotBeConceded: false,
          },
        }),
      ]),
  edit({ edit: 'answers', answers: ALL_ANSWERS }),
  edit({ edit: 'dates', ...dates }),
  ...(letsDataFlow(tier) ? ([['confirmTriage']] as const) : []),
]

const MAKING: readonly (readonly [AgreementStatus, readonly AgreementVerb[]])[] = [
  ['INTERNAL_REVIEW', ['sendToReview']],
  ['DPO_ADVICE', ['answerReview', 'seekAdvice']],
  ['NEGOTIATION', ['adviseOnAgreement']],
  ['LEGAL_FINAL', ['respondToAdvice', 'finaliseText', 'setSeats']],
  ['APPROVAL', ['submitForApproval']],
  ['SIGNATURE', ['approveAgreement']],
]

/** Beyond the last signature. */
const LIVING: { readonly [S in AgreementStatus]?: readonly AgreementVerb[] } = {
  IN_FORCE: [],
  REVIEW_DUE: ['reportTrigger'],
  RENEWED: ['reportTrigger', 'renewAgreement'],
  VARIED: ['adoptVariation'],
  SUSPENDED: ['suspendAgreement'],
  TERMINATING: ['giveNotice'],
  ENDED: ['giveNotice', 'recordDisposal', 'recordSweep', 'endAgreement'],
}

/** The steps of the making, up to and with the one that reaches that state. */
const madeUntil = (status: AgreementStatus): readonly Step[] => {
  const last = MAKING.findIndex(([reached]) => reached === status)
  const steps = last < 0 ? MAKING : MAKING.slice(0, last + 1)
  return steps.flatMap(([, verbs]) => verbs.map((verb): Step => [verb]))
}

const wayTo = (plan: Plan): readonly Step[] => {
  const { status, tier } = plan
  if (status === 'TRIAGE') return []
  if (status === 'NOT_NEEDED') return asked(plan)
  const drafted = [...(letsDataFlow(tier) ? asked(plan) : []), ...written(plan)]
  if (status === 'DRAFTING') return drafted
  if (status === 'ABANDONED') return [...drafted, ['abandon']]
  return [...drafted, ...madeUntil(status)]
}

type Played = { readonly a: Agreement; readonly now: number }

const taken = ({ acts, context }: Plan, { a, now }: Played, [verb, otherwise]: Step): Played => {
  const { by, input }: Loose = { ...acts[verb], ...otherwise }
  const at = new Date(now).toISOString()
  const adopted = verb === 'adoptVariation' ? { adopted: aVariationOf(a) } : {}
  const outcome = decideAgreement(
    a,
    verb,
    agreementContext(by ?? ordinaryAgreementActor(a, verb), {
      now: at,
      actId: actId(now),
      ...adopted,
      ...context,
    }),
    { ...ordinaryAgreementInput(a, verb, londonDate(new Date(now))), ...input } as never,
  )
  if (!outcome.ok) throw new Error(`${verb} in ${a.status}: ${JSON.stringify(outcome.refusal)}`)
  return { a: { ...outcome.value.next, version: a.version + 1 }, now: now + MINUTE }
}

/** Unlike all others, and the same at every run. */
const actId = (now: number) => `7e570000-0000-4000-8009-${String(now).padStart(12, '0').slice(-12)}`

/** What a variation in force hands on. */
export const aVariationOf = (a: Agreement) => ({
  reference: 'AGR-2026-000002',
  kind: a.kind,
  triage: a.triage,
  text: { ...a.text, title: `${a.text.title}, first variation` },
})

const signedByAll = (plan: Plan, played: Played): Played => {
  let signing = played
  while (signing.a.status === 'SIGNATURE' && signing.a.signatures.length < signing.a.seats.length)
    signing = taken(plan, signing, ['signAgreement'])
  return signing
}

const played = (plan: Plan): Agreement => {
  const play = (from: Played, steps: readonly Step[]) =>
    steps.reduce((so, step) => taken(plan, so, step), from)
  const made = play({ a: begun(plan), now: Date.parse(plan.from) }, wayTo(plan))
  const living = LIVING[plan.status]
  const lived = living
    ? play(
        signedByAll(plan, made),
        living.map((verb): Step => [verb]),
      )
    : made
  return play(lived, plan.further).a
}

const building = (plan: Plan) => {
  const but = (change: Partial<Plan>) => building({ ...plan, ...change })
  return {
    inStatus: (status: AgreementStatus) => but({ status }),
    ofKind: (kind: Kind) => but({ kind }),
    ofTier: (tier: Tier) => but({ tier }),
    withData: (...data: readonly DataItem[]) => but({ data }),
    withDates: (dates: Partial<typeof ORDINARY_DATES>) => but({ dates: { ...plan.dates, ...dates } }),
    /** The instant of its first act; one minute passes between acts. */
    begunAt: (from: string) => but({ from }),
    inContext: (context: Partial<AgreementContext>) => but({ context }),
    by: (verb: AgreementVerb, by: AgreementContext['actor']) =>
      but({ acts: { ...plan.acts, [verb]: { ...plan.acts[verb], by } } }),
    with: <V extends AgreementVerb>(verb: V, input: Partial<AgreementInput<V>>) =>
      but({ acts: { ...plan.acts, [verb]: { ...plan.acts[verb], input } } }),
    /** An act beyond the way to its state. */
    after: <V extends AgreementVerb>(verb: V, otherwise?: Otherwise<V>) =>
      but({ further: [...plan.further, [verb, otherwise]] }),
    build: () => played(plan),
  }
}

export type AgreementBuilder = ReturnType<typeof building>

export const anAgreement = (): AgreementBuilder =>
  building({
    kind: 'SHARING',
    tier: '2',
    status: 'TRIAGE',
    data: [aDataItem()],
    dates: ORDINARY_DATES,
    from: NOW,
    context: {},
    acts: {},
    further: [],
  })
