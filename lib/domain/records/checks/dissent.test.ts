import { describe, expect, it } from 'vitest'
import type { Advice } from '../../agreement/advice'
import { agreementRecord, theDissent } from '../agreement/testing'
import { headingsOf, rowOf } from '../testing'

const internal = agreementRecord('DISSENT', 'internal')
const external = agreementRecord('DISSENT', 'external')

describe('the record that advice is not followed, inside the council', () => {
  it.each([
    [
      'The departure: what became of it',
      'Not followed',
      'Necessity\nCondition 1: Twelve months of medicines by default',
    ],
    ['The departure: what became of it', 'Reasons', theDissent.response?.reasons],
    ['The departure: what became of it', 'What is done instead', theDissent.response?.dissent?.alternative],
    [
      'The departure: what became of it',
      'Decided by',
      'Ngozi Bright, Director of People, 9 September 2026 at 11:00 (Director)',
    ],
    ['The departure: what became of it', 'The officer was told on', '9 September 2026'],
    ['The departure: what became of it', 'The board was told on', '11 September 2026'],
    ['The departure: what became of it', 'Owner of that risk', 'Colm Daly, Head of Adult Social Care'],
    ['The departure: what became of it', 'Risk that remains', 'Moderate'],
  ])('says under “%s”: %s', (heading, label, value) => {
    expect(rowOf(internal, heading, label)).toBe(value)
  })

  it('has the advice word for word, and the acknowledgement of the officer', () => {
    const said = JSON.stringify(internal)
    for (const words of ['Ten years of medicines is more', 'I should still prefer twelve months'])
      expect(said).toContain(words)
  })

  it('is signed by who asked, advised, decided, acknowledged and told the board', () => {
    expect(internal.signatures.map(({ act }) => act)).toEqual([
      'Asked for advice',
      'Advised',
      'Added to the advice',
      'Showed that it is met: Condition 2',
      'Answered the advice',
      'Acknowledged the answer',
      'Told the board',
    ])
  })
})

describe('its copy for the other parties', () => {
  it('says what is not followed, who decided, and when the officer and the board knew', () => {
    expect(rowOf(external, 'The departure', 'Not followed')).toBe('Necessity\nCondition 1')
    expect(rowOf(external, 'The departure', 'Decided by')).toContain('Ngozi Bright, Director of People')
    expect(rowOf(external, 'The departure', 'Acknowledged by the officer on')).toBe('10 September 2026')
    expect(rowOf(external, 'The departure', 'The board was told on')).toBe('11 September 2026')
    expect(rowOf(external, 'The departure', 'Owner of the risk that remains')).toBe(
      'Head of Adult Social Care',
    )
  })

  it('has none of the words of the council: not the advice, the reasons, the alternative, or how high the risk is', () => {
    const MARK = 'CANARY'
    const marked = (text: string) => `${MARK} ${text}`
    const { response } = theDissent
    if (!response?.dissent) throw new Error('it is departed from')
    const inside: Advice = {
      ...theDissent,
      asked: { ...theDissent.asked, question: marked('May it?'), facts: marked('It is much.') },
      text: marked(theDissent.text),
      conditions: theDissent.conditions.map((one) => ({
        ...one,
        text: marked(one.text),
        owner: marked(one.owner),
      })),
      additions: theDissent.additions.map((one) => ({ ...one, text: marked(one.text) })),
      acknowledgement: theDissent.acknowledgement && {
        ...theDissent.acknowledgement,
        text: marked('Noted.'),
      },
      response: {
        ...response,
        reasons: marked(response.reasons),
        dissent: {
          ...response.dissent,
          alternative: marked(response.dissent.alternative),
          communicatedHow: marked(response.dissent.communicatedHow),
        },
      },
    }
    expect(JSON.stringify(agreementRecord('DISSENT', 'external', { advice: [inside] }))).not.toContain(MARK)
    expect(
      JSON.stringify(agreementRecord('DISSENT', 'internal', { advice: [inside] })).split(MARK),
    ).toHaveLength(14)
    expect(JSON.stringify(external)).not.toContain('Moderate')
  })
})

describe('either copy', () => {
  it('says that departing from advice opens nothing that a check has closed', () => {
    for (const copy of [internal, external]) expect(headingsOf(copy)).toContain('What it does not do')
  })

  it('has every departure that is complete, and no other', () => {
    const open = { ...theDissent, boardNotified: null }
    const two = agreementRecord('DISSENT', 'external', { advice: [theDissent, open, theDissent] })
    expect(headingsOf(two)).toEqual(['Departure 1', 'Departure 2', 'What it does not do'])
    expect(() => agreementRecord('DISSENT', 'external', { advice: [open] })).toThrow('once it is complete')
  })
})
