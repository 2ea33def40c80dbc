/** Would the matrix notice? One cell of the policy is changed at a time, and the matrix asked again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterEach, describe, expect, it } from 'vitest'
import { AGREEMENT_PERSONAL, PERSONAL, SEEING } from '@/lib/testing/authorisation-cases'
import { type Area, CHECKS, firstWrong, type Only } from '@/lib/testing/authorisation-matrix'
import { AGREEMENT_STATUSES } from '../agreement/states'
import { AGREEMENT_TRANSITIONS } from '../agreement/transitions'
import { STATUSES } from '../disclosure/states'
import { TRANSITIONS } from '../disclosure/transitions'
import * as actors from '../shared/actor'
import * as permissions from './permissions'

/** Changes one thing and says how to change it back. */
type Mutant = {
  readonly name: string
  readonly areas: readonly Area[]
  /** Where it could be noticed: nowhere else can the answer depend on it. */
  readonly only: Only
  readonly make: () => () => void
}

type Loose = { verb: string; from: readonly string[]; guards: readonly string[]; permission?: string }

const ROLES = [...actors.ROLES, 'SYSTEM']
const ALL: readonly Area[] = ['attempts', 'disclosures', 'agreements', 'checks', 'records']

const set = <T extends object, K extends keyof T>(target: T, key: K, value: T[K]) => {
  const before = target[key]
  target[key] = value
  return () => {
    target[key] = before
  }
}

const toggled = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

/** A check asks a permission by its row; the verbs of cases ask their own name. */
const actsAsking = (permission: string): readonly Only[] => [
  { act: permission },
  ...Object.values(CHECKS)
    .flatMap(([rows]) => rows)
    .filter((row) => row.permission === permission)
    .map(({ verb }) => ({ act: verb })),
]

const table = permissions.PERMISSIONS as unknown as Record<string, readonly string[]>

const ofPermissions = (): readonly Mutant[] =>
  Object.keys(table).flatMap((permission) =>
    ROLES.map((role) => ({
      name: `${permission} for ${role}`,
      areas: ALL,
      only: { act: actsAsking(permission)[0]?.act ?? '', role },
      make: () => set(table, permission, toggled(table[permission] ?? [], role)),
    })),
  )

const ofStates = (
  areas: readonly Area[],
  rows: readonly Loose[],
  states: readonly string[],
): readonly Mutant[] =>
  [...new Set(rows.map(({ verb }) => verb))].flatMap((verb) =>
    states.map((state) => {
      const ofVerb = rows.filter((row) => row.verb === verb)
      const row = ofVerb.find(({ from }) => from.includes(state)) ?? ofVerb[0]
      return {
        name: `${verb} from ${state}`,
        areas,
        only: { act: verb, state },
        make: () => (row ? set(row, 'from', toggled(row.from, state)) : expect.fail(`${verb} has no row`)),
      }
    }),
  )

const ofGuards = (
  areas: readonly Area[],
  rows: readonly Loose[],
  personal: readonly string[],
): readonly Mutant[] =>
  rows.flatMap((row) =>
    row.guards
      .filter((guard) => personal.includes(guard))
      .map((guard) => ({
        name: `${row.verb} without ${guard}`,
        areas,
        only: { act: row.verb },
        make: () => set(row, 'guards', toggled(row.guards, guard)),
      })),
  )

const KNOWN: Readonly<Record<string, unknown>> = { '../shared/actor': actors, './permissions': permissions }

const compiled = (file: string) =>
  ts.transpileModule(readFileSync(join(import.meta.dirname, file), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, removeComments: true },
  }).outputText

const run = (code: string): Partial<typeof SEEING> => {
  const made = {}
  new Function('exports', 'require', code)(made, (path: string) => KNOWN[path])
  return made
}

