import { describe, expect, it } from 'vitest'
import { pageWith } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { MANDATORY } from '@/lib/testing/lanes'
import { headOfHousing, lawyer } from '@/lib/testing/people'
import { gatewayOf, validityOf } from '../disclosure/gateways'
import { headingsOf, recordOf, rowOf, textOf } from './testing'

const OPINION = 'It is addressed to the council and says what it asks for.'
const REPRESENTATION = 'It asks for ten years of one tenancy where six months would answer what it is for.'

const answered = aDisclosure().requirement('G18').closed().build()
const complied = aDisclosure().requirement('G18').compliedWith().build()
const challenged = aDisclosure().requirement('G18').challenged().build()
const invalid = aDisclosure()
  .requirement('G18')
  .withAdviceOf('LEGAL', 'DPO')
  .saying('validateRequirement', { verdict: 'invalid', tests: ['coroner'], items: ['outside'] })
  .saying('refuseRequest', { codes: ['R18'] })
  .refused()
  .build()

describe('an order or notice as it was lodged (P1)', () => {
  const record = recordOf('P1', complied, 'external')

  it('is called a requirement, and nobody is said to have authorised it', () => {
    expect(record.title).toBe('Requirement as lodged')
    expect(record.signatures.map(({ act }) => act)).toEqual(['Lodged'])
    expect(rowOf(record, 'Who asks', 'Named authoriser')).toBeUndefined()
    expect(rowOf(record, 'Who asks', 'Issuer, in place of an authoriser')).toMatch(/^For /)
  })

  it('has what stands in it, and the file itself by its hash', () => {
    expect(rowOf(record, 'The order or notice', 'Reference on it')).toBe('N/26/0417')
    expect(rowOf(record, 'The order or notice', 'Must be answered by')).toBe('23 October 2026')
    expect(JSON.stringify(record)).toContain('b'.repeat(64))
  })

  it('is a notice of an application, which discloses nothing, where the order is still to be made', () => {
    const frozen = recordOf('P1', aDisclosure().application().atIntake().build(), 'external')
    expect(frozen.title).toBe('Notice as lodged')
    expect(rowOf(frozen, 'The matter', 'Request or requirement')).toContain('what it lists must be kept')
  })
})

describe('the note of a requirement (P2)', () => {
  const note = recordOf('P2', complied, 'internal')

  it('names the duty, not a task of the council that would be prejudiced', () => {
    expect(rowOf(note, 'The duty to answer', 'Law')).toBe(
      'Coroners and Justice Act 2009, Schedule 5, paragraph 1',
    )
    expect(rowOf(note, 'Exemption and confidentiality', 'Why applying them would prejudice')).toBeUndefined()
    expect(headingsOf(note)).not.toContain('What the requester says would be prejudiced')
  })

  it('says what was disapplied where something was', () => {
    const disapplied = aDisclosure()
      .requirement('G18')
      .withPage(
        pageWith('exemption', {
          provisionsDisapplied: ['art15'],
          prejudiceReasoning: 'It would end the inquest.',
        }),
      )
      .compliedWith()
      .build()
    expect(
      rowOf(
        recordOf('P2', disapplied, 'internal'),
        'Exemption and confidentiality',
        'Why applying them would prejudice',
      ),
    ).toBe('It would end the inquest.')
  })

  it('has the outcome, no date by which it must be released, and the opinion it rests on', () => {
    expect(rowOf(note, 'The decision', 'Outcome')).toBe('To be complied with')
    expect(rowOf(note, 'The decision', 'Must be released by')).toBeUndefined()
    expect(JSON.stringify(note)).toContain(OPINION)
    expect(note.signatures.map(({ act }) => act)).toContain('Checked for the legal team')
  })
})

describe('the notice that goes with the answer (P3)', () => {
  it('says that the council must answer, under which law and which notice', () => {
    const notice = recordOf('P3', answered, 'external')
    expect(rowOf(notice, 'Power', 'Obligation')).toContain('must answer')
    expect(rowOf(notice, 'Power', 'Disclosed under')).toBe(
      'Coroners and Justice Act 2009, Schedule 5, paragraph 1. The order or notice names As the notice names it',
    )
    expect(JSON.stringify(notice)).toContain('Pass it on only as the law allows.')
  })
})

