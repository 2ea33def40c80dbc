import { describe, expect, it } from 'vitest'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { shippedReference } from '@/lib/reference-data/shipped'
import { aFlowIn, assessed, DISAPPLIED_ANSWERS } from '@/lib/testing/flow'
import type { Copy } from '../model'
import { anIssue, headingsOf, rowOf } from '../testing'
import { optOutDetermination } from './opt-out-determination'

const recordOf = (flow: Flow, copy: Copy = 'internal') =>
  optOutDetermination(flow, shippedReference(), anIssue({ copy }))

const tableIn = (record: ReturnType<typeof recordOf>, heading: string) =>
  record.sections
    .find((section) => section.heading === heading)
    ?.blocks.flatMap((block) => (block.type === 'table' ? block.body : []))

describe('the record of an opt-out determination', () => {
  const exempt = aFlowIn('ASSESSED_EXEMPT')
  const record = recordOf(exempt)

  it('says what was concluded, by which question, on what ground and under which tables', () => {
    const about = 'What was concluded'
    expect(record.reference).toBe('NDO-2026-000001/OPT_OUT/1')
    expect(record.summary).toBe('The opt-out does not apply: “Records of falls, to the university”.')
    expect(rowOf(record, about, 'Conclusion')).toBe(
      'CAG advised that the opt-out is not applied to this flow (EX_CAG_EXEMPT)',
    )
    expect(rowOf(record, about, 'Question that decided')).toBe('N11')
    expect(rowOf(record, about, 'Another opt-out of its own')).toBe('Yes: alternative opt-out must be run')
    expect(rowOf(record, about, 'Good until')).toBe('5 October 2027')
    expect(rowOf(record, about, 'Tables it was made under')).toBe('Exemptions of 21 November 2026')
  })

  it('has the origin, the three limbs and the path from N1 to the end', () => {
    const limbs = record.sections.find(({ heading }) => heading === 'Is it confidential patient information?')
    expect(limbs?.blocks).toMatchObject([{ rows: [{ value: 'Yes' }, { value: 'Yes' }, { value: 'Yes' }] }])
    expect(tableIn(record, 'The questions in order')?.map(([step]) => step)).toEqual([
      'N1',
      'N2',
      'N3',
      'N4',
      'N5',
      'N6',
      'N7',
      'N8',
      'N9',
      'N10',
      'N11',
    ])
  })

  it('has every item of evidence with where it is kept', () => {
    expect(tableIn(record, 'Evidence')?.map(([item, kept]) => [item, kept])).toEqual(
      exempt.evidence.map(({ item, reference }) => [item, reference]),
    )
  })

  it('keeps what lifts the duty of confidence apart from the basis in data protection law', () => {
    const basis = 'A statute, section 1'
    const said = recordOf({
      ...exempt,
      answers: { ...DISAPPLIED_ANSWERS, confidentialityBasis: basis },
    })
    expect(rowOf(said, 'What allows it', 'What lifts the duty of confidence')).toBe(basis)
    expect(rowOf(said, 'What allows it', 'Basis in data protection law, which is another question')).toBe(
      'Article 6(1)(e) and Article 9(2)(j)',
    )
  })

  it('has the reference, date and review of the letter', () => {
    const letter = 'Section 251 support'
    expect(rowOf(record, letter, 'Reference')).toBe('26/CAG/0014')
    expect(rowOf(record, letter, 'Date of the letter')).toBe('2 March 2026')
    expect(rowOf(record, letter, 'Annual review by')).toBe('2 March 2027')
  })

  it('is signed by whoever answered and every role that confirmed', () => {
    expect(record.signatures.map(({ act }) => act)).toEqual([
      'Answered the questions',
      'Confirmed as DPO',
      'Confirmed as Caldicott Guardian',
    ])
  })

  it('has how the check is run, where it is', () => {
    const applies = recordOf(aFlowIn('ASSESSED_APPLIES'))
    expect(rowOf(applies, 'How the check is run', 'Mode')).toBe('DIRECT')
    expect(headingsOf(record)).not.toContain('How the check is run')
  })

  it('tells the partner all but what was concluded before', () => {
    const again = { ...exempt, past: assessed(DISAPPLIED_ANSWERS, exempt).past }
    const inside = headingsOf(recordOf(again))
    expect(inside).toContain('Concluded before')
    expect(headingsOf(recordOf(again, 'external'))).toEqual(
      inside.filter((heading) => heading !== 'Concluded before'),
    )
  })

  it('is not made before there is a conclusion', () => {
    expect(() => recordOf(aFlowIn('NOT_ASSESSED'))).toThrow('once it is made')
  })
})
