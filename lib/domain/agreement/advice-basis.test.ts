import { describe, expect, it } from 'vitest'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { aDataItem } from '@/lib/testing/agreements/answers'
import { doneBy } from '@/lib/testing/agreements/attempts'
import { adviceBasis } from './advice-basis'
import type { Edit } from './command'

const given = anAgreement().inStatus('NEGOTIATION')
const { text } = given.build()
const [clause] = text.clauses

const isStaleAfter = (edit: Edit) =>
  adviceBasis(doneBy({ given, verb: 'reviseText', input: edit }).text) !== adviceBasis(text)

const inParty = (change: Partial<(typeof text.parties)[number]>): Edit => ({
  edit: 'parties',
  parties: text.parties.map((party) => (party.own ? party : { ...party, ...change })),
})
const inData = (change: Partial<(typeof text.data)[number]>): Edit => ({
  edit: 'data',
  data: text.data.map((one) => ({ ...one, ...change })),
})
const answer = (name: keyof typeof text.answers): Edit => ({
  edit: 'answers',
  answers: { ...text.answers, [name]: 'Something else altogether.' },
})

describe('advice no longer counts', () => {
  it.each<[string, Edit]>([
    ['the purpose changes', answer('purpose')],
    ['the recipient passes it on to others (G01)', answer('onward')],
    ['the recipient takes on a sub-processor (G01)', answer('subProcessors')],
    ['it is kept elsewhere', answer('places')],
    ['it goes abroad in another way', answer('transfers')],
    ['it is kept for longer', answer('retention')],
    ['a party has another role', inParty({ role: 'processor' })],
    ['another body receives it', inParty({ organisationId: null, name: 'Another trust' })],
    ['an item of data is another', inData({ name: 'Rent arrears' })],
    ['an item is about other people', inData({ people: 'Leaseholders' })],
    ['an item is of another kind', inData({ classes: ['offence'] })],
    ['an item is kept for longer', inData({ retentionMonths: 120 })],
    ['an item is added', { edit: 'data', data: [...text.data, aDataItem(['health'])] }],
  ])('once %s', (_, edit) => {
    expect(isStaleAfter(edit)).toBe(true)
  })
})

describe('advice still counts', () => {
  it.each<[string, Edit]>([
    [
      'a typing error in a clause is put right',
      {
        edit: 'clause',
        key: clause?.key ?? '',
        heading: clause?.heading ?? '',
        text: `${clause?.text} `.replace('the', 'The'),
        clauseWas: '',
      },
    ],
    [
      'a heading changes',
      {
        edit: 'clause',
        key: clause?.key ?? '',
        heading: 'In other words',
        text: clause?.text ?? '',
        clauseWas: '',
      },
    ],
    ['the title changes', { edit: 'title', title: 'Tenancy data, in other words' }],
    ['a contact changes', inParty({ contact: 'somebody.else@trust.example' })],
    ['an item is sent another way', inData({ channel: 'Another secure network' })],
    ['spaces and capitals change', inData({ name: ` ${text.data[0]?.name.toUpperCase()}  ` })],
    ['items change places', { edit: 'data', data: text.data.toReversed() }],
  ])('when %s', (_, edit) => {
    const changed = 'clauseWas' in edit ? { ...edit, clauseWas: undefined as never } : edit
    expect(isStaleAfter(changed)).toBe(false)
  })
})
