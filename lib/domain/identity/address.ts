/**
 * An e-mail address is a hint, never proof (A2, A3). So it has one strict grammar, narrower than the mail
 * standards allow, and a domain that stands on the organisation's own list, letter for letter.
 */

export type AddressRule = 'ID-1' | 'ID-2' | 'ID-3'

export type Addressed =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly rule: AddressRule }

const LONGEST_ADDRESS = 254
const LONGEST_LOCAL = 64

const IS_ASCII = /^[!-~]+$/
// No quotes, comments or routes (`%`, `!`), which mail servers read differently; no `+`, because two accounts
// could then be one mailbox, and so one person.
const LOCAL = /^[a-z0-9]+(?:[._'-][a-z0-9]+)*$/
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/
const TOP_LABEL = /^[a-z]{2,}$/

const no = (rule: AddressRule): Addressed => ({ ok: false, rule })

/**
 * The address as it is kept, or the rule it breaks. What is not ASCII is refused before anything is put in
 * lower case: the Kelvin sign, among others, becomes an ordinary letter on the way.
 */
export const readAddress = (typed: string, domains: readonly string[]): Addressed => {
  if (!IS_ASCII.test(typed)) return no('ID-1')
  if (typed.length > LONGEST_ADDRESS) return no('ID-2')
  const address = typed.toLowerCase()
  const [local = '', domain = '', ...more] = address.split('@')
  if (more.length > 0 || local.length > LONGEST_LOCAL || !LOCAL.test(local) || !isDomain(domain))
    return no('ID-2')
  return domains.includes(domain) ? { ok: true, address } : no('ID-3')
}

const isDomain = (text: string) => {
  const labels = text.split('.')
  const last = labels.at(-1) ?? ''
  return (
    text.length <= 253 &&
    labels.length >= 2 &&
    TOP_LABEL.test(last) &&
    labels.every((label) => label.length <= 63 && LABEL.test(label))
  )
}

/** Anybody may have an address there, so it says nothing of whom they work for. */
const ANYBODYS: readonly string[] = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'live.com',
  'live.co.uk',
  'msn.com',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'me.com',
  'aol.com',
  'btinternet.com',
  'sky.com',
  'virginmedia.com',
  'talktalk.net',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.co.uk',
  'mail.com',
  'zoho.com',
  'onmicrosoft.com',
]

/** Domains under which anybody may register a name of their own. */
const SUFFIXES: readonly string[] = [
  'co.uk',
  'org.uk',
  'gov.uk',
  'police.uk',
  'nhs.uk',
  'ac.uk',
  'ltd.uk',
  'plc.uk',
  'me.uk',
]

/** A domain that an organisation may have on its list, exactly as written. */
export const isOwnDomain = (text: string): boolean =>
  isDomain(text) &&
  // A name in another script in disguise: its letters may look like these and be others.
  !text.split('.').some((label) => label.startsWith('xn--')) &&
  !SUFFIXES.includes(text) &&
  !ANYBODYS.some((host) => text === host || text.endsWith(`.${host}`))
