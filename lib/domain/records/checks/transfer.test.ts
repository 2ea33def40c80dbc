import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import {
  ABROAD,
  aTransfer,
  aTransferIn,
  changeOfTransfer,
  DISSENT,
  doneToTransfer,
  GOOD_ANSWERS,
  ON_CLAUSES,
  OVER_THE_BRIDGE,
  SEALING,
} from '@/lib/testing/transfer'
import type { TransferContent } from '../../checks/transfer/content'
import type { Transfer } from '../../checks/transfer/transfer'
import type { Copy, RecordModel } from '../model'
import { anIssue, headingsOf, rowOf } from '../testing'

const tables = shippedReference()

type Changed = ReturnType<typeof changeOfTransfer>

const recordsOf = ({ records = [] }: Changed) => {
  const of = (copy: Copy): RecordModel => {
    const found = records.find((one) => one.copy === copy)
    return found?.make(anIssue({ copy })) ?? expect.fail(`there is no ${copy} copy`)
  }
  return { internal: of('internal'), external: of('external') }
}

const tableOf = ({ sections }: RecordModel, heading: string) =>
  sections
    .find((section) => section.heading === heading)
    ?.blocks.flatMap((block) => (block.type === 'table' ? block.body : [])) ?? []

const signed = (given: Transfer = aTransferIn('READY')) =>
  recordsOf(changeOfTransfer({ given, verb: 'signTransfer' }))

const assessed = (answers = GOOD_ANSWERS) => {
  const open = aTransferIn('TRA_OPEN')
  const given = doneToTransfer({ given: open, verb: 'answerRiskAssessment', input: { answers } })
  return recordsOf(changeOfTransfer({ given, verb: 'submitRiskAssessment' }))
}

const CANARY: TransferContent = {
  ...ABROAD,
  alternativesConsidered: 'CANARY: a cheaper one was worse.',
  dueDiligence: ABROAD.dueDiligence && { ...ABROAD.dueDiligence, breachHistory: 'CANARY lost a laptop.' },
}

/** Everything that the council wrote for itself says CANARY. */
const departedFrom = () => {
  const steps = ['screenTransfer', 'chooseMechanism', 'requestTransferAdvice'] as const
  const asked = steps.reduce<Transfer>((given, verb) => doneToTransfer({ given, verb }), aTransfer(CANARY))
  const objected = doneToTransfer({
    given: asked,
    verb: 'adviseOnTransfer',
    input: { level: 'OBJECT', text: 'CANARY: the officer does not like the recipient, for many reasons.' },
  })
  return doneToTransfer({
    given: objected,
    verb: 'dissentFromAdvice',
    input: {
      scope: 'CANARY points',
      reasons: `CANARY: ${DISSENT.reasons}`,
      alternative: 'CANARY instead',
      riskOwner: 'CANARY owner',
      communicatedHow: 'CANARY letter',
    },
  })
}

const acknowledged = (given = departedFrom()) => changeOfTransfer({ given, verb: 'acknowledgeDissent' })

const throughDissent = () => acknowledged().next

