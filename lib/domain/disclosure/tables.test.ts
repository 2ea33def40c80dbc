import { describe, expect, it } from 'vitest'
import { anItem, aRequest, aSubject } from '@/lib/testing/acts'
import { MANDATORY } from '@/lib/testing/lanes'
import { director, EVERYBODY, headOfHousing, intake } from '@/lib/testing/people'
import { isAddressOf, isWebmail } from './addresses'
import { adviceNeeded } from './advice'
import type { GatewayCode } from './gateways'
import type { Request } from './request-inputs'
import { isLong, isOverBroad, pointersOf } from './scope'
import { peopleInside, samePerson } from './segregation'

describe('a work address', () => {
  const organisation = { domains: ['thamesgate.police.example', 'gmail.com'] }

  it.each([
    ['sian@thamesgate.police.example', true],
    ['sian@THAMESGATE.police.example', true],
    ['sian@mail.thamesgate.police.example', false],
    ['sian@thamesgate.police.example.com', false],
    ['sian@notthamesgate.police.example', false],
    ['sian@thamesgаte.police.example', false],
    ['sian@gmail.com', false],
    ['thamesgate.police.example', true],
    ['', false],
  ])('%s: %s', (address, ours) => {
    expect(isAddressOf(organisation, address)).toBe(ours)
  })

  it('is never webmail, even of a body that claims its domain', () => {
    for (const domain of ['gmail.com', 'Outlook.com', 'proton.me', 'btinternet.com'])
      expect(isWebmail(`sian@${domain}`)).toBe(true)
    expect(isWebmail('sian@thamesgate.police.example')).toBe(false)
  })
})

describe('the same person (SoD-1)', () => {
  const somebody = { email: 'sian@police.example', idNumber: 'TG 4471', phone: '020 7946 0211' }
  const other = { email: 'amara@police.example', idNumber: 'TG 1187', phone: '020 7946 0213' }

  it.each([
    ['by address', { email: ' Sian@Police.example ' }, true],
    ['by number, however it is typed', { idNumber: 'tg-4471' }, true],
    ['by telephone', { phone: '(020) 79460211' }, true],
    ['by telephone from abroad', { phone: '+44 20 7946 0211' }, true],
    ['by telephone as cards print it', { phone: '+44 (0)20 7946 0211' }, true],
    ['not by nothing', {}, false],
    ['not by another extension', { phone: '020 7946 0211 ext 2' }, false],
  ])('%s', (_, change, same) => {
    expect(samePerson(somebody, { ...other, ...change })).toBe(same)
    expect(samePerson({ ...other, ...change }, somebody)).toBe(same)
  })

  it('is not anybody who left the same boxes empty', () => {
    const blank = { email: '', idNumber: null, phone: null }
    expect(samePerson(blank, blank)).toBe(false)
    expect(samePerson({ ...blank, idNumber: '–' }, { ...blank, idNumber: '-' })).toBe(false)
  })
})

describe('people who match the data subject (SoD-7)', () => {
  const NOBODY = { ids: [], grade: null }
  const found = (subject: object) => peopleInside([{ ...aSubject, ...subject }], EVERYBODY)

  it.each([
    ['by name', { name: 'Nguyen  THAO' }],
    ['by another name they use', { aliases: 'Tommy, Nguyễn Thảo' }],
    [
      'by their address in the identifiers',
      { identifiers: `writes from ${headOfHousing.email.toUpperCase()}` },
    ],
    ['by their staff number', { identifiers: `Staff no. ${headOfHousing.idNumber}` }],
  ])('%s', (_, subject) => {
    expect(found(subject)).toEqual({ ids: [headOfHousing.id], grade: 'headOfService' })
  })

  it('with the highest grade among them, so that somebody above it decides', () => {
    const both = peopleInside(
      [
        { ...aSubject, name: intake.name },
        { ...aSubject, name: director.name },
      ],
      EVERYBODY,
    )
    expect(both.grade).toBe('director')
    expect(both.ids).toHaveLength(2)
  })

  it('and nobody else', () => {
    expect(found({})).toEqual(NOBODY)
    expect(found({ name: intake.name.split(' ')[0], identifiers: `x${intake.idNumber}` })).toEqual(NOBODY)
    expect(found({ aliases: ' , ' })).toEqual(NOBODY)
  })
})

