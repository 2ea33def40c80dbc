import { z } from 'zod'
import type { Role } from '../shared/actor'
import type { Grade } from '../shared/grades'
import { done, type Outcome, refused } from '../shared/outcome'
import { type ClaimSettings, DECIDES, type GroupRole, type ProviderSettings } from './provider-settings'

/**
 * Whom a provider vouches for, read from the claims of an ID token whose signature holds. Rows are
 * read top to bottom and the first that fits refuses; whoever passes all of them may come in. What the protocol
 * library checked already is asked again: one wrong version of it must not be enough.
 */

const textOrList = z.union([z.string().max(400), z.array(z.string().max(400)).max(50)])

export const providerClaims = z.object({
  iss: z.string().max(400),
  sub: z.string().min(1).max(255),
  aud: textOrList,
  azp: z.string().max(400).optional(),
  exp: z.number(),
  iat: z.number(),
  auth_time: z.number().optional(),
  acr: z.string().max(200).optional(),
  amr: z.array(z.string().max(100)).max(20).optional(),
  groups: z.array(z.string().max(400)).max(2_000).optional(),
  /** Entra's two ways of saying that somebody is in more groups than a token holds. */
  hasgroups: z.union([z.boolean(), z.string()]).optional(),
  _claim_names: z.record(z.string(), z.unknown()).optional(),
  oid: z.string().max(100).optional(),
  tid: z.string().max(100).optional(),
  name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  preferred_username: z.string().max(320).optional(),
  sid: z.string().max(200).optional(),
})
export type ProviderClaims = z.infer<typeof providerClaims>

/** Who it is, in the provider's words. */
export type Identified = {
  readonly issuer: string
  readonly subject: string
  readonly email: string
  /** When they last showed the provider who they are: seconds since 1970. */
  readonly authTime: number
}

/** And what the council's provider says that they are here. */
export type Vouched = Identified & {
  readonly name: string
  readonly role: Role
  readonly grade: Grade | null
  readonly service: string | null
  readonly title: string | null
}

export type Asked<S extends ClaimSettings = ProviderSettings> = {
  readonly claims: ProviderClaims
  readonly settings: S
  /** Seconds since 1970. */
  readonly now: number
  /** Set where a fresh sign-in was asked for: when that was. */
  readonly askedAt?: number
}

type Row<S extends ClaimSettings = ClaimSettings> = {
  readonly id: string
  readonly condition: string
  readonly when: (asked: Asked<S>) => boolean
  /** Also asked when a session is looked at again: then nobody signs in, so the sign-in grows old. */
  readonly standing?: true
}

/** Two clocks differ by a little. */
const LEEWAY = 60

const listed = (value: string | readonly string[]) => (typeof value === 'string' ? [value] : value)

const ENTRA = ['login.microsoftonline.com', 'sts.windows.net']

/** `oid` is the provider's own name for a person only where the provider is Entra; elsewhere anybody may set it. */
const isEntra = (issuer: string) => URL.canParse(issuer) && ENTRA.includes(new URL(issuer).hostname)

const isOfThatTenant = ({ iss, tid }: ProviderClaims) =>
  tid !== undefined && new URL(iss).pathname.split('/').includes(tid)

export const subjectOf = (claims: ProviderClaims): string | null => {
  if (!isEntra(claims.iss)) return claims.sub
  return claims.oid && isOfThatTenant(claims) ? `${claims.tid}:${claims.oid}` : null
}

const isTooManyGroups = ({ hasgroups, _claim_names }: ProviderClaims) =>
  hasgroups === true || hasgroups === 'true' || Object.hasOwn(_claim_names ?? {}, 'groups')

const mapped = ({ claims, settings }: Asked): readonly GroupRole[] =>
  settings.groups.filter(({ group }) => claims.groups?.includes(group))

const givesSame = (one: GroupRole, other: GroupRole) =>
  one.role === other.role && one.grade === other.grade && one.service === other.service

/** As the person row holds it: plain lower-case ASCII, one `@`, nothing quoted. */
const ADDRESS =
  /^[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

// `toLowerCase` makes an ASCII k of the Kelvin sign, so the letters are looked at before they are folded.
const lowered = (text: string) => (/^[\x21-\x7e]+$/.test(text) ? text.toLowerCase() : '')

const addressOf = ({ email, preferred_username }: ProviderClaims) =>
  lowered(email ?? preferred_username ?? '')

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1)