describe('the record of a transfer', () => {
  const { internal, external } = signed()

  it('says what was decided, by which row, under which tables, and when it is looked at again', () => {
    expect(rowOf(internal, 'What was decided', 'Code and row of the table')).toBe('ALLOW, D11')
    expect(rowOf(internal, 'What was decided', 'Decision')).toBe('Allowed')
    expect(rowOf(internal, 'What was decided', 'Still owed')).toContain('The privacy notice tells of it')
    expect(rowOf(internal, 'This record', 'Tables it was made under')).toContain(
      'UK adequacy regulations, of 21 November 2026',
    )
    expect(rowOf(internal, 'This record', 'Next review')).toBe('By 21 November 2027')
    expect(rowOf(internal, 'This record', 'Later changes')).toContain('new version')
    expect(rowOf(internal, 'This record', 'Hash of the version signed before')).toBe('There is none')
  })

  it('has the three answers with their reasons', () => {
    expect(rowOf(external, 'The three questions', '1. Does UK GDPR apply to it?')).toBe(
      'Yes\nThey are records of the council.',
    )
  })

  it('has the recipient, and every place with its code', () => {
    const about = 'The recipient, and where the data is'
    expect(rowOf(external, about, 'Legal name')).toBe('Software Ltd')
    expect(rowOf(external, about, 'Kept or worked on in')).toBe('England (GB-ENG)')
    expect(rowOf(external, about, 'Looked at from')).toBe('Ireland (IE)')
    expect(tableOf(external, 'Where it goes, one place at a time')).toEqual([
      ['Software Ltd', 'Ireland (IE)', 'England (GB-ENG)', 'Ireland (IE)', expect.stringContaining('D11')],
    ])
  })

  it('has the row of adequacy as it was, the mechanism with its article, the register and the notice', () => {
    expect(tableOf(internal, 'Rows of the table of adequacy, as they were')[0]?.[0]).toBe('Ireland (IE)')
    expect(rowOf(internal, 'What it rests on', 'Article of UK GDPR')).toContain('45A')
    expect(rowOf(internal, 'Register and notice', 'Entry of the register of processing')).toBe(
      'ROP-2026-000001, version 3',
    )
    expect(rowOf(internal, 'What the sources of the data permit', 'All of them together')).toBe(
      'No source limits it',
    )
  })

  it('has who took part, in which post, when, and what they completed', () => {
    const [first] = tableOf(internal, 'Who took part').toReversed()
    expect(first?.[0]).toBe('Signed the transfer')
    expect(first?.[3]).toBe('Data privacy: 1 March 2026')
  })

  it('has the advice word for word inside, and that there was no dissent in both', () => {
    const name = 'Advice 1 of the Data Protection Officer'
    expect(headingsOf(internal)).toContain(`${name}: in full`)
    expect(headingsOf(external)).not.toContain(`${name}: in full`)
    expect(rowOf(external, name, 'What became of it')).toBe('No dissent recorded')
    expect(rowOf(external, name, 'In short')).toBe('Supported')
  })

  it('has what the United States list said, and when it was looked at', () => {
    const steps = ['screenTransfer', 'chooseMechanism', 'requestTransferAdvice', 'adviseOnTransfer'] as const
    const ready = steps.reduce<Transfer>(
      (given, verb) =>
        doneToTransfer({
          given,
          verb,
          ...(verb === 'chooseMechanism' && { input: { mechanismCode: 'ADEQ_US_BRIDGE' } }),
        }),
      aTransfer(OVER_THE_BRIDGE),
    )
    const bridge = signed(ready).external
    expect(rowOf(bridge, 'The United States list', 'Active')).toBe('Yes')
    expect(rowOf(bridge, 'The United States list', 'Checked')).toContain('16 November 2026')
  })

  it('both copies say what the full one hashes to, and the partner’s what its own does', () => {
    const heading = 'Hashes of what this record says'
    const full = rowOf(internal, heading, 'The full record (SHA-256)')
    expect(full).toMatch(/^[0-9a-f]{64}$/)
    expect(rowOf(external, heading, 'The full record (SHA-256)')).toBe(full)
    expect(rowOf(external, heading, 'This copy (SHA-256)')).not.toBe(full)
  })

  it('is a record of what is signed, never of what is not', () => {
    expect(changeOfTransfer({ given: aTransferIn('DRAFT'), verb: 'screenTransfer' }).records ?? []).toEqual(
      [],
    )
  })
})

describe('nothing of what the council wrote for itself leaves', () => {
  it('not its due diligence, its alternatives, its advice or its dissent', () => {
    const { internal, external } = signed(throughDissent())
    expect(JSON.stringify(internal).match(/CANARY/g)?.length).toBeGreaterThanOrEqual(8)
    expect(JSON.stringify(external)).not.toContain('CANARY')
    const became = rowOf(external, 'Advice 1 of the Data Protection Officer', 'What became of it')
    expect(became).toBe('Not followed; decided on 21 November 2026')
  })

  it('not why a check blocks', () => {
    const guards = [
      {
        ...{ id: 'G-LOC', name: 'Places', source: '3.2', clears: '', who: '', state: 'blocked' as const },
        reasons: [{ code: 'X', text: 'CANARY', source: '' }],
      },
    ]
    const { internal, external } = recordsOf(
      changeOfTransfer({
        given: aTransferIn('READY'),
        verb: 'signTransfer',
        input: { sealing: { ...SEALING, guards } },
      }),
    )
    expect(JSON.stringify(internal)).toContain('CANARY')
    expect(JSON.stringify(external)).not.toContain('CANARY')
    expect(tableOf(external, 'Checks')).toEqual([['Places (G-LOC)', 'Blocked']])
  })

  it('not how it judged the place, what it read, or why that is enough', () => {
    const { internal, external } = assessed({
      ...GOOD_ANSWERS,
      sending: 'CANARY transfer',
      proportionality: `CANARY ${GOOD_ANSWERS.proportionality}`,
      sources: GOOD_ANSWERS.sources.map((one) => ({ ...one, title: `CANARY ${one.title}` })),
    })
    expect(JSON.stringify(internal)).toContain('CANARY')
    expect(JSON.stringify(external)).not.toContain('CANARY')
  })
})

