/** The aims of the product, and which measurement each is held against. */
import type { Figure } from './figure'
import type { Group, Memory } from './memory'
import type { OptOutTimes } from './opt-out'
import type { RecordTimes } from './records'
import type { Weight } from './scripts'
import { percentile } from './statistics'

const PAGE_RATIO = 2
const RECORD_RATIO = 1.3
const AGREEMENT_RATIO = 1.5
const REGISTER_RATIO = 1.5
const COMPARISON_MS = 1_000
const COHORT_RATIO = 0.5
const COHORT_MB = 200
const OUTSIDE_EXCESS_KB = 40
const INSIDE_EXCESS_KB = 80
const APP_MB = 350
const DATABASE_MB = 200

type Times = { readonly page: readonly number[]; readonly bare: readonly number[] }

export const pageFigures = (name: string, { page, bare }: Times): Figure[] =>
  [50, 95].map((share) => ({
    name: `${name}, p${share}`,
    unit: 'ms',
    measured: percentile(page, share / 100),
    baseline: percentile(bare, share / 100),
    aim: { of: 'ratio', most: PAGE_RATIO },
  }))

/** The search as people see it, against what the database alone takes for it. */
export const registerFigure = ({ page, bare }: Times): Figure => ({
  name: 'Register with filters and a search, p95, against its bare SQL',
  unit: 'ms',
  measured: percentile(page, 0.95),
  baseline: percentile(bare, 0.95),
  aim: { of: 'ratio', most: REGISTER_RATIO },
})

export const comparisonFigure = (samples: readonly number[]): Figure => ({
  name: 'Comparing two versions of 40 pages, p95',
  unit: 'ms',
  measured: percentile(samples, 0.95),
  aim: { of: 'measured', most: COMPARISON_MS },
})

export function optOutFigures({ rows, load, run, bare, idleBytes, peakBytes }: OptOutTimes): Figure[] {
  const rate = (samples: readonly number[]) => rows / percentile(samples, 0.5)
  const name = `Opt-out check of ${rows.toLocaleString('en-GB')} rows`
  const figure = { unit: 'k rows/s', baseline: rate(bare) } as const
  return [
    {
      ...figure,
      name: `${name}: validate, build and apply, against reading its lines`,
      measured: rate(run),
      aim: { of: 'ratio', least: COHORT_RATIO },
    },
    { ...figure, name: `${name}: taken in and sealed, against the same`, measured: rate(load) },
    {
      name: `${name}: memory at its peak, against idle`,
      unit: 'MB',
      measured: peakBytes / 1_000_000,
      baseline: idleBytes / 1_000_000,
      aim: { of: 'excess', most: COHORT_MB },
    },
  ]
}

export const agreementFigures = (times: RecordTimes) => recordFigures(times, AGREEMENT_RATIO)

export function recordFigures({ pages, ours, plain, unstyled }: RecordTimes, most = RECORD_RATIO): Figure[] {
  const middle = (samples: readonly number[]) => percentile(samples, 0.5)
  const figure = { unit: 'ms', measured: middle(ours) } as const
  return [
    {
      ...figure,
      name: `Render and seal ${pages} pages, against the same drawing and one signature`,
      baseline: middle(plain),
      aim: { of: 'ratio', most },
    },
    { ...figure, name: 'The same, against its words unstyled and one signature', baseline: middle(unstyled) },
  ]
}

/** One line a step, for the heaviest of its pages. Kilobytes of a thousand bytes, as networks count. */
export function scriptFigures(weights: readonly Weight[], bare: number): Figure[] {
  const steps = [...new Set(weights.map(({ path }) => stepOf(path)))].sort()
  return steps.map((step) => {
    const sizes = weights.filter(({ path }) => stepOf(path) === step).map(({ bytes }) => bytes)
    return {
      name: `Scripts of ${step}, most of ${sizes.length}`,
      unit: 'kB',
      measured: Math.max(...sizes) / 1_000,
      baseline: bare / 1_000,
      aim: { of: 'excess', most: step.startsWith('/requests') ? OUTSIDE_EXCESS_KB : INSIDE_EXCESS_KB },
    }
  })
}

/** `/disclosures/…/assess` for all pages of that step, of whichever case. */
export const stepOf = (path: string) => {
  const [area, reference, step] = path.split('/').slice(1)
  return ['', area, reference && '…', step].filter((part) => part !== undefined).join('/')
}

export type Moment = { readonly when: string; readonly product: Memory; readonly bare: Group }

export const memoryFigures = ({ when, product, bare }: Moment): Figure[] => [
  {
    name: `Memory of the app ${when}`,
    unit: 'MB',
    measured: megabytes(product.app),
    baseline: megabytes(bare),
    aim: { of: 'measured', most: APP_MB },
  },
  {
    name: `Memory of PostgreSQL ${when}`,
    unit: 'MB',
    measured: megabytes(product.database),
    aim: { of: 'measured', most: DATABASE_MB },
  },
  { name: `Memory of the launcher ${when}`, unit: 'MB', measured: megabytes(product.launcher) },
]

const megabytes = ({ bytes }: Group) => bytes / 1_000_000
