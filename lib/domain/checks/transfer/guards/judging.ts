import { unless } from '../../objections'
import { decideNow } from '../as-facts'
import { missingFields } from '../content'
import { isBarred } from '../derogation'
import { type FromMatter, fromMatterIn } from '../from-matter'
import { isExpired, type Mechanism, mechanismOf, unsoundness } from '../mechanisms'
import { isBlock } from '../outcomes'
import { assess } from '../risk/assess'
import type { Transfer } from '../transfer'
import type { Guard } from './guard'

/** From the screen to the assessment: what the decision says, and what is still missing. */

const screenOf = ({ content: c }: Transfer) => [
  [c.screenStep1, c.screenReason1],
  [c.screenStep2, c.screenReason2],
  [c.screenStep3, c.screenReason3],
]

const answersOf = (t: Transfer) => screenOf(t).map(([answer]) => answer)

const listed = (names: readonly string[]) => ({ fields: names.join(', '), count: names.length })

/** A processor’s own transfer is ours at step 2 or not, as people read it; every other case is plain. */
const agrees = (t: Transfer, outcome: string) => {
  if (outcome === 'ASSURANCE_REQUIRED' || outcome === 'ROUTE_PART3') return true
  return answersOf(t).includes('NO') === (outcome === 'NOT_RESTRICTED')
}

type Chosen = Partial<Pick<Transfer['content'], 'mechanismCode'>>

const chosen = (t: Transfer, { mechanismCode }: Chosen) => ({
  ...t,
  content: { ...t.content, mechanismCode: mechanismCode ?? t.content.mechanismCode },
})

/** Whether it is sound is for the instrument; that is signed later. Whether it exists is for now. */
const objectionTo = (mechanism: Mechanism, t: Transfer): string | null => {
  if (['invalid', 'safeguard'].includes(mechanism.family) && isExpired(mechanism, t.content))
    return 'BLOCK_EXPIRED_INSTRUMENT'
  if (isBarred(mechanism, t.content)) return 'BLOCK_DEROGATION_BARRED'
  return mechanism.isAvailable && mechanism.family !== 'none' ? null : 'BLOCK_NO_MECHANISM'
}

export const judgingGuards = {
  isUpToDate: ({ content }, { hash }, { given }: { given?: FromMatter }) =>
    unless(given === undefined || hash(given) === hash(fromMatterIn(content)), 'MATTER_MOVED'),
  /** How the council acts is the officer’s word (1.2). */
  capacityIsKept: ({ content: was }, _context, { content }: { content?: Transfer['content'] }) =>
    unless(
      content === undefined ||
        (content.actingIn === was.actingIn && content.actingInReason === was.actingInReason),
      'CAPACITY',
    ),
  claimsAnonymity: ({ content }) =>
    unless(content.isAnonymous && Boolean(content.anonymityEvidence), 'ANONYMITY'),
  reviewerIsNotTheAuthor: ({ authors }, { actor }) => unless(!authors.includes(actor.id), 'REVIEWER'),

  screenIsAnswered: (t) =>
    unless(
      screenOf(t).every(([answer, why]) => answer !== undefined && Boolean(why?.trim())),
      'SCREEN_OPEN',
    ),
  factsSuffice: (t, context) => {
    const { missing } = decideNow(t, context)
    return unless(missing.length === 0, 'NEEDS_FACTS', listed(missing))
  },
  locationIsClear: (t, context) =>
    unless(decideNow(t, context).outcome !== 'BLOCK_LOCATION', 'BLOCK_LOCATION'),
  screenAgreesWithFacts: (t, context) =>
    unless(agrees(t, decideNow(t, context).outcome), 'SCREEN_DISAGREES', { row: decideNow(t, context).row }),
  isBlocked: (t, context) => unless(isBlock(decideNow(t, context).outcome), 'NOT_BLOCKED'),
  isNotBlocked: (t, context) => {
    const { outcome, row } = decideNow(t, context)
    return unless(!isBlock(outcome) && outcome !== 'ROUTE_PART3', outcome, { row })
  },

  mechanismMayBeChosen: (t, { reference, today }, input: Chosen) => {
    const then = chosen(t, input)
    const { mechanismCode } = then.content
    if (mechanismCode === undefined) return null
    const found = mechanismOf(mechanismCode, reference, today)
    const objection = found ? objectionTo(found, then) : 'BLOCK_NO_MECHANISM'
    return unless(objection === null, objection ?? '', { mechanism: mechanismCode })
  },
  adequacyIsThere: (t, context, input: Chosen) => {
    const then = chosen(t, input)
    const found = mechanismOf(then.content.mechanismCode, context.reference, context.today)
    if (found?.family !== 'adequacy') return null
    const { outcome } = decideNow(then, context)
    return unless(!isBlock(outcome), outcome)
  },
  restsOnASafeguard: ({ content }, { reference, today }) =>
    unless(
      mechanismOf(content.mechanismCode, reference, today)?.family === 'safeguard',
      'NO_ASSESSMENT_NEEDED',
    ),
  assessmentIsComplete: ({ assessment, content }, { reference, today }) => {
    if (!assessment) throw new Error('an assessment is open in its state')
    const { problems } = assess(assessment.answers, content, reference, today)
    return unless(problems.length === 0, 'TRA_INCOMPLETE', listed(problems.map(({ question }) => question)))
  },
  /** The authorisation that some need is asked for before anybody spends advice on it. */
  mechanismIsSettled: (t, context) => {
    const found = mechanismOf(t.content.mechanismCode, context.reference, context.today)
    if (t.status === 'RESTRICTED') return unless(decideNow(t, context).outcome === 'REFER_DPO', 'MECHANISM')
    if (found?.family !== 'safeguard') return null
    if (t.status === 'MECHANISM_SET') return unless(false, 'BLOCK_NO_TRA')
    return unless(unsoundness(found, t.content).length === 0, 'BLOCK_NO_MECHANISM')
  },
  contentIsComplete: ({ content }, { reference, today }) => {
    const missing = missingFields(content, reference, today)
    return unless(missing.length === 0, 'INCOMPLETE', listed(missing))
  },
} satisfies Record<string, Guard>
