/**
 * Where somebody may be led back to after signing in: a plain path of this site, or nowhere. Written as what is
 * allowed, since browsers and servers differ in what they take for the address of another machine.
 */
const PLAIN_PATH = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._~-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._~-]*)*)?$/
const PLAIN_QUERY = /^(?:[A-Za-z0-9._~-]+=(?:[A-Za-z0-9._~+-]|%[0-9A-Fa-f]{2})*(?:&|$))*$/
const PLAIN_PLACE = /^[A-Za-z0-9_-]*$/
const LONGEST = 500

/** Signing in again, and what is no page, are no places to come back to. */
const NOT_BACK_TO = /^\/(sign-in|api|_next|csp-reports|healthz|readyz)(\/|$)/

export const safeReturn = (text: unknown): string | null => {
  if (typeof text !== 'string' || text.length > LONGEST) return null
  const [address = '', place = '', ...more] = text.split('#')
  const [path = '', query = '', ...rest] = address.split('?')
  if (more.length > 0 || rest.length > 0) return null
  const isPlain = PLAIN_PATH.test(path) && PLAIN_QUERY.test(query) && PLAIN_PLACE.test(place)
  return isPlain && !NOT_BACK_TO.test(path) ? text : null
}
