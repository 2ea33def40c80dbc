/**
 * Makes cases on the product's own database through its use cases, so that a test can begin in a late state.
 * One process for a whole run: loading what draws and signs records takes longer than making a case.
 */
import { findDisclosure } from '@/db/repositories/disclosures'
import { entriesAbout } from '@/db/repositories/ledger'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { AssessmentPage, InputOf } from '@/lib/domain/disclosure/command'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { addMonths, daysAfter, londonDate } from '@/lib/domain/shared/dates'
import { withProductDatabase } from '@/lib/launch/product-database'
import { ACTS } from '@/lib/testing/acts'
import { putChecksInOrder } from '@/lib/use-cases/demo/checks-in-order'
import { playStories } from '@/lib/use-cases/demo/play-stories'
import { journeyTo } from '@/lib/use-cases/demo/scale/journeys'
import { HOUSING_SCENE } from '@/lib/use-cases/demo/scale/scene'
import { METHOD, type Step, type Story, step } from '@/lib/use-cases/demo/story'
import { askErasure } from '@/lib/use-cases/disclosure/erase-case'
import { openRestricted } from '@/lib/use-cases/restricted/opening'
import { systemShell as shell } from '@/lib/use-cases/shell'
import { sweep } from '@/lib/use-cases/sweep'
import { answerWhatIsAsked } from './asked-process'
import type { CasePlan, CaseSeen, StatePlan, Wish } from './case-plan'
import { lookAtAgreement, makeAgreement } from './making/agreement'
import { makeCheck } from './making/check'
import { entryWords } from './making/entry-words'
import { lookAtCheck } from './making/look-at-check'
import { makeLost } from './making/lost-passkey'
import { seasonedStory } from './making/seasoned-story'
import { typedSoFar, typeMarkup } from './making/seasoning'
import { verbsOf } from './making/way'
import { ASSESSMENT_PAGES, DISCLOSE, type OrdinaryVerb, ordinaryRequest, WHO, WROTE } from './ordinary-case'

async function granted(wish: Wish) {
  if ('look' in wish) return { seen: await look(wish.look) }
  if ('lookAtAgreement' in wish) return { seen: await lookAtAgreement(wish.lookAtAgreement) }
  if ('lookAtCheck' in wish) return { seen: await lookAtCheck(wish.check, wish.lookAtCheck) }
  if ('makeLost' in wish) return { reference: await makeLost(wish.makeLost) }
  if ('makeCheck' in wish) return { reference: await makeCheck(wish.makeCheck) }
  if ('typedSoFar' in wish) return { typed: typedSoFar() }
  if ('typeMarkup' in wish) {
    await typeMarkup(wish.typeMarkup)
    return { typed: typedSoFar() }
  }
  if ('putChecksInOrder' in wish) {
    await putChecksInOrder(shell(), wish.putChecksInOrder)
    return { reference: wish.putChecksInOrder }
  }
  return { reference: 'make' in wish ? await make(wish.make) : await makeAgreement(wish.makeAgreement) }
}

async function make(plan: CasePlan | StatePlan): Promise<string> {
  const { db, signer } = shell()
  const play = () => playStories(db, signer, [withWhatFollows(plan)])
  const [reference = ''] = await (isOld(plan) ? play().catch(play) : play())
  // The product's own sweep may have come first; both leave the case as one would.
  if ('after' in plan && plan.after === 'expireCase') await sweep(shell())
  if (plan.erasureAsked) await askForErasure(reference)
  if (plan.openedBy) await open(plan.openedBy, reference)
  return reference
}

/** Of an old case the product's sweep may find the time of a step run out in the midst of its story; then it is told once more. */
const isOld = (plan: CasePlan | StatePlan) => 'yearsAgo' in plan && (plan.yearsAgo ?? 0) > 0

async function open(person: PersonKey, reference: string) {
  const reason = 'I work on this case today.'
  const opened = await openRestricted(
    shell(),
    { personId: PEOPLE[person].id, method: METHOD },
    { reference, reason },
  )
  if (!opened.ok) throw new Error(`opening ${reference} was refused: ${opened.refusal.rule}`)
}

