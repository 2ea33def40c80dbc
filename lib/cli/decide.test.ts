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
      gateway: null,
      regime: 'UKGDPR',
      flags: [],
      deadlines: {},
    })
  })

  it.each<[string, object, object]>([
    ['17', { danger: true, hoursSinceUrgentDecision: 24 }, { outcome: 'U_UNCONFIRMED' }],
    ['22', { services: ['Housing', 'Benefits', 'Social care'] }, { outcome: 'INTAKE', row: 'PARTS' }],
    [
      '26',
      { demand: 'telling', law: 'taxNotice', organisationType: 'hmrc', legalVerdict: 'valid' },
      { outcome: 'COMPLY', gateway: { code: 'G11', nature: 'mandatory' } },
    ],
    ['33', { law: 'fraudInitiative' }, { outcome: 'ROUTED_OUT', row: 'G16' }],
    ['36', { order: true }, { outcome: 'LEGAL_VALIDATION', gateway: { code: 'G09' } }],
    ['53', { status: 'REVIEW', reviewerTookPart: true }, { outcome: 'REVIEW', row: 'SoD-6' }],
    ['B8', { organisationType: 'internal' }, { outcome: 'U_LOGGED', gateway: { code: 'G23' } }],
    ['B24', { complaintReceivedOn: '2026-10-01' }, { deadlines: { complaint: '2026-10-31' } }],
  ])('decides case %s of the specification', async (_, facts, answer) => {
    const { exit, out } = await run(JSON.stringify(facts), 'disclosure')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toMatchObject({ area: 'disclosure', ...answer })
  })

  it('lists what a person may do with a case, and by which rule they may not', async () => {
    const facts = { law: 'coroner', legalVerdict: 'valid', status: 'AWAIT_HOS', actorRole: 'HOS' }
    const { out } = await run(JSON.stringify({ ...facts, actorGrade: 'headOfService' }), 'disclosure')
    const { permitted, denied } = JSON.parse(out) as { permitted: string[]; denied: Record<string, string> }
    expect(permitted).toContain('complyWithRequirement')
    expect(permitted).not.toContain('refuseRequest')
    expect(denied.refuseRequest).toBe('T18')
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
    [
      'a time that is none',
      '{"breachAwareAt": "noon"}',
      ['disclosure'],
      'The fact breachAwareAt cannot be used: it is not a date and time',
    ],
    ['no area', '{}', [], 'Use: gatehouse decide disclosure'],
    ['an area nobody has heard of', '{}', ['constructor'], 'Use: gatehouse decide disclosure'],
    ['an option it does not have', '{}', ['disclosure', '--fast'], 'Use: gatehouse decide disclosure'],
  ])('refuses %s in one sentence', async (_, stdin, args, sentence) => {
    const { exit, out, err } = await run(stdin, ...args)
    expect(exit).toBe(EXIT.usage)
    expect(out).toBe('')
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(sentence)
  })
})