const nameOf = ({ name }: ProviderClaims) => (name ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim()

/** Of the token itself, whoever's provider it is from. */
const TOKEN_ROWS: readonly Row[] = [
  {
    id: 'OID-1',
    condition: 'the token is of another provider',
    when: ({ claims, settings }) => claims.iss !== settings.issuer,
    standing: true,
  },
  {
    id: 'OID-2',
    condition: 'the token is for somebody else',
    when: ({ claims, settings }) => !listed(claims.aud).includes(settings.clientId),
    standing: true,
  },
  {
    id: 'OID-3',
    condition: 'the token is for several, and was not asked for by us',
    when: ({ claims, settings }) =>
      claims.azp === undefined ? listed(claims.aud).length > 1 : claims.azp !== settings.clientId,
    standing: true,
  },
  {
    id: 'OID-4',
    condition: 'no name for the person that stays theirs',
    when: ({ claims }) => subjectOf(claims) === null,
    standing: true,
  },
  {
    id: 'OID-5',
    condition: 'the token has run out, or is not good yet',
    when: ({ claims, now }) => claims.exp <= now - LEEWAY || claims.iat > now + LEEWAY,
    standing: true,
  },
  {
    id: 'OID-6',
    condition: 'the provider does not say when they showed who they are',
    when: ({ claims }) => claims.auth_time === undefined,
  },
  {
    id: 'OID-7',
    condition: 'they showed who they are too long ago, or in the future',
    when: ({ claims: { auth_time = 0 }, settings, now }) =>
      auth_time < now - settings.maxAge - LEEWAY || auth_time > now + LEEWAY,
  },
  {
    id: 'OID-8',
    condition: 'a fresh sign-in was asked for, and the provider answered with an older one',
    when: ({ claims: { auth_time = 0 }, askedAt }) => askedAt !== undefined && auth_time < askedAt - LEEWAY,
  },
  {
    id: 'OID-9',
    condition: 'the sign-in is not of a strength that is asked for',
    when: ({ claims, settings: { acr } }) => acr.length > 0 && !acr.includes(claims.acr ?? ''),
  },
  {
    id: 'OID-10',
    condition: 'a factor that is asked for was not used',
    when: ({ claims, settings: { amr } }) => amr.some((factor) => !claims.amr?.includes(factor)),
  },
]

/** What the council's provider says of somebody's groups. */
const GROUP_ROWS: readonly Row<ProviderSettings>[] = [
  {
    id: 'OID-11',
    condition: 'more groups than a token holds, so that nobody can say which',
    when: ({ claims }) => isTooManyGroups(claims),
    standing: true,
  },
  {
    id: 'OID-12',
    condition: 'in no group that gives a role here',
    when: (asked) => mapped(asked).length === 0,
    standing: true,
  },
  {
    id: 'OID-13',
    condition: 'in a group of the Data Protection Officer and in one of those who decide (SoD-4)',
    when: (asked) => {
      const roles = mapped(asked).map(({ role }) => role)
      return roles.includes('DPO') && roles.some((role) => DECIDES.includes(role))
    },
    standing: true,
  },
  {
    id: 'OID-14',
    condition: 'in groups that give different roles, grades or services: one person holds one',
    when: (asked) => {
      const [first, ...others] = mapped(asked)
      return first !== undefined && others.some((other) => !givesSame(first, other))
    },
    standing: true,
  },
]

const ADDRESS_ROWS: readonly Row[] = [
  {
    id: 'OID-15',
    condition: 'no usable mail address',
    when: ({ claims }) => !ADDRESS.test(addressOf(claims)),
    standing: true,
  },
  {
    id: 'OID-16',
    condition: 'a mail address outside the organisation’s own domains',
    when: ({ claims, settings }) => !settings.domains.includes(domainOf(addressOf(claims))),
    standing: true,
  },
  {
    id: 'OID-17',
    condition: 'the provider says that the mail address is not confirmed',
    when: ({ claims: { email_verified } }) => email_verified === false || email_verified === 'false',
    standing: true,
  },
]

const NAME_ROWS: readonly Row[] = [
  {
    id: 'OID-18',
    condition: 'no name to put on a record',
    when: ({ claims }) => nameOf(claims) === '',
    standing: true,
  },
]

export const PROVIDER_ROWS: readonly Row<ProviderSettings>[] = [
  ...TOKEN_ROWS,
  ...GROUP_ROWS,
  ...ADDRESS_ROWS,
  ...NAME_ROWS,
]

/** Their name, like all else that they are here, is what two people of the council said. */
export const AGENCY_CLAIM_ROWS: readonly Row[] = [...TOKEN_ROWS, ...ADDRESS_ROWS]

const standing = <S extends ClaimSettings>(rows: readonly Row<S>[]) => rows.filter((row) => row.standing)

const identified = <S extends ClaimSettings>(
  asked: Asked<S>,
  rows: readonly Row<S>[],
): Outcome<Identified> => {
  const against = rows.find(({ when }) => when(asked))
  if (against) return refused(against.id)
  const { claims } = asked
  const subject = subjectOf(claims)
  // The rows leave none out; a row that is taken away must not open the door.
  if (subject === null) return refused('OID-4')
  return done({ issuer: claims.iss, subject, email: addressOf(claims), authTime: claims.auth_time ?? 0 })
}

const decided = (asked: Asked, rows: readonly Row<ProviderSettings>[]): Outcome<Vouched> => {
  const who = identified(asked, rows)
  if (!who.ok) return who
  const [given] = mapped(asked)
  if (!given) return refused('OID-12')
  return done({
    ...who.value,
    name: nameOf(asked.claims),
    role: given.role,
    grade: given.grade ?? null,
    service: given.service ?? null,
    title: given.title ?? null,
  })
}

export const whoIsVouchedFor = (asked: Asked): Outcome<Vouched> => decided(asked, PROVIDER_ROWS)

/** Asked again while a session lasts. */
export const whoStillIs = (asked: Asked): Outcome<Vouched> => decided(asked, standing(PROVIDER_ROWS))

/** The same of somebody of an agency. */
export const whoIsOfAgency = (asked: Asked<ClaimSettings>): Outcome<Identified> =>
  identified(asked, AGENCY_CLAIM_ROWS)

export const whoStillIsOfAgency = (asked: Asked<ClaimSettings>): Outcome<Identified> =>
  identified(asked, standing(AGENCY_CLAIM_ROWS))

/** What the database knows about whom the provider vouches for. */
export type Known = {
  readonly person: { readonly id: string; readonly active: boolean } | null
  /** Somebody else's, or not linked: an address is a hint and never a proof. */
  readonly addressIsTaken: boolean
  readonly serviceIsKnown: boolean
  /** Whose session asked to sign in again. */
  readonly again: string | null
}

type Standing = { readonly id: string; readonly condition: string; readonly when: (known: Known) => boolean }

export const ACCOUNT_ROWS: readonly Standing[] = [
  {
    id: 'OID-19',
    condition: 'another person than the one who is signed in',
    when: ({ again, person }) => again !== null && person?.id !== again,
  },
  {
    id: 'OID-20',
    condition: 'their account here was ended',
    when: ({ person }) => person?.active === false,
  },
  {
    id: 'OID-21',
    condition:
      'somebody here has that mail address already, and an administrator has not said that they are one',
    when: ({ person, addressIsTaken }) => person === null && addressIsTaken,
  },
  {
    id: 'OID-22',
    condition: 'their group gives a service that the council does not have',
    when: ({ serviceIsKnown }) => !serviceIsKnown,
  },
]

export const mayHaveAccount = (known: Known): Outcome<null> => {
  const against = ACCOUNT_ROWS.find(({ when }) => when(known))
  return against ? refused(against.id) : done(null)
}

/** Refusals of the way there rather than of the person. */
export const FLOW_RULES = {
  notBegunHere: 'OID-30',
  answerDoesNotHold: 'OID-31',
  providerUnreachable: 'OID-32',
  providerRefused: 'OID-33',
  claimsUnreadable: 'OID-34',
  /** The answer of another provider than the one that was gone to. */
  otherProvider: 'OID-35',
  /** While signed in. */
  noLongerVouchedFor: 'OID-40',
  cannotBeAskedAgain: 'OID-41',
  unreachableTooLong: 'OID-42',
} as const
