import { FLOW_RULES } from '@/lib/domain/identity/provider-claims'

/** Signing in through a provider, the council's own or an agency's, in words. */

type Whose = 'council' | 'organisation'

/** What people call what they sign in with there. */
const ACCOUNTS: Readonly<Record<Whose, string>> = {
  council: 'Your council account',
  organisation: 'Your organisation’s account',
}

/** Of everything that a stranger could learn from. */
const UNIFORM = 'We could not sign you in. Start again from the sign-in page; if it happens twice, tell us.'

/** Of people whom the provider vouched for: what is wrong, and who can put it right. */
const WORDS: Readonly<Record<string, (account: string) => string>> = {
  'OID-6': (account) =>
    `${account} does not say when you last signed in to it. Your IT service has to switch that on.`,
  'OID-7': (account) => `You signed in to ${lowered(account)} too long ago. Sign out of it, and start again.`,
  'OID-8': (account) =>
    `${account} did not ask you to sign in afresh, so we cannot tell that it is you. Start again.`,
  'OID-9': (account) =>
    `You signed in to ${lowered(account)} in a way that is not strong enough here. Use your second factor.`,
  'OID-10': (account) =>
    `You signed in to ${lowered(account)} without a factor that is needed here. Use your second factor.`,
  'OID-11': (account) =>
    `${account} is in more groups than it can tell us, so we cannot see whether you may use Gatehouse. Your IT service has to send us only the groups of Gatehouse.`,
  'OID-12': (account) => `${account} is in no group that uses Gatehouse. Your manager can ask for it.`,
  'OID-13': (account) =>
    `${account} is in a group of the Data Protection Officer and in one that decides. Nobody may be both (SoD-4). Your IT service has to take one away.`,
  'OID-14': (account) =>
    `${account} is in groups of Gatehouse that say different things about you. One person holds one role. Your IT service has to take one away.`,
  'OID-15': (account) =>
    `${account} has no mail address that can be used here. Your IT service has to give it one.`,
  'OID-16': (account) => `The mail address of ${lowered(account)} is not one of its organisation’s own.`,
  'OID-17': (account) => `The mail address of ${lowered(account)} is not confirmed.`,
  'OID-18': (account) => `${account} has no name to put on a record. Your IT service has to give it one.`,
  'OID-19': () => 'You signed in as somebody else than the person who was signed in here. Nothing was done.',
  'OID-20': () => 'Your account here was ended. If that is a mistake, tell us.',
  'OID-21': () =>
    'Somebody here has your mail address already. An address proves nothing, so an administrator has to confirm that it is you before you can sign in.',
  'OID-22': (account) => `${account} is in a group of a service that Gatehouse does not know. Tell us.`,
  [FLOW_RULES.providerUnreachable]: (account) =>
    `${account} cannot be reached at the moment. Try again in a few minutes.`,
  [FLOW_RULES.providerRefused]: (account) =>
    `You did not finish signing in to ${lowered(account)}. Nothing was done.`,
  'OID-50': () =>
    'The time to set up how you sign in is over, or it was used. Ask whoever invited you for a new invitation.',
  'OID-51': () =>
    'Your organisation does not sign in here that way, or that is not the account of your organisation. Ask the information team which way is yours.',
  'OID-52': () => 'Your account here is locked or was ended. Two people of the council can open it again.',
  'OID-53': () =>
    'You have set up a passkey, so nothing weaker lets you in. Sign in with the passkey; if it is lost, ask for it to be replaced.',
  'OID-54': (account) =>
    `The mail address of ${lowered(account)} is not the one of your account here, so nothing was linked. Ask the information team to look at both.`,
  'OID-55': (account) =>
    `${account} belongs to somebody here already, so nothing was linked. Tell the information team.`,
  'OID-56': (account) =>
    `Your account here is linked already, and that is done once. Sign in with ${lowered(account)}; if that fails, tell the information team.`,
  'OID-57': (account) =>
    `${account} is not linked to anybody here. It is linked once, by the invitation that the council sends you.`,
}

const lowered = (account: string) => account.replace(/^Y/, 'y')

export const signInRefusalText = (rule: string | undefined, whose: Whose = 'council'): string =>
  rule !== undefined && Object.hasOwn(WORDS, rule) ? (WORDS[rule]?.(ACCOUNTS[whose]) ?? UNIFORM) : UNIFORM

const ENDED: Readonly<Record<string, string>> = {
  [FLOW_RULES.noLongerVouchedFor]:
    'You were signed out, because the account that you signed in with says that you may no longer be signed in.',
  [FLOW_RULES.cannotBeAskedAgain]:
    'You were signed out, because the account that you signed in with could not be asked whether you may still be signed in.',
  [FLOW_RULES.unreachableTooLong]:
    'You were signed out, because what you signed in with has not answered for some time.',
  'OID-12': 'You were signed out, because your council account is no longer in a group that uses Gatehouse.',
  'OID-20': 'You were signed out, because your account here was ended.',
  'OID-51': 'You were signed out, because your organisation no longer signs in here that way.',
  'OID-52': 'You were signed out, because your account here is locked or was ended.',
}

/** What the sign-in page says first to somebody whose session was ended for them. */
export const sessionEndedText = (rule: string) =>
  ENDED[rule] ?? 'You were signed out, because the account that you signed in with changed. Sign in again.'

export const SIGN_IN = {
  with: (name: string) => `Sign in with ${name}`,
  againWith: (name: string) => `Sign in again with ${name}`,
  again: 'Sign in again',
  whyAgain:
    'What comes next is done in your name, so we first ask your council account to check that it is you.',
  whyAgainByOwn:
    'What comes next is done in your name, so we first ask your organisation’s account to check that it is you.',
  whyAgainByPasskey: 'What comes next is done in your name, so we first ask your passkey whether it is you.',
  going: (name: string) => `Taking you to ${name}`,
  goOn: 'Go on',
  refused: 'You are not signed in',
  start: 'Go to the sign-in page',
  byOrganisation: 'Sign in with your organisation’s account',
  byOrganisationHint:
    'For organisations whose machines cannot hold a passkey. Your account here has to be linked first, by the invitation that the council sent you.',
  noOrganisation:
    'No organisation signs in here that way at the moment. Sign in with your passkey, or ask the information team.',
  linked: 'Your organisation’s account is linked. Sign in with it now.',
  linkTitle: 'Set up how you sign in',
  linkHow: (organisation: string) =>
    `${organisation} signs in here by its own account, because its machines cannot hold a passkey. That is weaker than a passkey, and every record of what you sign says so.`,
  link: (name: string) => `Use ${name}`,
  linkAgain: 'Set up how you sign in again: your invitation still stands',
  isLinked: 'Your organisation’s account is linked to this one already.',
} as const
