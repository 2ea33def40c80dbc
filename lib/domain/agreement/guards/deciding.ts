import { isAtLeast } from '../../shared/grades'
import {
  CONDITION_IDS,
  currentAdvice,
  dissentUntold,
  openConditions,
  type Response,
  responseUnacknowledged,
} from '../advice'
import { askedForIt, isRepeated } from '../dissent'
import { gateFactsOf, gateReasons } from '../gate'
import { hasDecided, isAdviser, isDrafter, isFullySigned, isSeated, seatInTurn } from '../segregation'
import { authorityOf, onFile } from '../signing'
import { isNameOf } from '../typed-name'
import { type Guard, gradeOf, unless } from './guard'

type Answering = Partial<Pick<Response, 'followed' | 'reasons' | 'dissent'>>

const departs = ({ followed = 'followed' }: Answering) => followed !== 'followed'

/** Advice, approval and signature. */
export const decidingGuards = {
  adviserHasNoOtherSeat: (a, { actor }) =>
    unless(!isDrafter(a, actor.id) && !isSeated(a, actor.id) && !hasDecided(a, actor.id), 'SoD-5'),
  decisionMakerDidNotAdvise: (a, { actor }) => unless(!isAdviser(a, actor.id), 'SoD-5'),
  adviceIsThere: (a, _context, { advice }: { advice?: string }) =>
    unless(advice === undefined ? a.advice.length > 0 : a.advice.some(({ id }) => id === advice), 'ADVICE'),
  thereIsAdvice: (a) => unless(currentAdvice(a) !== null, 'ADVICE'),
  adviceIsUnanswered: (a) => unless(currentAdvice(a)?.response === null, 'ANSWERED'),
  responderIsNotTheDrafter: (a, { actor }) => unless(!isDrafter(a, actor.id), 'SoD-5'),
  directorDepartsFromAdvice: (_a, context, answer: Answering) =>
    unless(!departs(answer) || isAtLeast(gradeOf(context), 'director'), 'DIRECTOR'),
  dissenterDidNotAsk: (a, { actor }, answer: Answering) =>
    unless(!departs(answer) || !askedForIt(currentAdvice(a), actor.id), 'INDEPENDENT'),
  reasonsAreNotRepeated: (a, _context, answer: Answering) =>
    unless(!departs(answer) || !isRepeated(a, answer.reasons ?? '', currentAdvice(a)), 'REPEATED'),
  pointsAreOfTheAdvice: (a, _context, { dissent }: Answering) => {
    const conditions = currentAdvice(a)?.conditions.map(({ id }) => id) ?? []
    const named = CONDITION_IDS.filter((id) => dissent?.notFollowed.includes(id))
    return unless(
      named.every((id) => conditions.includes(id)),
      'POINT',
    )
  },
  conditionIsOpen: (a, _context, { advice, condition }: { advice?: string; condition?: string }) => {
    const open = a.advice
      .filter(({ id }) => advice === undefined || id === advice)
      .flatMap(openConditions)
      .filter(({ id }) => condition === undefined || id === condition)
    return unless(open.length > 0, 'CONDITION_MET')
  },
  dayHasCome: (_a, { today }, input: { on?: string; communicatedOn?: string; certifiedOn?: string }) => {
    const day = input.on ?? input.communicatedOn ?? input.certifiedOn
    return unless(day === undefined || day <= today, 'FUTURE')
  },
  responseIsUnacknowledged: (a) => unless(responseUnacknowledged(a) !== null, 'ACKNOWLEDGED'),
  thereIsDissent: (a) => unless(dissentUntold(a) !== null, 'NO_DISSENT'),

  seatsHaveAuthority: (_a, { authorities }, { order = [] }: { order?: readonly { personId: string }[] }) =>
    unless(
      order.every(({ personId }) => authorities.some((one) => one.personId === personId)),
      'AUTHORITY',
    ),
  seatsAreApart: (a, _context, { order = [] }: { order?: readonly { personId: string }[] }) => {
    const people = order.map(({ personId }) => personId)
    const isTwice = new Set(people).size !== people.length
    return unless(!isTwice && people.every((id) => !isDrafter(a, id) && !isAdviser(a, id)), 'SoD-5')
  },

  gateIsOpen: (a, context) => {
    const [first, ...others] = gateReasons(gateFactsOf(a, onFile(context), context.checks, context.today))
    return unless(first === undefined, first?.code ?? '', { text: first?.text ?? '', more: others.length })
  },
  isHeadOfServiceOrAbove: (_a, context) => unless(isAtLeast(gradeOf(context), 'headOfService'), 'GRADE'),
  /** A head decides for the own service; a Director for all (1.1). */
  isOfThatService: (a, { actor }) => {
    const own = actor.role === 'HOS' && a.serviceId !== null && isOfService(actor, a.serviceId)
    return unless(actor.role === 'ABOVE' || own, 'SERVICE')
  },
  approverHasNoOtherSeat: (a, { actor }) =>
    unless(!isDrafter(a, actor.id) && !isAdviser(a, actor.id), 'SoD-5'),

  isTheirTurn: (a, { actor }) => {
    const next = seatInTurn(a)
    const isNext = next.some(({ personId }) => personId === actor.id)
    return unless(isNext, isSeated(a, actor.id) ? 'NOT_YOUR_TURN' : 'NOT_A_SIGNATORY', {
      next: next.map(({ name }) => name).join(', '),
    })
  },
  isASignatory: (a, { actor }) => unless(isSeated(a, actor.id), 'NOT_A_SIGNATORY'),
  signatoryHasNoOtherSeat: (a, { actor }) =>
    unless(!isDrafter(a, actor.id) && !isAdviser(a, actor.id), 'SoD-5'),
  authorityStillHolds: (_a, context) => unless(authorityOf(context, context.actor.id) !== null, 'AUTHORITY'),
  isOfTheirDomain: (_a, context) => {
    const held = authorityOf(context, context.actor.id)
    const domain = held?.email.split('@')[1]?.toLowerCase() ?? ''
    return unless(held?.domains.includes(domain) === true, 'DOMAIN')
  },
  textIsWhatTheyRead: (a, _context, { textHash = a.textHash }: { textHash?: string }) =>
    unless(textHash === a.textHash && a.approval?.textHash === a.textHash, 'TEXT_MOVED'),
  nameIsTheirs: (_a, { actor }, { typedName }: { typedName?: string }) =>
    unless(typedName === undefined || isNameOf(typedName, actor.name), 'TYPED_NAME', { name: actor.name }),
  everybodyHasSigned: (a) => unless(isFullySigned(a), 'UNSIGNED'),
} satisfies Record<string, Guard>

const isOfService = (
  actor: { serviceId?: string | null; delegatedServices?: readonly string[] },
  serviceId: string,
) => actor.serviceId === serviceId || (actor.delegatedServices ?? []).includes(serviceId)
