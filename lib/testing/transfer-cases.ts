import {
  ACROSS_THE_BRIDGE,
  at,
  BRIDGE,
  type Given,
  IN_LONDON,
  MAILING_HOUSE,
  ONCE,
  PASSED,
  PROVED,
  WRITTEN,
} from './transfer-facts'

type Expected = readonly [outcome: string, row: string]

/** The cases of section 5 that are transfers, by id. */
export const TRANSFER_CASES: Readonly<
  Record<string, readonly [what: string, given: Given, expected: Expected]>
> = {
  T01: [
    'engineers in Dublin look at records kept in London',
    {
      recipientEstablishmentCode: 'IE',
      processingLocationCodes: ['GB-ENG'],
      accessLocationCodes: ['IE'],
      recipientRole: 'PROCESSOR',
    },
    ['ALLOW', 'D11'],
  ],
  T02: [
    'a London company hosts in Cardiff, and nobody at its parent in California can log in',
    {
      recipientEstablishmentCode: 'GB-ENG',
      processingLocationCodes: ['GB-WLS'],
      accessLocationCodes: ['NONE_OUTSIDE_UK'],
      accessEvidence: 'Access list of 2 November 2026.',
      mode: 'HOSTING',
    },
    ['NOT_RESTRICTED', 'D8'],
  ],
  T04: [
    'a mailing house in Mumbai has signed, and nobody assessed the risk',
    MAILING_HOUSE,
    ['BLOCK_NO_TRA', 'D18'],
  ],
  T05: [
    'the same, assessed, with its measures shown to be in force',
    { ...MAILING_HOUSE, riskAssessment: PASSED },
    ['ALLOW_AFTER_TRA', 'D17'],
  ],
  T06: [
    'payroll goes to a United States supplier whose entry does not cover staff data',
    { ...ACROSS_THE_BRIDGE, dataCategories: ['STAFF_HR'], usDpf: { ...BRIDGE, coversHr: false } },
    ['BLOCK_CONDITION_UNPROVEN', 'D15'],
  ],
  T08: [
    'convictions go over the bridge, and nobody said that they are sensitive',
    {
      ...ACROSS_THE_BRIDGE,
      dataCategories: ['CRIMINAL_OFFENCE'],
      usDpf: { ...BRIDGE, sensitiveFlagSentOn: undefined },
    },
    ['BLOCK_CONDITION_UNPROVEN', 'D15'],
  ],
  T10: [
    'a children’s service of a city in Ontario wants a chronology',
    { ...at('CA'), recipientType: 'PUBLIC_BODY' },
    ['BLOCK_CONDITION_UNPROVEN', 'D13'],
  ],
  T11: [
    'a commercial records bureau in Toronto is subject to the Canadian act',
    {
      ...at('CA'),
      recipientType: 'PRIVATE_COMPANY',
      scopeConditionEvidence: PROVED('PIPEDA_RECIPIENT'),
    },
    ['ALLOW', 'D12'],
  ],
  T13: [
    'a credit bureau in Seoul gets credit data of tax debtors',
    {
      ...at('KR'),
      recipientType: 'PRIVATE_COMPANY',
      dataCategories: ['CREDIT'],
      scopeConditionEvidence: PROVED('PIPA_SUBJECT'),
    },
    ['ALLOW', 'D12'],
  ],
  T14: [
    'a Brazilian supplier says that Brazil is adequate, which it is for the European Union',
    { ...at('BR'), mechanismCode: 'ADEQ_FULL' },
    ['BLOCK_NO_MECHANISM', 'D25'],
  ],
  T16: ['a data centre in Jersey keeps waste permits', { ...at('JE'), mode: 'HOSTING' }, ['ALLOW', 'D11']],
  T17: [
    'an officer on leave in Turkey opens casework on the council’s laptop',
    { recipientRole: 'EMPLOYEE_OF_EXPORTER', mode: 'REMOTE_ACCESS', accessLocationCodes: ['TR'] },
    ['NOT_RESTRICTED', 'D6'],
  ],
  T19: [
    'a resident who lives in Nigeria now is sent the answer to a request for their own data',
    { ...at('NG'), recipientRole: 'DATA_SUBJECT', recipientType: 'INDIVIDUAL' },
    ['NOT_RESTRICTED', 'D7'],
  ],
  T20: [
    'a benefit fraud file is to go to a consulate on tick-box consent',
    { ...at('TR'), ...ONCE, recipientType: 'PUBLIC_BODY', mechanismCode: 'DER_CONSENT' },
    ['BLOCK_DEROGATION_BARRED', 'D21'],
  ],
  T22: [
    'a hospital in Thailand asks tonight for the care plan of an unconscious resident',
    {
      ...ONCE,
      recipientEstablishmentCode: 'TH',
      derogation: { code: 'DER_VITAL_INTERESTS', ...WRITTEN, incapacityReason: 'Unconscious; may die.' },
    },
    ['ALLOW_DEROGATION', 'D22'],
  ],
  T24: [
    'limited facts on a child at risk go to the child protection authority in Pakistan',
    {
      ...at('PK'),
      ...ONCE,
      recipientType: 'PUBLIC_BODY',
      mechanismCode: 'DER_PUBLIC_INTEREST',
      derogation: { ...WRITTEN, domesticLawRef: 'Children Act 1989 s.47' },
    },
    ['ALLOW_DEROGATION', 'D22'],
  ],
  T26: [
    'a contract of 2019 rests on the old European clauses',
    {
      ...at('IN'),
      mechanismCode: 'LEGACY_EU_SCC_PRE2021',
      mechanismExecutedOn: '2019-04-01',
      dataFlows: true,
    },
    ['BLOCK_EXPIRED_INSTRUMENT', 'D19'],
  ],
  T27: [
    'a developer in Serbia signed the European clauses of 2021 without the addendum',
    { ...at('RS'), mechanismCode: 'EU_SCC_ALONE', mechanismExecutedOn: '2024-04-01' },
    ['BLOCK_EXPIRED_INSTRUMENT', 'D19'],
  ],
  T29: [
    'an Irish company keeps it in the United Kingdom, and its Indian affiliate gives support at night',
    {
      recipientEstablishmentCode: 'IE',
      processingLocationCodes: ['GB-ENG'],
      accessLocationCodes: ['IE', 'IN'],
      recipientRole: 'PROCESSOR',
      subProcessors: [{ name: 'Affiliate', entityCode: 'IN', locationCode: 'IN', function: 'Support' }],
    },
    ['ASSURANCE_REQUIRED', 'D9'],
  ],
  T30: [
    'a message between two councils passes a relay in Germany',
    { recipientEstablishmentCode: 'GB-ENG', processingLocationCodes: ['DE'], mode: 'TRANSIT_ONLY' },
    ['NOT_RESTRICTED', 'D4'],
  ],
  T32: [
    'a memorandum with a town in Albania says itself that it does not bind',
    {
      ...at('AL'),
      recipientType: 'PUBLIC_BODY',
      mechanismCode: 'PUBLIC_INSTRUMENT',
      mechanismExecutedOn: '2026-03-01',
      instrumentIsBinding: false,
      riskAssessment: PASSED,
    },
    ['BLOCK_NO_MECHANISM', 'D25'],
  ],
  T34: [
    'a recipient’s entry on the United States list is found inactive at night',
    { ...ACROSS_THE_BRIDGE, status: 'ACTIVE', usDpf: { ...BRIDGE, active: false } },
    ['SUSPENDED', 'TR24'],
  ],
  S01: [
    'data for England and Wales only is offered to a company in Edinburgh',
    { ...at('GB-SCT'), permittedLocationCodes: ['GB-ENG', 'GB-WLS'] },
    ['BLOCK_LOCATION', 'D1'],
  ],
  S03: [
    'health data that no source limits is hosted in Frankfurt',
    { ...at('DE'), dataCategories: ['HEALTH'], mode: 'HOSTING' },
    ['ALLOW', 'D11'],
  ],
  S05: [
    'data linked from two sources, which both permit England and Wales only, is hosted in Belfast',
    {
      ...IN_LONDON,
      processingLocationCodes: ['GB-NIR'],
      permittedLocationCodes: ['GB-ENG', 'GB-WLS'],
    },
    ['BLOCK_LOCATION', 'D1'],
  ],
  G10: [
    'its review has been due for 31 days, and data still goes',
    {
      ...at('IE'),
      onDate: '2026-11-21',
      status: 'REVIEW_DUE',
      reviewDueSince: '2026-10-21',
      dataFlows: true,
    },
    ['SUSPENDED', 'TR25'],
  ],
}