/** What can be got wrong by one word or sign of the source. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ === /g, ' !== '],
  [/return false;/g, 'return true;'],
  [/return true;/g, 'return false;'],
  [/!seen\./g, 'seen.'],
  [/'[A-Z_]+',/g, ''],
  [/(?<=case )'[A-Z_]+'/g, "'NO_SUCH_ROLE'"],
]

const ofSource = (areas: readonly Area[], file: string, only: Only = {}): readonly Mutant[] => {
  const code = compiled(file)
  return SLIPS.flatMap(([slip, instead]) =>
    [...code.matchAll(slip)].map(({ 0: found, index }) => {
      const line = code.slice(code.lastIndexOf('\n', index) + 1, code.indexOf('\n', index)).trim()
      return {
        name: `${file}: ${found.trim()} in “${line}”`,
        areas,
        only,
        make: () => {
          const before = { ...SEEING }
          Object.assign(SEEING, run(code.slice(0, index) + instead + code.slice(index + found.length)))
          return () => Object.assign(SEEING, before)
        },
      }
    }),
  )
}

const CELLS: readonly Mutant[] = [
  ...ofPermissions(),
  ...ofStates(['disclosures'], TRANSITIONS as unknown as Loose[], STATUSES),
  ...ofStates(['agreements'], AGREEMENT_TRANSITIONS as unknown as Loose[], AGREEMENT_STATUSES),
  ...Object.values(CHECKS).flatMap(([rows, states]) =>
    ofStates(['checks'], rows as unknown as Loose[], states),
  ),
]

const RULES: readonly Mutant[] = [
  ...ofGuards(['disclosures'], TRANSITIONS as unknown as Loose[], PERSONAL),
  ...ofGuards(['agreements'], AGREEMENT_TRANSITIONS as unknown as Loose[], AGREEMENT_PERSONAL),
  // Whether a case is there for somebody does not depend on what they would do with it.
  ...ofSource(['disclosures'], 'visibility.ts', { act: 'linkComplaint' }),
  ...ofSource(['records', 'agreements'], 'agreement-visibility.ts'),
]

/** Null when it was noticed. A fault is noticed too: the product would not have answered at all. */
const survives = ({ name, areas, only, make }: Mutant): string | null => {
  const undo = make()
  try {
    return firstWrong(areas, only) === null ? name : null
  } catch {
    return null
  } finally {
    undo()
  }
}

const SEED = 20_261_122
const SAMPLE = 500

/** mulberry32: the same seed, the same sample. */
const chance = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const sampleOf = (mutants: readonly Mutant[]) => {
  const next = chance(SEED)
  return mutants
    .map((mutant) => ({ mutant, place: next() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, SAMPLE)
    .map(({ mutant }) => mutant)
}

/** A second lock: what stands before it refuses the same people, so that nobody could notice that it is gone. */
const SECOND_LOCKS: readonly string[] = [
  // An outside officer sees a case only as its maker or as the authoriser named, of its organisation.
  'askReview without askedForItOrAuthorised',
  'authoriseRequest without isOfTheSameOrganisation',
  'authoriseRequest without isTheNamedAuthoriser',
  'confirmReceipt without speaksForTheRequester',
  'confirmUrgent without isOfTheSameOrganisation',
  'declineAuthorisation without isOfTheSameOrganisation',
  'returnRequest without isOfTheSameOrganisation',
  // Nobody below head of service stands as high as whoever decided; nobody of the role is below a director.
  'decideReview without isHeadOfServiceOrAbove',
  'keepGoing without isADirector',
  // A role without a line of its own sees nothing either.
  ...['ADMIN', 'EXT_AUTH', 'EXT_REQ', 'IGB', 'MON', 'POL_LIA', 'SIGN'].map(
    (role) => `visibility.ts: '${role}' in “case '${role}':”`,
  ),
]

afterEach(() => {
  expect(firstWrong(ALL, {}), 'every mutant was undone').toBeNull()
})

describe('a policy in which one cell is wrong', () => {
  it(`is caught by the matrix in at least 99 of 100 of ${SAMPLE}`, () => {
    const sample = sampleOf([...CELLS, ...RULES])
    const survivors = sample.flatMap((mutant) => survives(mutant) ?? [])
    const share = 1 - survivors.length / sample.length
    console.info(
      `${sample.length} of ${CELLS.length + RULES.length} mutants, seed ${SEED}: ${sample.length - survivors.length} caught (${(100 * share).toFixed(1)} %); survived:`,
      survivors,
    )
    expect(sample).toHaveLength(SAMPLE)
    expect(share).toBeGreaterThanOrEqual(0.99)
  })

  it('is caught wherever a rule about people or a line of who sees what is lost, save where another lock holds', () => {
    const survivors = RULES.flatMap((mutant) => survives(mutant) ?? [])
    console.info(`${RULES.length} lost rules: ${RULES.length - survivors.length} caught`)
    expect(survivors.toSorted()).toEqual(SECOND_LOCKS.toSorted())
  })
})