describe('gatehouse decide agreement-triage', () => {
  const FLOW = {
    identifiableDataLeaves: true,
    separateLegalEntity: true,
    singleCaseNoPattern: false,
    whollyCompelled: false,
  }

  it('prints a decision in the shape that others rely on', async () => {
    const facts = JSON.stringify({ ...FLOW, servesWhom: 'theirs', direction: 'oneWay' })
    const { exit, out } = await run(facts, 'agreement-triage')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toEqual({
      area: 'agreement-triage',
      outcome: 'SHARING',
      row: 'Q8',
      reasons: [
        { code: 'Q8-yes', text: expect.stringContaining('their own needs'), source: expect.any(String) },
      ],
      requires: expect.arrayContaining(['A1', 'A29']),
      ruleset: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      leadsTo: 'draft',
      direction: 'oneWay',
      activities: [],
    })
  })

  it('names the facts that are missing and matter', async () => {
    const { exit, out } = await run(JSON.stringify(FLOW), 'agreement-triage')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toMatchObject({
      area: 'agreement-triage',
      outcome: 'NEEDS_FACTS',
      requires: ['jointPurposesAndMeans', 'onlyOnInstructions'],
    })
  })

  it('describes its own facts and lists its own rows', async () => {
    const { properties } = JSON.parse((await run('', 'agreement-triage', '--schema')).out) as {
      properties: object
    }
    expect(Object.keys(properties)).toContain('identifiableDataLeaves')
    const rows = JSON.parse((await run('', 'agreement-triage', '--rules', '--json')).out) as object[]
    expect(rows[0]).toEqual({
      id: 'Q1',
      condition: expect.any(String),
      outcome: 'NONE',
      code: 'Q1-no',
      source: expect.stringContaining('Article 4(1)'),
      needs: ['identifiableDataLeaves'],
    })
    expect((await run('', 'agreement-triage', '--rules')).out).toContain('then PROCESSING (Q7-no)')
  })

  it.each([
    ['a fact of another area', '{"danger": true}', 'There is no fact called danger;'],
    ['a fact of the wrong kind', '{"ownEnds": "no"}', 'The fact ownEnds cannot be used:'],
    ['an activity without a name', '{"activities": [{}]}', 'The fact activities.0.name cannot be used:'],
    [
      'a fact that no activity has',
      '{"activities": [{"name": "Visits", "direction": "oneWay"}]}',
      'There is no fact called activities.0.direction;',
    ],
  ])('refuses %s in one sentence', async (_, stdin, sentence) => {
    const { exit, out, err } = await run(stdin, 'agreement-triage')
    expect({ exit, out }).toEqual({ exit: EXIT.usage, out: '' })
    expect(err).toEqual([expect.stringContaining(sentence)])
  })
})

describe('gatehouse decide agreement-signature', () => {
  it('prints a decision in the shape that others rely on', async () => {
    const both = { drafters: ['Solicitor'], advisers: ['Solicitor'], adviceLevel: 'support' }
    const { exit, out } = await run(JSON.stringify(both), 'agreement-signature')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toEqual({
      area: 'agreement-signature',
      outcome: 'BLOCKED',
      row: 'G7',
      reasons: [
        { code: 'SoD-5', text: expect.stringContaining('a deputy advises'), source: expect.any(String) },
      ],
      requires: ['SoD-5'],
      ruleset: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      flags: [],
    })
  })

  it('says what becomes of an agreement whose review nobody made', async () => {
    const { out } = await run('{"reviewOverdueDays": 95}', 'agreement-signature')
    expect(JSON.parse(out)).toMatchObject({ outcome: 'SUSPENDED', row: 'AG39' })
  })

  it('lists the rows of its life, of the gate, and the one that allows', async () => {
    const rows = JSON.parse((await run('', 'agreement-signature', '--rules', '--json')).out) as {
      id: string
    }[]
    expect(rows.map(({ id }) => id).slice(0, 4)).toEqual(['AG39', 'AG50', 'AG35', 'G1'])
    expect(rows.at(-1)?.id).toBe('AG29')
  })

  it.each([
    ['an item that no checklist has', '{"itemsSaid": ["A99"]}', 'The fact itemsSaid.0 cannot be used:'],
    ['a seat of nobody', '{"seats": [{"side": "ours"}]}', 'The fact seats.0.person cannot be used:'],
    ['a fact it does not know', '{"signed": true}', 'There is no fact called signed;'],
  ])('refuses %s in one sentence', async (_, stdin, sentence) => {
    const { exit, out, err } = await run(stdin, 'agreement-signature')
    expect({ exit, out }).toEqual({ exit: EXIT.usage, out: '' })
    expect(err).toEqual([expect.stringContaining(sentence)])
  })
})

