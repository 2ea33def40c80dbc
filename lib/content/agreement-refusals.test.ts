import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { CHECKLIST } from '@/lib/domain/agreement/checklist'
import { DISSENT_GAP_IDS } from '@/lib/domain/agreement/dissent'
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { agreementWordsFor } from './agreement-refusals'
import { agreementStatusWords } from './register-words'

const AGREEMENT = resolve(import.meta.dirname, '../domain/agreement')
const NO_WORDS = 'This cannot be done now'

const literalsIn = (node: ts.Node): readonly string[] => {
  if (ts.isStringLiteral(node)) return node.text === '' ? [] : [node.text]
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)]
  return []
}

/** What the second argument of `unless(…)` or `when(…)` may be, or `code` in a reason: read from the source. */
const rulesIn = (file: string): readonly string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) && /^(unless|when)$/.test(node.expression.getText())
    if (isCall && node.arguments[1]) found.push(...literalsIn(node.arguments[1]))
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'code')
      found.push(...literalsIn(node.initializer))
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

const GUARDS = readdirSync(join(AGREEMENT, 'guards')).map((name) => join(AGREEMENT, 'guards', name))
const GATES = ['gate.ts', 'gate-advice.ts'].map((name) => join(AGREEMENT, name))
const RULES = [...new Set([...[...GUARDS, ...GATES].flatMap(rulesIn), ...DISSENT_GAP_IDS])].toSorted()

describe('a refusal of an act on an agreement', () => {
  it('is found in the source: the guards and the rows of the gate', () => {
    expect(RULES).toEqual(expect.arrayContaining(['SoD-5', 'NOT_A_SIGNATORY', 'RESPONSE', 'SECOND_PERSON']))
    expect(RULES.length).toBeGreaterThan(55)
  })

  it.each(RULES)('%s says what is wrong, and then what to do', (rule) => {
    const said = agreementWordsFor({ rule })
    expect(said).not.toContain(NO_WORDS)
    expect(said).toMatch(/^\p{Lu}.+[.)]$/u)
    expect(said.split(/[.;:] /).length).toBeGreaterThan(1)
    expect(said).not.toMatch(/undefined|\bnull\b|NaN|[Tt]erminat|[Ee]xecut|[Ee]nvelope/)
  })

  it.each(CHECKLIST.map(({ id }) => [id]))('says of point %s, when it is missing, who can clear it', (id) => {
    expect(agreementWordsFor({ rule: id })).toMatch(/^Nothing says: .+\. The legal team /)
  })

  it.each(Object.values(HOUSE_RULES))('%s speaks of an agreement and never of a request', (rule) => {
    const said = agreementWordsFor({ rule, facts: { status: 'APPROVAL' } })
    expect(said).not.toContain(NO_WORDS)
    expect(said).not.toMatch(/\brequest\b/)
  })

  it('names where the agreement stands, by the name that screens use', () => {
    for (const status of AGREEMENT_STATUSES)
      expect(agreementWordsFor({ rule: 'WRONG_STATE', facts: { status } })).toContain(
        agreementStatusWords(status, 'staff'),
      )
  })

  it('names the first point that stands in the way of signature, and counts the others', () => {
    const said = (more: number) => agreementWordsFor({ rule: 'A13', facts: { text: 'x', more } })
    expect(said(0)).not.toContain('other point')
    expect(said(1)).toContain('One other point stands in the way')
    expect(said(6)).toContain('6 other points stand in the way')
  })

  it('names whose turn it is, and the last day that a review may wait for', () => {
    expect(agreementWordsFor({ rule: 'NOT_YOUR_TURN', facts: { next: 'Ada Lowe' } })).toContain('Ada Lowe')
    expect(agreementWordsFor({ rule: 'REVIEW_DAY', facts: { latest: '2027-03-07' } })).toContain(
      'no later than 7 March 2027',
    )
  })
})
