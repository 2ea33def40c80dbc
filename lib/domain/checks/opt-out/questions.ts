import { CARE, CHILDREN, type OptOutAnswers } from './answers'
import type { StepId, Tables } from './tree'
import { type Climbed, climb } from './walk'

/** The questions of the tree (2.2) as pages, one at a time, and the pages that a set of answers comes by. */

type Known = Pick<Climbed, 'path' | 'end'> & {
  readonly answers: OptOutAnswers
  /** Steps that the answers lead over or stand at. */
  readonly steps: readonly StepId[]
}

type Page = {
  readonly step: StepId
  readonly asks: readonly (keyof OptOutAnswers)[]
  /** Left out: wherever the way leads over its step. */
  readonly when?: (known: Known) => boolean
}

const isFrom = ({ origins = [] }: OptOutAnswers, some: readonly string[]) =>
  origins.some((one) => some.includes(one))

const isBaseless = ({ end }: Known) => end?.goes === 'baseless'

const isBased = (known: Known) => isBaseless(known) && Boolean(known.answers.confidentialityBasis?.trim())

const isChecked = (known: Known) => known.end?.goes === 'check' || isBased(known)

const areNumbersMissing = ({ nhsNumbers }: OptOutAnswers) => nhsNumbers === 'some' || nhsNumbers === 'none'

const isConfidential = ({ path }: Known) => path.some(({ row, answer }) => row === 'N3' && answer === 'yes')

/** In the order in which they are asked; N2 follows from where the information came from. */
const PAGES = {
  'where-from': { step: 'N1', asks: ['origins'] },
  england: {
    step: 'N1',
    asks: ['careInEngland'],
    when: ({ answers }) => isFrom(answers, CARE) && !isFrom(answers, CHILDREN),
  },
  confidential: {
    step: 'N3',
    asks: ['identifiable', 'keyInReach', 'smallCellsOrFreeText', 'dutyOfConfidence', 'aboutHealthOrCare'],
  },
  'own-care': { step: 'N4', asks: ['individualCare'] },
  consent: { step: 'N5', asks: ['explicitConsent'] },
  'no-choice': { step: 'N6', asks: ['compelledBy'] },
  'public-health': { step: 'N7', asks: ['regulation3'] },
  'public-interest': { step: 'N8', asks: ['overridingPublicInterest'] },
  programme: { step: 'N9', asks: ['namedGround'] },
  // A payment that is neither anonymised nor consented to looks for support as well.
  approval: {
    step: 'N10',
    asks: ['section251'],
    when: (known) => known.steps.includes('N10') || isBaseless(known),
  },
  basis: { step: 'N10', asks: ['confidentialityBasis'], when: isBaseless },
  letter: { step: 'N11', asks: ['cagLetter'] },
  numbers: { step: 'N12', asks: ['nhsNumbers'], when: isChecked },
  tracing: {
    step: 'N12',
    asks: ['tracing'],
    when: (known) => isChecked(known) && areNumbersMissing(known.answers),
  },
  'passed-on': {
    step: 'N12',
    asks: ['passedOn'],
    when: (known) => known.end !== null && isConfidential(known) && (!isBaseless(known) || isBased(known)),
  },
} as const satisfies Readonly<Record<string, Page>>

export type PageName = keyof typeof PAGES
export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[]

export const pageOf = (name: PageName): Page => PAGES[name]

export const isPageName = (text: string): text is PageName => Object.hasOwn(PAGES, text)

const isAnswered = (answers: OptOutAnswers) => (name: PageName) =>
  pageOf(name).asks.every((asked) => answers[asked] !== undefined)

const isOnTheWay = (known: Known) => (name: PageName) => {
  const { step, when } = pageOf(name)
  return when ? when(known) : known.steps.includes(step)
}

export type Way = {
  /** Every page that was come by, and the next. */
  readonly pages: readonly PageName[]
  /** The first that is not answered; null where all are. */
  readonly next: PageName | null
}

export const wayOf = (answers: OptOutAnswers, tables: Tables): Way => {
  const { path, row, end } = climb(answers, tables)
  const steps = [...path.map((step) => step.row), ...(end ? [] : [row])]
  const pages = PAGE_NAMES.filter(isOnTheWay({ path, end, answers, steps }))
  const open = pages.findIndex((name) => !isAnswered(answers)(name))
  return open === -1 ? { pages, next: null } : { pages: pages.slice(0, open + 1), next: pages[open] ?? null }
}

/** What was answered on the way and nothing besides; null while a question is open. */
export const answersOf = (answers: OptOutAnswers, tables: Tables): OptOutAnswers | null => {
  const { pages, next } = wayOf(answers, tables)
  if (next) return null
  const asked: readonly string[] = pages.flatMap((name) => pageOf(name).asks)
  return Object.fromEntries(Object.entries(answers).filter(([name]) => asked.includes(name)))
}
