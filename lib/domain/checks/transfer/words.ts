import type { GuardAdviceLevel } from '../guards/advice'

/** What staff are told before they answer (1.9). */
export const TRANSFER_EXPLANATIONS = [
  {
    short: 'Looking at data counts',
    long: 'An engineer of a supplier who opens a record abroad makes a transfer, even if the record is kept in the United Kingdom.',
  },
  {
    short: 'A data centre in the United Kingdom does not settle it',
    long: 'What matters is whom the contract is with, and who can log in.',
  },
  {
    short: 'Small and single transfers count',
    long: 'Neither a few people nor a single time makes a transfer exempt.',
  },
  {
    short: 'The European Union and its neighbours are abroad too',
    long: 'Transfers to the European Economic Area are allowed without an assessment of risk. They still go into the processing register and the privacy notice.',
  },
  {
    short: 'An Overseas Territory is not the United Kingdom',
    long: 'Of the Overseas Territories only Gibraltar is on the list. Jersey, Guernsey and the Isle of Man are on it as places abroad.',
  },
  {
    short: 'The Government says which places are adequate',
    long: 'UK adequacy regulations are made by a minister. The regulator approves no country, and what the European Union decides after 2020 does not count here.',
  },
] as const

export const ADVICE_LEVEL_NAMES: Readonly<Record<GuardAdviceLevel, string>> = {
  SUPPORT: 'Supported',
  SUPPORT_WITH_CONDITIONS: 'Supported on conditions',
  OBJECT: 'Objected to',
}
