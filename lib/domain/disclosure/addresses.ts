/** Free webmail is never a work address, whoever uses it (specification 2.1 B). */
const WEBMAIL: ReadonlySet<string> = new Set([
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
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'aol.co.uk',
  'proton.me',
  'protonmail.com',
  'pm.me',
  'gmx.com',
  'gmx.co.uk',
  'mail.com',
  'zoho.com',
  'yandex.com',
  'tutanota.com',
  'tuta.io',
  'fastmail.com',
  'btinternet.com',
  'sky.com',
  'talktalk.net',
  'virginmedia.com',
  'ntlworld.com',
])

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

export const isWebmail = (email: string) => WEBMAIL.has(domainOf(email))

/** Exact domains only: a sub-domain or a look-alike of one is another organisation. */
export const isAddressOf = (organisation: { readonly domains: readonly string[] }, email: string) =>
  !isWebmail(email) && organisation.domains.includes(domainOf(email))