describe('advice is mandatory (2.4)', () => {
  const advisers = (request: Partial<Request>, assessment: object = {}, more: object = {}) =>
    adviceNeeded({
      gateway: 'G01',
      legalHasSpoken: false,
      request: { ...aRequest, ...request },
      assessment,
      ...more,
    }).map(({ adviser }) => adviser)
  const exemption = { provisionsDisapplied: [], confidentiality: 'none', statutoryBars: ['none'] }

  it.each<[string, Partial<Request>, object, string[]]>([
    ['not for an ordinary request', {}, { exemption }, []],
    ['for a child', { subjects: [{ ...aSubject, childNow: 'yes' }] }, {}, ['DPO']],
    [
      'for somebody who may have been a child',
      { subjects: [{ ...aSubject, childThen: 'unknown' }] },
      {},
      ['DPO'],
    ],
    [
      'for staff, of the Monitoring Officer too',
      { subjects: [{ ...aSubject, staffOrMember: 'yes' }] },
      {},
      ['DPO', 'MON'],
    ],
    ['for counselling notes', { counsellingInformation: 'yes' }, {}, ['DPO']],
    ['for somebody who may be staff', { subjects: [{ ...aSubject, staffOrMember: 'unknown' }] }, {}, ['DPO']],
    [
      'for special categories of several people',
      { specialCategories: ['beliefs'], subjects: [aSubject, aSubject] },
      {},
      ['DPO'],
    ],
    ['not for special categories of one in one item', { specialCategories: ['beliefs'] }, {}, []],
    ['for more than ten people', { subjects: Array(11).fill(aSubject) }, {}, ['DPO']],
    ['not for ten', { subjects: Array(10).fill(aSubject) }, {}, []],
    ['for what may go abroad', { onward: ['overseas'] }, {}, ['DPO']],
    ['for consent as the basis', {}, { basis: { art6Basis: 'a' } }, ['DPO']],
    ['for an answer that says nothing', {}, { held: { dataHeld: 'neitherConfirmNorDeny' } }, ['DPO']],
    [
      'of Legal for benefits information',
      {},
      { exemption: { ...exemption, statutoryBars: ['benefits'] } },
      ['LEGAL'],
    ],
    [
      'of Legal for court papers',
      {},
      { exemption: { ...exemption, statutoryBars: ['familyCourt'] } },
      ['LEGAL'],
    ],
    [
      'of Legal for privileged material',
      {},
      { exemption: { ...exemption, statutoryBars: ['privileged'] } },
      ['LEGAL'],
    ],
    [
      'of the Caldicott Guardian for confidences of health',
      { specialCategories: ['health'] },
      { exemption: { ...exemption, confidentiality: 'overriddenPublicInterest' } },
      ['CALD'],
    ],
    [
      'of all three at once',
      { onward: ['overseas'] },
      { exemption: { ...exemption, statutoryBars: ['patient', 'adoption'] } },
      ['DPO', 'LEGAL', 'CALD'],
    ],
  ])('%s', (_, request, assessment, expected) => {
    expect(advisers(request, assessment)).toEqual(expected)
  })
})

describe('the legal team advises', () => {
  const legal = (gateway: GatewayCode, legalHasSpoken = false) =>
    adviceNeeded({ gateway, legalHasSpoken, request: aRequest, assessment: {} }).some(
      ({ adviser }) => adviser === 'LEGAL',
    )

  it('on every requirement, until it has validated it', () => {
    for (const code of MANDATORY) expect([code, legal(code), legal(code, true)]).toEqual([code, true, false])
  })

  it('when the Home Office asks, and not for an ordinary request', () => {
    expect(legal('G14v')).toBe(true)
    expect(legal('G01')).toBe(false)
  })
})

describe('what is pointed out before a request is sent', () => {
  it.each([
    ['All records held on him', true],
    ['Everything you have', true],
    ['Full housing file', true],
    ['All tenants of Larkfield House', true],
    ['every employee who was on shift', true],
    ['Everyone in block Y', true],
    ['The tenancy agreement signed in May 2026', false],
    ['Council tax account name for 14 Larkfield House', false],
    ['Any complaint of noise on 3 October 2026', false],
  ])('%s: over-broad is %s', (description, broad) => {
    expect(isOverBroad({ items: [{ ...anItem, description }] })).toBe(broad)
  })

  it.each([
    [
      'a period of two years and a day',
      { items: [{ ...anItem, from: '2024-08-30', to: '2026-08-31' }] },
      ['R06'],
    ],
    [
      'two people without names',
      {
        about: 'people',
        subjects: [
          { ...aSubject, name: undefined },
          { ...aSubject, name: undefined },
        ],
      },
      ['R06'],
    ],
    ['one person without a name', { about: 'people', subjects: [{ ...aSubject, name: undefined }] }, []],
    [
      'only that it would be useful',
      { whyNecessary: 'This information would be useful to the officer in the case.' },
      ['R04'],
    ],
    ['a formula for prejudice', { prejudiceIfWithheld: 'It is standard practice to ask.' }, ['R05']],
    ['nothing, of a whole request', aRequest, []],
    ['nothing, of an empty one', {}, []],
  ] as const)('%s', (_, draft, codes) => {
    expect(pointersOf(draft).map(({ code }) => code)).toEqual(codes)
  })

  it('two years to the day are not long', () => {
    expect(isLong({ from: '2024-08-31', to: '2026-08-31' })).toBe(false)
    expect(isLong({ from: '2024-08-30', to: '2026-08-31' })).toBe(true)
  })
})