async function askForErasure(reference: string) {
  const why = 'Its years have passed, and nobody needs it any more.'
  const asked = await askErasure(shell(), { personId: PEOPLE.dpo.id, method: METHOD }, { reference, why })
  if (!asked.ok) throw new Error(`the erasure of ${reference} was refused: ${asked.refusal.rule}`)
}

function withWhatFollows(plan: CasePlan | StatePlan): Story {
  const story = 'state' in plan ? storyTo(plan) : storyOf(plan)
  const now = new Date()
  const later = plan.later?.map(({ verb, by }) => step(verb, by, now, ACTS[verb].input)) ?? []
  return seasonedStory({ ...story, steps: [...story.steps, ...later] })
}

/** What the system does by itself follows by itself; only what time alone does is told. */
function storyTo({ state, scene, yearsAgo = 0 }: StatePlan): Story {
  const at = addMonths(londonDate(new Date()), -12 * yearsAgo)
  const story = journeyTo(state, yearsAgo ? new Date(`${at}T12:00:00Z`) : new Date(), (today) => ({
    ...HOUSING_SCENE,
    today,
    ...scene,
  }))
  const steps = story.steps.filter(({ by, verb }) => by !== 'system' || verb === 'lapseUrgent')
  return { ...story, steps }
}

/** What of a case a test may hold against what it was before. */
async function look(reference: string): Promise<CaseSeen | null> {
  const { db } = shell()
  const d = await findDisclosure(db, reference)
  if (!d) return null
  const entries = await entriesAbout(db, d.id)
  return {
    status: d.status,
    version: d.version,
    dueOn: caseFile(d).dueOn ?? null,
    entries: entries.map(entryWords),
  }
}

/** Longer than an authorisation lasts. */
const LONG_AGO_DAYS = SETTINGS.authorisationValidDays + 2

function storyOf(plan: CasePlan): Story {
  const now = new Date()
  const at = plan.after === 'expireCase' ? new Date(daysAfter(now.toISOString(), -LONG_AGO_DAYS)) : now
  return {
    asker: plan.asker ?? 'constable',
    startedAt: at,
    draft: ordinaryRequest(plan.request),
    papers: plan.papers,
    steps: verbsOf(plan.after, plan.advised).flatMap((verb) => stepsFor(plan, verb, at)),
  }
}

function stepsFor(plan: CasePlan, verb: OrdinaryVerb, at: Date): readonly Step[] {
  return inputsFor(plan, verb).map((input) => step(verb, WHO[verb], at, input))
}

/** One act for most verbs; one for each page of block F, and for each item in the pack. */
function inputsFor(plan: CasePlan, verb: OrdinaryVerb): readonly InputOf<OrdinaryVerb>[] {
  const items = ordinaryRequest(plan.request).items.length
  if (verb === 'recordAssessment') return [...pagesFor(items), ...(plan.assessed ?? [])]
  if (verb === 'listPackFile')
    return Array.from({ length: items }, (_, item) => ({ ...WROTE.listPackFile, ...plan.listed, item }))
  const decided = verb === 'approveRequest' ? decidedOn(items, plan) : {}
  return [{ ...WROTE[verb], ...decided } as InputOf<typeof verb>]
}

const decidedOn = (items: number, { advised }: CasePlan): Partial<InputOf<'approveRequest'>> => ({
  items: Array.from({ length: items }, () => DISCLOSE),
  ...(advised && { adviceFollowed: 'yes' }),
})

function pagesFor(items: number): readonly AssessmentPage[] {
  const each = Array.from(
    { length: items },
    (_, position) => ({ page: 'item', position, answers: DISCLOSE }) as const,
  )
  return [...ASSESSMENT_PAGES, ...each]
}

// Not env(): it reads the environment once, and the database's address is added to it here.
await withProductDatabase(process.env.GATEHOUSE_DATA ?? '.data', 'database', () => answerWhatIsAsked(granted))
