/** What staff are told before they answer (1.9), each said once for every page that asks. */
export const TRANSFER_EXPLANATIONS = {
  looking: {
    short: 'Looking at data counts',
    long: 'If a supplier’s engineer abroad opens a record that is kept in the United Kingdom, that is a transfer abroad.',
  },
  dataCentre: {
    short: 'A data centre in the United Kingdom does not settle it',
    long: 'What matters is whom the contract is with, and who can log in.',
  },
  small: {
    short: 'Small and single transfers count',
    long: 'A transfer is not exempt because it is about a few people, or is made only once.',
  },
  europe: {
    short: 'The European Union and its neighbours are abroad too',
    long: 'UK adequacy regulations cover the European Economic Area, so no assessment of risk is needed. It still goes in the register of processing and in the privacy notice.',
  },
  territories: {
    short: 'An Overseas Territory is not the United Kingdom',
    long: 'Of the Overseas Territories only Gibraltar is on the list. Jersey, Guernsey and the Isle of Man are on it as places abroad.',
  },
  minister: {
    short: 'The Government says which places are adequate',
    long: 'UK adequacy regulations are made by a minister. The regulator approves no country, and what the European Union decided after 2020 does not count here.',
  },
} as const satisfies Readonly<Record<string, { readonly short: string; readonly long: string }>>

export type TransferExplanation = keyof typeof TRANSFER_EXPLANATIONS

/** Which of them the question of a page turns on. */
export const EXPLAINED_ON = {
  beginning: ['looking', 'small'],
  screen: ['looking', 'dataCentre', 'small', 'europe', 'territories', 'minister'],
  where: ['looking', 'dataCentre', 'territories'],
  mechanism: ['europe', 'territories', 'minister', 'small'],
} as const satisfies Readonly<Record<string, readonly TransferExplanation[]>>
