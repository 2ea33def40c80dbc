import type { Actor } from '../shared/actor'
import type { Refusal } from '../shared/outcome'
import { meetsRankFloor, rankFloor } from '../shared/ranks'
import { isAddressOf, isWebmail } from './addresses'
import { adviceNeeded } from './advice'
import { lapsedClock } from './clocks'
import type { Context, Inputs } from './command'
import { type CaseFile, dossierOf, type ProposedItem, scopeOf } from './disclosure'
import {
  barToDisclosure,
  concernsAChild,
  consentStands,
  failedTest,
  mayDecide,
  mayDissent,
  namesAPower,
  uncoveredKind,
} from './findings'
import { chooseLane } from './lane'
import { unanswered } from './questions'
import * as sod from './segregation'
import { SETTINGS } from './settings'

/**
 * May this case move now, by this person? A guard answers null, or the refusal with its rule.
 * Guards read the case as it is in the transaction, never what a page showed.
 */
type Guard = (d: CaseFile, context: Context, input: never) => Refusal | null

const unless = (condition: boolean, rule: string, rest: Omit<Refusal, 'rule'> = {}): Refusal | null =>
  condition ? null : { rule, ...rest }

const person = (context: Context) => context.actor as Actor

const released = (items: readonly ProposedItem[]) => items.filter((item) => item.proposal !== 'withhold')

/** Disclose is wider than part, part than withhold. */
const WIDTH = { withhold: 0, disclosePart: 1, disclose: 2 } as const

