import { done, type Outcome, refused } from '../shared/outcome'
import type { SignInPath } from './agency'
import { againstSignIn, type Standing } from './standing'

/**
 * Who of an agency comes in by the agency's own provider, once its claims hold (provider-claims.ts). Nobody is made
 * by it: the account is there by two people, and is linked once, by whoever holds an invitation's leave.
 */

export type OfAgency = Standing & {
  readonly id: string
  readonly email: string
  readonly organisation: string
  readonly signInPath: SignInPath
}

type Asked = {
  readonly person: OfAgency | null
  /** Whose provider it is that vouches. */
  readonly organisation: string
  /** Whether they ever had a passkey. */
  readonly hasEnrolled: boolean
  readonly now: Date
}

export type Linking = Asked & {
  /** As the provider has it. */
  readonly email: string
  readonly subjectIsLinked: boolean
  readonly personIsLinked: boolean
}

export type Entering = Asked & {
  /** Whose session asked to sign in again. */
  readonly again: string | null
}

type Row<A extends Asked> = {
  readonly id: string
  readonly condition: string
  readonly when: (asked: A) => boolean
}

const OTHER_WAY: Row<Asked> = {
  id: 'OID-51',
  condition: 'not of the organisation whose provider it is, or that signs in by another way now',
  when: ({ person, organisation }) =>
    person === null ||
    person.isInside ||
    person.organisation !== organisation ||
    person.signInPath !== 'ownProvider',
}

const LOCKED: Row<Asked> = {
  id: 'OID-52',
  condition: 'their account here is locked or ended',
  when: ({ person, now }) => againstSignIn(person, now) !== null,
}

/** Otherwise whoever can have them vouched for would be let in with less than they have. */
const HAS_PASSKEY: Row<Asked> = {
  id: 'OID-53',
  condition: 'they have, or had, a passkey: nothing weaker lets them in again',
  when: ({ hasEnrolled }) => hasEnrolled,
}

export const LINK_ROWS: readonly Row<Linking>[] = [
  {
    id: 'OID-50',
    condition: 'the leave to set up how they sign in is spent or over',
    when: ({ person }) => person === null,
  },
  OTHER_WAY,
  LOCKED,
  HAS_PASSKEY,
  {
    id: 'OID-54',
    condition: 'the provider has another mail address than the account',
    when: ({ person, email }) => person?.email !== email,
  },
  {
    id: 'OID-55',
    condition: 'that name at the provider is linked here already',
    when: ({ subjectIsLinked }) => subjectIsLinked,
  },
  {
    id: 'OID-56',
    condition: 'the account is linked already: once, and by one person alone never again',
    when: ({ personIsLinked }) => personIsLinked,
  },
]

const STANDING_ROWS: readonly Row<Entering>[] = [
  {
    id: 'OID-57',
    condition: 'nobody here is linked to that name at the provider',
    when: ({ person }) => person === null,
  },
  {
    id: 'OID-19',
    condition: 'another person than the one who is signed in',
    when: ({ again, person }) => again !== null && person?.id !== again,
  },
  OTHER_WAY,
  LOCKED,
]

export const ENTRY_ROWS: readonly Row<Entering>[] = [...STANDING_ROWS, HAS_PASSKEY]

const decided = <A extends Asked>(asked: A, rows: readonly Row<A>[]): Outcome<OfAgency> => {
  const against = rows.find(({ when }) => when(asked))
  if (against) return refused(against.id)
  return asked.person ? done(asked.person) : refused('OID-57')
}

export const mayLink = (asked: Linking): Outcome<OfAgency> => decided(asked, LINK_ROWS)

export const mayEnterByOwn = (asked: Entering): Outcome<OfAgency> => decided(asked, ENTRY_ROWS)

/** While signed in: a passkey that they made since is no reason to be signed out. */
export const mayStayByOwn = (asked: Entering): Outcome<OfAgency> => decided(asked, STANDING_ROWS)

export const OWN_PROVIDER_RULES = {
  /** The directory takes no way in that this server cannot offer. */
  noProvider: 'ID-50',
  /** By an invitation alone nobody gets a passkey beside an account that is linked. */
  isLinked: 'ID-51',
  otherWay: OTHER_WAY.id,
} as const