describe('the record that advice on a transfer is not followed', () => {
  const { internal, external } = recordsOf(acknowledged())

  it('says inside the council what is not followed, why, what is done instead and whose the risk is', () => {
    for (const [label, value] of [
      ['Not followed', 'CANARY points'],
      ['Reasons', `CANARY: ${DISSENT.reasons}`],
      ['What is done instead', 'CANARY instead'],
      ['Owner of the risk that remains', 'CANARY owner'],
      ['How the officer was told', 'CANARY letter'],
    ] as const)
      expect(rowOf(internal, 'The departure', label)).toBe(value)
    expect(headingsOf(internal)).toContain('Advice 1 of the Data Protection Officer: in full')
  })

  it('says in both copies who decided, when the officer was told and acknowledged it, and which board has it', () => {
    for (const copy of [internal, external]) {
      expect(rowOf(copy, 'The departure', 'Decided by')).toContain('Director')
      expect(rowOf(copy, 'The departure', 'The officer was told')).toBe('21 November 2026 at 08:30')
      expect(rowOf(copy, 'The departure', 'Acknowledged by the officer')).toContain('21 November 2026')
      expect(rowOf(copy, 'The departure', 'Before the board of')).toBe('10 December 2026')
      expect(headingsOf(copy)).toContain('What it does not do')
      expect(copy.signatures.map(({ act }) => act)).toContain('Acknowledged the departure')
    }
  })

  it('tells the partner nothing of what the council wrote for itself', () => {
    expect(JSON.stringify(external)).not.toContain('CANARY')
  })

  it('has every departure that was acknowledged', () => {
    const { next } = acknowledged()
    const [advice] = next.advice
    const again: Transfer = { ...next, advice: advice ? [advice, ...departedFrom().advice] : [] }
    expect(
      headingsOf(recordsOf(acknowledged(again)).internal).filter((each) => /^Departure/.test(each)),
    ).toEqual(['Departure 1', 'Departure 2'])
  })
})

describe('the record of a risk assessment', () => {
  const { internal, external } = assessed()

  it('has every question of the table with its answer', () => {
    const asked = tableOf(internal, 'Every question and its answer')
    expect(asked.map(([id]) => id)).toEqual(tables.questions.map(({ q_id }) => q_id))
    expect(asked.find(([id]) => id === 'T2.3')?.[2]).toBe('Moderate')
    expect(asked.find(([id]) => id === 'T4.4')?.[2]).toBe('No')
    expect(asked.find(([id]) => id === 'T1.2')?.[2]).toBe('India')
  })

  it('leaves no question that was answered without its answer', () => {
    const unanswered = tableOf(internal, 'Every question and its answer').filter(
      ([, , answer]) => answer === '',
    )
    expect(unanswered.map(([id]) => id)).toEqual(['T6.1', 'T6.2'])
  })

  it('says in both copies what it came to, the harm of each kind of data, and until when it counts', () => {
    for (const copy of [internal, external]) {
      expect(rowOf(copy, 'What it came to', 'Result')).toContain('(PASS)')
      expect(rowOf(copy, 'What it came to', 'Good until')).toBe('21 November 2027')
      expect(tableOf(copy, 'Kinds of data')).toHaveLength(ON_CLAUSES.dataCategories?.length ?? 0)
    }
  })

  it('has the method, the depth, the sources with their days, and the statement', () => {
    expect(rowOf(internal, 'How it was looked into', 'Depth of enquiry')).toContain('(L2)')
    expect(rowOf(internal, 'How it was looked into', 'Sources')).toContain('1 February 2026')
    expect(headingsOf(internal)).toContain('Statement of the assessor')
  })

  it('is made of one that failed too', () => {
    const { internal: failed } = assessed({ ...GOOD_ANSWERS, notMateriallyLower: 'NO' })
    expect(rowOf(failed, 'What it came to', 'Result')).toContain('(FAIL)')
  })
})
