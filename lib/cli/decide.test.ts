import { describe, expect, it } from 'vitest'
import { disclosureFacts } from '@/lib/domain/disclosure/facts'
import { RULES } from '@/lib/domain/disclosure/rules'
import { decide } from './decide'
import { EXIT } from './verb'

async function run(stdin: string, ...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    stdin: async () => stdin,
  }
  return { exit: await decide.run(args, io), out: out.join('\n'), err }
}

describe('gatehouse decide disclosure', () => {
  it('prints a decision in the shape that others rely on', async () => {
    const { exit, out } = await run(
      '{"authoriserRank": "Sergeant", "organisationType": "force"}',
      'disclosure',
    )
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toEqual({
      area: 'disclosure',
      outcome: 'RETURNED_INCOMPLETE',
      row: 'R01',
      reasons: [
        { code: 'R01', text: expect.stringContaining('inspector'), source: expect.stringContaining('SoD-2') },
      ],
      requires: [],
      ruleset: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
  })

  it('describes every fact', async () => {
    const { out } = await run('', 'disclosure', '--schema')
    const { properties, additionalProperties } = JSON.parse(out) as {
      properties: Record<string, { description?: string }>
      additionalProperties: boolean
    }
    expect(Object.keys(properties)).toEqual(Object.keys(disclosureFacts.shape))
    expect(additionalProperties).toBe(false)
    for (const [name, { description }] of Object.entries(properties)) expect(description, name).toMatch(/\.$/)
  })

  it('lists the rows in order, as text and as JSON', async () => {
    const ids = RULES.map((rule) => rule.id)
    const { out } = await run('', 'disclosure', '--rules')
    expect(out.split('\n\n').map((row) => row.split(' ')[0])).toEqual(ids)
    const rows = JSON.parse((await run('', 'disclosure', '--rules', '--json')).out) as {
      id: string
      source: string
    }[]
    expect(rows.map((row) => row.id)).toEqual(ids)
    expect(rows.every((row) => row.source.length > 0)).toBe(true)
  })

  it.each([
    ['what is not JSON', 'yes', ['disclosure'], 'Standard input must be one JSON object of facts.'],
    ['nothing', '', ['disclosure'], 'Standard input must be one JSON object of facts.'],
    ['a list', '[]', ['disclosure'], 'Standard input must be one JSON object of facts.'],
    ['a fact it does not know', '{"rank": "Inspector"}', ['disclosure'], 'There is no fact called rank;'],
    ['a fact of the wrong kind', '{"danger": "no"}', ['disclosure'], 'The fact danger cannot be used:'],
    [
      'a date that is none',
      '{"periodTo": "2026-02-30"}',
      ['disclosure'],
      'The fact periodTo cannot be used:',
    ],
    [
      'dates in the wrong order',
      '{"periodFrom": "2026-02-02", "periodTo": "2026-02-01"}',
      ['disclosure'],
      'The fact periodTo cannot be used: it is before periodFrom.',
    ],
    ['no area', '{}', [], 'Use: gatehouse decide disclosure'],
    ['an area nobody has heard of', '{}', ['constructor'], 'Use: gatehouse decide disclosure'],
    ['an option it does not have', '{}', ['disclosure', '--fast'], 'Use: gatehouse decide disclosure'],
    [
      'an area that is not here yet',
      '{}',
      ['transfer'],
      'gatehouse decide transfer arrives with transfers abroad.',
    ],
  ])('refuses %s in one sentence', async (_, stdin, args, sentence) => {
    const { exit, out, err } = await run(stdin, ...args)
    expect(exit).toBe(EXIT.usage)
    expect(out).toBe('')
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(sentence)
  })
})
