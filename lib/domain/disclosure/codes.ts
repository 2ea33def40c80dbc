/** Section 2.5. `resubmit` is told to the requester with the reason. */
export const REFUSAL_CODES = {
  R01: {
    meaning: 'Not authorised by a senior officer, or the rank is below what is asked for',
    resubmit: 'Yes, once authorised',
  },
  R02: {
    meaning: 'The requester and the authoriser are the same person',
    resubmit: 'Yes, authorised by somebody else',
  },
  R03: { meaning: 'Identity or organisation could not be verified', resubmit: 'Yes, once verified' },
  R04: {
    meaning: 'It was not shown that the information is necessary',
    resubmit: 'Yes, explaining why it is needed',
  },
  R05: {
    meaning: 'It was not explained what would be prejudiced without it',
    resubmit: 'Yes, explaining the prejudice',
  },
  R06: {
    meaning: 'The request was too wide or speculative',
    resubmit: 'Yes, narrowed to a person or a bounded incident',
  },
  R07: {
    meaning: 'The interference with private life would be out of proportion',
    resubmit: 'Perhaps, with less or with stronger reasons',
  },
  R08: { meaning: 'The council has no lawful basis or power to disclose', resubmit: 'No' },
  R09: {
    meaning: 'No condition allows this special category or offence information to be disclosed',
    resubmit: 'Perhaps',
  },
  R10: { meaning: 'Confidentiality or privilege is not overridden', resubmit: 'With a court order' },
  R11: {
    meaning: 'A statute forbids disclosure by this route',
    resubmit: 'With a court order or by the statutory route',
  },
  R12: { meaning: 'Another route is the right one', resubmit: 'By the right route' },
  R13: { meaning: 'The rules for requests about victims were not met', resubmit: 'Yes, once met' },
  R14: { meaning: 'The information is available by less intrusive means, or held elsewhere', resubmit: 'No' },
  R15: { meaning: 'Disclosure would risk serious harm to somebody', resubmit: 'No' },
  R16: { meaning: 'The purpose is not one this route serves', resubmit: 'No' },
  R17: {
    meaning: 'The authorisation has expired, or what was asked changed after it',
    resubmit: 'Yes, with a fresh authorisation',
  },
  R18: {
    meaning: 'The notice is invalid, or goes outside the power that it cites',
    resubmit: 'With a valid notice, or as a request',
  },
  R19: {
    meaning: 'The council neither confirms nor denies that it holds anything',
    resubmit: 'You may ask for a review',
  },
} as const
export type RefusalCode = keyof typeof REFUSAL_CODES
export const REFUSAL_CODE_LIST = Object.keys(REFUSAL_CODES) as [RefusalCode, ...RefusalCode[]]

export const PARTIAL_CODES = {
  P01: 'The date range was cut to what is needed',
  P02: 'Other people’s information was removed',
  P03: 'Irrelevant information was removed',
  P04: 'A category of information was withheld',
} as const
export type PartialCode = keyof typeof PARTIAL_CODES
export const PARTIAL_CODE_LIST = Object.keys(PARTIAL_CODES) as [PartialCode, ...PartialCode[]]

/** Reasons an item may be held back, in whole or in part. */
export const ITEM_CODES = {
  ...PARTIAL_CODES,
  ...Object.fromEntries(REFUSAL_CODE_LIST.map((code) => [code, REFUSAL_CODES[code].meaning])),
} as Readonly<Record<PartialCode | RefusalCode, string>>
export type ItemCode = PartialCode | RefusalCode
export const ITEM_CODE_LIST = [...PARTIAL_CODE_LIST, ...REFUSAL_CODE_LIST] as [ItemCode, ...ItemCode[]]