describe('gatehouse decide transfer', () => {
  it('prints a decision in the shape that others rely on, with each destination', async () => {
    const facts = { recipientEstablishmentCode: 'BR', mechanismCode: 'ADEQ_FULL' }
    const { exit, out } = await run(JSON.stringify(facts), 'transfer')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toMatchObject({
      area: 'transfer',
      outcome: 'BLOCK_NO_MECHANISM',
      row: 'D25',
      reasons: [{ code: 'BLOCK_NO_MECHANISM', text: expect.any(String), source: 'UK GDPR Art 44A' }, {}],
      requires: ['MECHANISM'],
      ruleset: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      destinations: [{ entity: 'BR', outcome: 'BLOCK_NO_MECHANISM', row: 'D25' }],
      tables: expect.stringContaining('adequacy 2026-11-21'),
    })
  })

  it('names the facts that are missing and matter', async () => {
    const { exit, out } = await run('{"recipientEstablishmentCode": "IE"}', 'transfer')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: ['processingLocationCodes', 'accessLocationCodes'],
    })
  })

  it('lists the rows of its life and then the table in order', async () => {
    const rows = JSON.parse((await run('', 'transfer', '--rules', '--json')).out) as { id: string }[]
    expect(rows.map(({ id }) => id).slice(0, 4)).toEqual(['TR24', 'TR25', 'TR20', 'D1'])
    expect(rows.at(-1)?.id).toBe('D25')
  })

  it.each([
    [
      'a place that has no code',
      '{"recipientEstablishmentCode": "Ireland"}',
      'The fact recipientEstablishmentCode cannot be used: it is not a code of a place',
    ],
    [
      'access from nowhere and somewhere',
      '{"accessLocationCodes": ["NONE_OUTSIDE_UK", "IN"]}',
      'The fact accessLocationCodes cannot be used: NONE_OUTSIDE_UK stands alone',
    ],
    ['a fact it does not know', '{"country": "IE"}', 'There is no fact called country;'],
  ])('refuses %s in one sentence', async (_, stdin, sentence) => {
    const { exit, out, err } = await run(stdin, 'transfer')
    expect({ exit, out }).toEqual({ exit: EXIT.usage, out: '' })
    expect(err).toEqual([expect.stringContaining(sentence)])
  })
})

describe('gatehouse decide location', () => {
  it('prints where every source permits the data to be, and why a place is not permitted', async () => {
    const restrictions = [{ template: 'UK_ONLY' }, { template: 'ENG_WLS_ONLY', source: 'The trust' }]
    const facts = JSON.stringify({ restrictions, uses: [{ place: 'GB-NIR' }], material: 'derivative' })
    const { exit, out } = await run(facts, 'location')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toEqual({
      area: 'location',
      outcome: 'BLOCK_LOCATION',
      row: 'D1',
      reasons: [
        { code: 'LOCATION_OUTSIDE', text: expect.stringContaining('Northern Ireland'), source: 'The trust' },
      ],
      requires: ['LOCATION_OUTSIDE'],
      ruleset: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      permitted: ['GB-ENG', 'GB-WLS'],
    })
  })

  it('refuses what is no place in one sentence', async () => {
    const { exit, err } = await run('{"uses": [{"place": "Scotland"}]}', 'location')
    expect(exit).toBe(EXIT.usage)
    expect(err).toEqual([expect.stringContaining('The fact uses.0.place cannot be used: it is no code')])
  })
})

describe('gatehouse decide guards', () => {
  it('prints the first check that blocks, what would clear it and who can', async () => {
    const { exit, out } = await run('{"retention": [{"recipientPeriod": "as long as necessary"}]}', 'guards')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toMatchObject({
      area: 'guards',
      outcome: 'BLOCKED',
      row: 'G-RETAIN',
      requires: ['RETENTION_ENDLESS'],
      toClear: [{ id: 'G-RETAIN', clears: expect.any(String), who: expect.any(String) }],
      flags: [],
    })
  })

  it('lists its own rows', async () => {
    const rows = JSON.parse((await run('', 'guards', '--rules', '--json')).out) as object[]
    expect(rows).toContainEqual(
      expect.objectContaining({ id: 'G-LOC', outcome: 'BLOCKED', needs: ['location'] }),
    )
  })
})