export const GUARDS = {
  /* The asking body's side. */
  everyQuestionAnswered: (d) => {
    const missing = unanswered(d.draft ?? {})
    return unless(missing.length === 0, 'INCOMPLETE', { facts: { missing: missing.join(', ') } })
  },
  laneIsOurs: (d) => {
    const lane = chooseLane(d.draft ?? {})
    return 'gateway' in lane ? null : { rule: 'R12', facts: { because: lane.because } }
  },
  addressesAreOfTheOrganisation: (d) => {
    const { requester, authoriser } = d.draft ?? {}
    const bad = [requester?.email, authoriser?.email].find(
      (email) => !email || !isAddressOf(d.organisation, email),
    )
    if (bad === undefined) return null
    return { rule: 'R03', facts: { webmail: isWebmail(bad) ? 1 : 0, organisation: d.organisation.name } }
  },
  authoriserIsNotRequester: (d) =>
    unless(
      !d.draft?.requester || !d.draft.authoriser || !sod.samePerson(d.draft.requester, d.draft.authoriser),
      'R02',
      {
        fields: { email: 'The senior officer must be somebody other than the person asking' },
      },
    ),
  isNotTheRequester: (d, context) => unless(!sod.isRequesterSide(d, person(context)), 'R02'),
  isOfTheSameOrganisation: (d, context) =>
    unless(person(context).organisationId === d.organisation.id, 'R01', {
      facts: { organisation: d.organisation.name },
    }),
  meetsTheRankFloor: (d, context) =>
    unless(meetsRankFloor(d.organisation.type, person(context).title), 'R01', {
      facts: { floor: rankFloor(d.organisation.type), rank: person(context).title },
    }),
  isTheNamedAuthoriser: (d, context) =>
    unless(d.request?.authoriser.email === person(context).email, 'SoD-2'),
  withheldOffenceConfirmed: (d, _context, input: Inputs['authoriseRequest']) =>
    unless(
      !d.request?.offenceWithheld.includes('yes') || input.offenceWithheldConfirmed.includes('yes'),
      'INPUT',
      {
        fields: {
          offenceWithheldConfirmed: 'Confirm that naming the offence would prejudice the investigation',
        },
      },
    ),
  askedForIt: (d, context) => unless(sod.askedForIt(d, person(context)), 'NOT_PERMITTED'),
  changesNothingUnlessTheyAskedForIt: (d, context, input: Inputs['answerClarification']) =>
    unless(input.purposeChanged === 'no' || sod.askedForIt(d, person(context)), 'NOT_PERMITTED'),
  speaksForTheRequester: (d, context) => unless(sod.speaksForRequester(d, person(context)), 'NOT_PERMITTED'),

  /* Intake and assessment. */
  serviceIsKnown: (_d, context, input: Inputs['acceptIntake']) =>
    unless(
      context.services.some((service) => service.id === input.serviceId),
      'INPUT',
      {
        fields: { serviceId: 'Select the service that holds the information' },
      },
    ),
  clarificationRoundsLeft: (d) =>
    unless(d.clarifications.length < SETTINGS.clarificationRounds, 'CLARIFY-2', {
      facts: { rounds: SETTINGS.clarificationRounds },
    }),
  hasNoDeclaredConflict: (d, context) =>
    unless(!d.conflicts.some((conflict) => conflict.personId === context.actor.id), 'SoD-8'),
  // A "yes" is turned into `declareConflict` before it comes here; this guard is the second lock.
  declaresNoConflict: (_d, _context, input: { conflict?: string; answers?: { conflict?: string } }) =>
    unless(input.conflict !== 'yes' && input.answers?.conflict !== 'yes', 'SoD-8'),
  pageIsOfThisRequest: (d, _context, input: Inputs['recordAssessment']) =>
    unless(input.page !== 'item' || d.request?.items[input.position] !== undefined, 'INPUT'),
  isTheAdviserAsked: (d, context) =>
    unless(
      d.advice.some((a) => a.adviser === context.actor.role && !a.given),
      'NOT_PERMITTED',
    ),
  collatorIsCouncilSide: (d, context) => unless(!sod.isRequesterSide(d, person(context)), 'SoD-3'),
  assessmentIsComplete: (d) => {
    const missing = missingPages(d)
    return unless(missing.length === 0, 'ASSESSMENT', { facts: { missing: missing.join(', ') } })
  },
  basisFitsAPublicAuthority: (d) => {
    const basis = d.assessment?.basis
    if (!basis) return { rule: 'R08' }
    return unless(namesAPower(basis), 'R08')
  },
  conditionsFitTheData: (d) => {
    const { request, assessment } = d
    if (!request || !assessment?.basis || !assessment.held)
      return { rule: 'ASSESSMENT', facts: { missing: 'basis' } }
    const { basis, held } = assessment
    const kind = uncoveredKind({ ...request, ...basis })
    if (kind) return { rule: 'R09', facts: { kind } }
    if (consentStands(held)) return { rule: 'CONSENT' }
    const disapplies = (assessment.exemption?.provisionsDisapplied.length ?? 0) > 0
    return unless(!disapplies || assessment.exemption?.prejudiceReasoning !== undefined, 'R05')
  },
  childInterestsAreWritten: (d) =>
    unless(
      !concernsAChild(d.request?.subjects ?? []) || d.assessment?.tests?.childBestInterests !== undefined,
      'CHILD',
    ),
  adviceIsIn: (d) => {
    const waiting = missingAdvice(d)
    return unless(waiting.length === 0, 'ADVICE', { facts: { advisers: waiting.join(', ') } })
  },

  /* The decision. */
  isHeadOfServiceOrAbove: (_d, context) => unless(mayDecide(person(context).grade), 'GRADE'),
  isHeadOfThatService: (d, context) => {
    const actor = person(context)
    return unless(actor.role === 'ABOVE' || actor.serviceId === d.intake?.serviceId, 'SERVICE')
  },
  approverTookNoOtherPart: (d, context) =>
    unless(!sod.isRequesterSide(d, person(context)) && !sod.isCollator(d, context.actor.id), 'SoD-3'),
  scopeIsAsAuthorised: (d, context) =>
    unless(d.request !== undefined && d.authorisation?.bound === context.hash(scopeOf(d.request)), 'SoD-9'),
  authorisationIsUnexpired: (d, context) =>
    unless(d.authorisation !== undefined && context.now < d.authorisation.expiresAt, 'R17', {
      facts: { days: SETTINGS.authorisationValidDays },
    }),
  somethingIsReleased: (d, _context, input: Inputs['approveRequest']) =>
    unless(input.items.length === d.request?.items.length && released(input.items).length > 0, 'INPUT', {
      fields: {
        'item-0-proposal': 'Nothing would be sent. Approve at least one item, or refuse the request',
      },
    }),
  testsAreMet: (d) => {
    const failed = d.assessment?.tests ? failedTest(d.assessment.tests) : 'ASSESSMENT'
    return failed ? { rule: failed } : null
  },
  nothingBarsDisclosure: (d) => {
    const bar = d.assessment?.exemption ? barToDisclosure(d.assessment.exemption) : 'ASSESSMENT'
    return bar ? { rule: bar } : null
  },
  departureFromAdviceIsReasoned: (d, context, input: Inputs['approveRequest']) => {
    const against = d.advice.some((a) => a.given?.level === 'adviseAgainst')
    if (d.advice.some((a) => a.given) && input.adviceFollowed === 'notAsked')
      return { rule: 'INPUT', fields: { adviceFollowed: 'Select whether the advice was followed' } }
    if (input.adviceFollowed === 'no' && !input.adviceReason)
      return { rule: 'INPUT', fields: { adviceReason: 'Enter why the advice was not followed' } }
    const departs = input.adviceFollowed === 'no' && against
    return unless(!departs || mayDissent(person(context).grade), 'DISSENT')
  },
  widerThanProposedHasAdvice: (d, _context, input: Inputs['approveRequest']) => {
    const wider = input.items.some((item, position) => {
      const proposed = d.assessment?.items?.[position]
      return proposed ? WIDTH[item.proposal] > WIDTH[proposed.proposal] : true
    })
    return unless(!wider || d.advice.some((a) => a.adviser === 'DPO' && a.given), 'WIDER')
  },
  // Section 2.4: whether to say nothing is itself asked of the DPO, also when only the decider thinks of it.
  silenceHasAdvice: (d, _context, input: Partial<Inputs['recordNilReturn'] & Inputs['refuseRequest']>) => {
    const silent = input.neitherConfirmNorDeny === 'yes' || (input.codes?.includes('R19') ?? false)
    return unless(!silent || d.advice.some((a) => a.adviser === 'DPO' && a.given), 'ADVICE', {
      facts: { advisers: 'DPO' },
    })
  },
  nothingIsHeldOrSaid: (d, _context, input: Inputs['recordNilReturn']) =>
    unless(d.assessment?.held?.dataHeld === 'notHeld' || input.neitherConfirmNorDeny === 'yes', 'HELD'),

  /* The pack. */
  releaserTookNoOtherPart: (d, context) =>
    unless(
      !sod.isRequesterSide(d, person(context)) &&
        !sod.isCollator(d, context.actor.id) &&
        d.decision?.by.personId !== context.actor.id &&
        d.pack?.check?.by.personId !== context.actor.id,
      'SoD-3',
    ),
  approvalIsUnexpired: (d, context) =>
    unless(
      d.decision !== undefined && 'expiresAt' in d.decision && context.now < d.decision.expiresAt,
      'R17',
      {
        facts: { days: SETTINGS.approvalValidDays },
      },
    ),
  fileAnswersAReleasedItem: (d, _context, input: Inputs['listPackFile']) => {
    const decided = d.decision && 'items' in d.decision ? d.decision.items[input.item] : undefined
    return unless(decided !== undefined && decided.proposal !== 'withhold', 'INPUT', {
      fields: { item: 'Select an item that was approved' },
    })
  },
  packIsComplete: (d) => {
    const items = d.decision && 'items' in d.decision ? d.decision.items : []
    const covered = new Set(d.pack?.files.map((file) => file.item))
    const missing = items.flatMap((item, position) =>
      item.proposal !== 'withhold' && !covered.has(position) ? [position + 1] : [],
    )
    return unless(missing.length === 0, 'PACK', { facts: { missing: missing.join(', ') } })
  },
  checkerIsAnotherPerson: (d, context) =>
    unless(
      d.pack?.by?.personId !== context.actor.id &&
        d.decision?.by.personId !== context.actor.id &&
        !sod.isRequesterSide(d, person(context)),
      'SoD-3',
    ),
  packWasChecked: (d) => unless(d.pack?.check !== undefined, 'CHECK'),
  recipientIsAuthorised: (d, _context, input: Inputs['releasePack']) =>
    unless(
      [d.request?.requester.email, d.request?.authoriser.email].includes(input.recipientEmail) &&
        isAddressOf(d.organisation, input.recipientEmail),
      'INPUT',
      {
        fields: {
          recipientEmail: 'The pack may only go to the officer who asked or the officer who authorised it',
        },
      },
    ),
  decisionIsAsSigned: (d, context) =>
    unless(
      d.request !== undefined &&
        d.authorisation?.bound === context.hash(scopeOf(d.request)) &&
        d.assessment !== undefined &&
        d.dossierHash !== undefined &&
        d.dossierHash ===
          context.hash(dossierOf({ request: d.request, assessment: d.assessment, advice: d.advice })),
      'SoD-9',
    ),
  receiptIsFirst: (d) => unless(d.receipt === undefined, 'RECEIPT'),
  receiptIsOutstanding: (d) => unless(d.receipt === undefined, 'RECEIPT'),
  receiptOrTwoChasers: (d) => unless(d.receipt !== undefined || d.chasers.length >= 2, 'RECEIPT-2'),

  /* Clocks. */
  aClockHasRunOut: (d, context) => unless(lapsedClock(d, context.now) !== null, 'CLOCK'),
} satisfies Record<string, Guard>

export type GuardName = keyof typeof GUARDS

const PAGES = ['held', 'basis', 'exemption', 'tests', 'notification'] as const

/** Pages of block F still to write, `items` among them. */
export const missingPages = (d: Pick<CaseFile, 'assessment' | 'request'>): readonly string[] => {
  const missing: string[] = PAGES.filter((page) => d.assessment?.[page] === undefined)
  const items = d.assessment?.items ?? []
  const all = d.request?.items.every((_, position) => items[position])
  return all ? missing : [...missing, 'items']
}

/** Advisers who must speak before anybody may decide (2.4), and have not. */
export const missingAdvice = (d: Pick<CaseFile, 'assessment' | 'request' | 'advice'>): readonly string[] => {
  if (!d.request || !d.assessment) return []
  const given = new Set(d.advice.filter((a) => a.given).map((a) => a.adviser))
  const needed = adviceNeeded({ request: d.request, assessment: d.assessment }).map((need) => need.adviser)
  const asked = d.advice.filter((a) => !a.given).map((a) => a.adviser)
  return [...new Set([...needed, ...asked])].filter((adviser) => !given.has(adviser))
}
