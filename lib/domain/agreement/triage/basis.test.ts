import { describe, expect, it } from 'vitest'
import { type AgreementText, EMPTY_TEXT } from '../text'
import { isStale, triageBasis } from './basis'

const COUNCIL = {
  organisationId: null,
  name: 'Camfield Council',
  own: true,
  role: 'controller',
  contact: '',
  dpo: '',
} as const
const TRUST = {
  organisationId: 'trust-1',
  name: 'Larkfield Trust',
  own: false,
  role: 'controller',
  contact: '',
  dpo: '',
} as const
const ITEM = {
  name: 'Attendance',
  people: 'Pupils',
  classes: ['ordinary', 'children'],
  basis: 'UK GDPR Article 6(1)(e)',
  retention: 'A year',
  retentionMonths: 12,
  frequency: 'Monthly',
  channel: 'Secure mail',
} as const

const TEXT: AgreementText = {
  ...EMPTY_TEXT,
  title: 'Attendance',
  answers: { purpose: 'To find children who miss school.' },
  parties: [COUNCIL, TRUST],
  data: [ITEM],
}

const isStaleAfter = (change: Partial<AgreementText>) =>
  isStale(triageBasis(TEXT), triageBasis({ ...TEXT, ...change }))

describe('triage is done again', () => {
  it.each<[string, Partial<AgreementText>]>([
    ['the purpose', { answers: { purpose: 'To plan where schools are built.' } }],
    ['a role', { parties: [COUNCIL, { ...TRUST, role: 'processor' }] }],
    ['who takes part', { parties: [COUNCIL, TRUST, { ...TRUST, organisationId: 'trust-2' }] }],
    ['a class of data', { data: [{ ...ITEM, classes: ['ordinary', 'children', 'health'] }] }],
  ])('when %s changes', (_, change) => {
    expect(isStaleAfter(change)).toBe(true)
  })

  it.each<[string, Partial<AgreementText>]>([
    ['the title', { title: 'Attendance of pupils' }],
    ['the spacing of the purpose', { answers: { purpose: ' To find children\nwho miss school. ' } }],
    ['the order of the parties', { parties: [TRUST, COUNCIL] }],
    ['a contact', { parties: [COUNCIL, { ...TRUST, contact: 'The records office' }] }],
    ['the name of the council', { parties: [{ ...COUNCIL, name: 'Camfield' }, TRUST] }],
    ['the data, but not its classes', { data: [{ ...ITEM, name: 'Absence' }] }],
    ['another answer', { answers: { ...TEXT.answers, retention: 'A year' } }],
  ])('not when only %s changes', (_, change) => {
    expect(isStaleAfter(change)).toBe(false)
  })

  it('not where it rested on no text yet', () => {
    expect(isStale(null, triageBasis(TEXT))).toBe(false)
  })
})
