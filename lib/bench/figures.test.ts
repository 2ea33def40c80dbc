import { describe, expect, it } from 'vitest'
import { isMet } from './figure'
import {
  agreementFigures,
  comparisonFigure,
  optOutFigures,
  pageFigures,
  recordFigures,
  registerFigure,
  scriptFigures,
  stepOf,
} from './figures'

const hundred = (from: number) => Array.from({ length: 100 }, (_, index) => from + index)

it('judges a page by its middle and by its slow end, each against its own baseline', () => {
  const figures = pageFigures('Case page', { page: hundred(101), bare: hundred(51) })

  expect(figures.map(({ name, measured, baseline }) => [name, measured, baseline])).toEqual([
    ['Case page, p50', 150, 100],
    ['Case page, p95', 195, 145],
  ])
  expect(figures.map(isMet)).toEqual([true, true])
})

it('aims at the same drawing, and only states the unstyled one', () => {
  const figures = recordFigures({ pages: 4, ours: [14], plain: [10], unstyled: [2] })

  expect(figures.map(isMet)).toEqual([false, undefined])
  expect(figures.map(({ measured, baseline }) => [measured, baseline])).toEqual([
    [14, 10],
    [14, 2],
  ])
})

it('judges the register by its slow end against its own SQL, and a comparison by the clock', () => {
  expect(isMet(registerFigure({ page: hundred(1), bare: hundred(40) }))).toBe(true)
  expect(isMet(registerFigure({ page: hundred(101), bare: hundred(1) }))).toBe(false)
  expect([comparisonFigure([900]), comparisonFigure([1_100])].map(isMet)).toEqual([true, false])
})

it('allows a long agreement half as much again as the same drawing', () => {
  const times = { pages: 40, plain: [10], unstyled: [2] }
  expect(
    [14, 16].map((ours) => isMet(agreementFigures({ ...times, ours: [ours] })[0] ?? expect.fail())),
  ).toEqual([true, false])
})

it('judges an opt-out check by rows a second, at least half of reading its lines, and by memory above idle', () => {
  const times = { rows: 1_000_000, load: [400], bare: [300], idleBytes: 90_000_000, peakBytes: 190_000_000 }
  const judged = (change: object) => optOutFigures({ ...times, run: [600], ...change }).map(isMet)
  expect(optOutFigures({ ...times, run: [500] })[0]).toMatchObject({
    measured: 2_000,
    baseline: 1_000_000 / 300,
  })
  expect(judged({})).toEqual([true, undefined, true])
  expect(judged({ run: [601] })).toEqual([false, undefined, true])
  expect(judged({ peakBytes: 291_000_000 })).toEqual([true, undefined, false])
})

describe('the scripts', () => {
  it.each([
    ['/disclosures', '/disclosures'],
    ['/disclosures/DIS-2026-000014', '/disclosures/…'],
    ['/disclosures/DIS-2026-000014/assess/basis', '/disclosures/…/assess'],
    ['/requests/DIS-2026-000014/questions/items/2', '/requests/…/questions'],
  ])('of %s count for %s', (path, step) => {
    expect(stepOf(path)).toBe(step)
  })

  it('are told once for each step, by the heaviest page, and outside pages may have half as much', () => {
    const figures = scriptFigures(
      [
        { path: '/requests/DIS-1/questions/matter', bytes: 150_000 },
        { path: '/disclosures/DIS-1/decide', bytes: 160_000 },
        { path: '/requests/DIS-2/questions/items', bytes: 160_000 },
      ],
      100_000,
    )

    expect(figures.map((figure) => [figure.name, figure.measured, isMet(figure)])).toEqual([
      ['Scripts of /disclosures/…/decide, most of 1', 160, true],
      ['Scripts of /requests/…/questions, most of 2', 160, false],
    ])
  })
})