describe('P6, the compliance sheet', () => {
  it.each(MANDATORY)('of %s has every test of its check, its law and its deadline', (code) => {
    const sheet = recordOf('P6', aDisclosure().requirement(code).compliedWith().build(), 'internal')
    for (const test of Object.values(validityOf(code))) expect(rowOf(sheet, 'Legal check', test)).toBe('Yes')
    expect(rowOf(sheet, 'The duty to answer', 'Law')).toBe(gatewayOf(code).statute)
    expect(rowOf(sheet, 'Deadline in law', 'Must be answered by')).toBe('23 October 2026')
  })

  it('says item by item what the notice reaches, and what goes', () => {
    const text = textOf('P6', complied, 'internal')
    expect(text).toContain('The power reaches it')
    expect(text).toContain('"Disclose","As asked"')
  })

  it('has the lawyers’ opinion inside, and outside neither it nor who gave it', () => {
    expect(textOf('P6', answered, 'internal')).toContain(OPINION)
    expect(textOf('P6', answered, 'internal')).toContain(lawyer.name)
    expect(textOf('P6', answered, 'external')).not.toContain(OPINION)
    expect(textOf('P6', answered, 'external')).not.toContain(lawyer.name)
  })

  it('has the dispatch once the answer has gone', () => {
    expect(rowOf(recordOf('P6', complied, 'internal'), 'Deadline in law', 'Answered')).toContain('Not yet')
    expect(rowOf(recordOf('P6', answered, 'external'), 'Dispatch', 'Dispatch reference')).toBe(
      'CJSM 20261006-3',
    )
  })

  it('gives the day by which a review of a fraud notice is sought: the seventh after it', () => {
    const fraud = recordOf('P6', aDisclosure().requirement('G17').compliedWith().build(), 'internal')
    expect(rowOf(fraud, 'Deadline in law', 'Review of it to be sought by')).toBe('8 October 2026')
    expect(
      rowOf(recordOf('P6', complied, 'internal'), 'Deadline in law', 'Review of it to be sought by'),
    ).toBe(undefined)
  })
})

describe('a notice that is challenged', () => {
  const representation = recordOf('P6', challenged, 'external')

  it('is told to its issuer as a representation: the grounds, the words, the day, and the deadline that stands', () => {
    expect(representation.title).toBe('Representation on an order or notice')
    expect(rowOf(representation, 'Challenge 1', 'Grounds')).toBe('Excessive')
    expect(rowOf(representation, 'Challenge 1', 'Sent')).toBe('7 October 2026')
    expect(rowOf(representation, 'Deadline in law', 'Must be answered by')).toBe('23 October 2026')
    expect(JSON.stringify(representation)).toContain(REPRESENTATION)
  })

  it('is not told what the council’s own lawyers found of it', () => {
    expect(headingsOf(representation)).not.toContain('Legal check')
    expect(headingsOf(representation)).not.toContain('What the notice reaches, item by item')
    expect(headingsOf(recordOf('P6', challenged, 'internal'))).toContain('Legal check')
  })

  it('is decided on again once it is answered, and the sheet has both the challenge and its answer', () => {
    const upheld = aDisclosure()
      .requirement('G18')
      .challenged()
      .after('answerChallenge', 'complyWithRequirement')
      .build()
    const sheet = recordOf('P6', upheld, 'internal')
    expect(sheet.title).toBe('Notice compliance sheet')
    expect(rowOf(sheet, 'Challenge 1', 'Decided by')).toContain(headOfHousing.name)
    expect(rowOf(sheet, 'Answer to challenge 1', 'Result')).toBe('The notice stands as it is')
    expect(textOf('P2', upheld, 'internal')).toContain('decided on again after its answer')
  })

  it('and ended by its issuer has its answer too', () => {
    const fell = aDisclosure()
      .requirement('G18')
      .saying('answerChallenge', { result: 'fell', text: 'It is withdrawn.' })
      .challenged()
      .after('answerChallenge')
      .build()
    expect(rowOf(recordOf('P6', fell, 'internal'), 'Answer to challenge 1', 'What the issuer answered')).toBe(
      'It is withdrawn.',
    )
  })
})

describe('a notice found invalid (R18)', () => {
  it('is answered as a request; the letter says so, and not why the lawyers think so', () => {
    const letter = recordOf('P4', invalid, 'external')
    expect(rowOf(letter, 'What we found of your notice', 'Found')).toContain('does not oblige the council')
    expect(JSON.stringify(letter)).toContain('The notice is invalid, or goes outside the power that it cites')
    expect(JSON.stringify(letter)).not.toContain(OPINION)
  })

  it('is told in the note by the tests of the duty that was claimed, found and not found', () => {
    const note = recordOf('P2', invalid, 'internal')
    expect(rowOf(note, 'The duty that was claimed', 'Gateway')).toBe('Coroner’s notice (G18)')
    const { coroner, consequences } = validityOf('G18')
    expect(rowOf(note, 'Legal check', coroner ?? '')).toBe('Yes')
    expect(rowOf(note, 'Legal check', consequences ?? '')).toBe('Not found')
    expect(rowOf(note, 'Record keeping', 'Gateway corrected')).toContain('(G18) to')
  })
})
