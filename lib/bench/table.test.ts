import { expect, it } from 'vitest'
import type { Figure } from './figure'
import { table } from './table'

const FIGURES: readonly Figure[] = [
  { name: 'Work list, p95', unit: 'ms', measured: 9, baseline: 5, aim: { of: 'ratio', most: 2 } },
  { name: 'Check page', unit: 'kB', measured: 220.04, baseline: 174.5, aim: { of: 'excess', most: 40 } },
  { name: 'Sign-in page', unit: 'kB', measured: 170, baseline: 174.5, aim: { of: 'excess', most: 40 } },
  { name: 'Database', unit: 'MB', measured: 120, aim: { of: 'measured', most: 200 } },
  { name: 'Launcher', unit: 'MB', measured: 98 },
  { name: 'Cohort', unit: 'k rows/s', measured: 600, baseline: 1000, aim: { of: 'ratio', least: 0.5 } },
]

it('says of every figure what it was, against what, and whether the aim was met', () => {
  expect(table(FIGURES)).toEqual([
    '                      measured         baseline  ratio       aim',
    'Work list, p95          9.0 ms           5.0 ms  1.80×      ≤ 2×  met',
    'Check page            220.0 kB         174.5 kB  1.26×  ≤ +40 kB  NOT MET, +45.5 kB',
    'Sign-in page          170.0 kB         174.5 kB  0.97×  ≤ +40 kB  met, −4.5 kB',
    'Database              120.0 MB                          ≤ 200 MB  met',
    'Launcher               98.0 MB',
    'Cohort          600.0 k rows/s  1000.0 k rows/s  0.60×    ≥ 0.5×  met',
  ])
})
