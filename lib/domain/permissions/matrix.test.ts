import { describe, expect, it } from 'vitest'
import { ACTS, type Act, unnamedRoles, type Verdict } from '@/lib/testing/authorisation'
import { type Area, CELLS, CHECKS } from '@/lib/testing/authorisation-matrix'
import { AGREEMENT_VERBS } from '../agreement/transitions'
import { VERBS } from '../disclosure/transitions'
import { PERMISSIONS } from './permissions'

const names = (acts: readonly Act[]) => acts.map(({ act }) => act).toSorted()

/** What docs/authorisation/README.md says of each. */
const AT_LEAST: Readonly<Record<Area, number>> = {
  disclosures: 600_000,
  agreements: 250_000,
  checks: 15_000,
  records: 2_000,
  attempts: 3_000,
}

describe('the authorisation matrix, written from the specification', () => {
  it('has every verb, every permission and every role of the product, each once', () => {
    expect(names(ACTS.disclosure)).toEqual([...VERBS].toSorted())
    expect(names(ACTS.agreement)).toEqual([...AGREEMENT_VERBS].toSorted())
    for (const [kind, [rows]] of Object.entries(CHECKS))
      expect(names(ACTS.check.filter((act) => act.kind === kind)), kind).toEqual(
        [...new Set(rows.map(({ verb }) => verb))].toSorted(),
      )
    const verbs = new Set([...names(ACTS.disclosure), ...names(ACTS.agreement)])
    expect(names(ACTS.other)).toEqual(
      Object.keys(PERMISSIONS)
        .filter((one) => !verbs.has(one))
        .toSorted(),
    )
    expect(unnamedRoles()).toEqual([])
  })

  it.each(Object.keys(CELLS) as Area[])('is what the product answers, in every cell: %s', (area) => {
    const wrong: string[] = []
    const said = new Map<Verdict, number>()
    for (const { where, want, got } of CELLS[area]({})) {
      said.set(got, (said.get(got) ?? 0) + 1)
      if (got !== want) wrong.push(`${where}: the matrix says ${want}, the product ${got}`)
    }
    const cells = [...said.values()].reduce((sum, one) => sum + one, 0)
    console.info(
      `authorisation matrix, ${area}: ${cells} cells, ${wrong.length} wrong`,
      Object.fromEntries(said),
    )
    expect(wrong.slice(0, 20)).toEqual([])
    expect(cells).toBeGreaterThan(AT_LEAST[area])
  })
})
