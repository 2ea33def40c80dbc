/** Which page is there for whom, by the matrix: for whom the matter exists, and what their role may read. */
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import { type Matter, mayByRole, sees } from './standing'

const isOutside = (key: PersonKey) => ['EXT_REQ', 'EXT_AUTH'].includes(PEOPLE[key].role)
const madeIt = (key: PersonKey, { relations }: Matter) => relations.get(key)?.includes('maker') ?? false

/** The council's pages show what only its own staff may read. */
export const findsCase = (key: PersonKey, matter: Matter) =>
  mayByRole(key, 'readWorkList') && mayByRole(key, 'readInternalRecord') && sees(key, matter)

/** The pages of whoever asks; of the council, only of whoever keyed it in for them. */
export const findsRequest = (key: PersonKey, matter: Matter) =>
  mayByRole(key, 'startRequest') && sees(key, matter) && (isOutside(key) || madeIt(key, matter))

/** A liaison officer who logged a call may have to act on it, and is shown that page of the council's and no other. */
const findsEmergency = (key: PersonKey, matter: Matter) =>
  findsCase(key, matter) || (mayByRole(key, 'logUrgent') && sees(key, matter))

export const finds = (address: string): ((key: PersonKey, matter: Matter) => boolean) => {
  if (address.startsWith('/requests/')) return findsRequest
  return address.endsWith('/emergency') ? findsEmergency : findsCase
}

/** Pages of the council's own that are of no one matter, by the act of reading that opens them. */
export const OF_ALL_MATTERS: Readonly<Record<string, string>> = {
  [paths.disclosures()]: 'readWorkList',
  [paths.patterns()]: 'readPatterns',
  [paths.recipients()]: 'traceRecipients',
  [paths.policy()]: 'readPolicy',
  [paths.referenceSets()]: 'readPolicy',
  [paths.people()]: 'readPeople',
  [paths.agencies()]: 'readPeople',
  [paths.agreements()]: 'readAgreements',
  [paths.allChecks()]: 'readChecks',
  [paths.datasets()]: 'readChecks',
  [paths.processingRegister()]: 'readChecks',
  [paths.transfers()]: 'readChecks',
}
