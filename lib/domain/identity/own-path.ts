/** Where somebody goes once they are signed in: a page of ours, or nowhere. */

const LONGEST = 1_000

/** What a browser may read as another site, or as two lines of a header. */
const IS_PLAIN = /^\/(?![/\\])[\x21-\x7e]*$/

/** Coming back to these would begin it all again, or show a page that means nothing there. */
const NOT_THERE = ['/api', '/sign-in', '/_next']

export const ownPath = (text: unknown): string | null => {
  if (typeof text !== 'string' || text.length > LONGEST || !IS_PLAIN.test(text) || text.includes('\\'))
    return null
  const base = 'https://ours.invalid'
  if (!URL.canParse(text, base)) return null
  const { origin, pathname, search } = new URL(text, base)
  const isElsewhere = origin !== base || pathname.startsWith('//')
  const isClosed = NOT_THERE.some((path) => pathname === path || pathname.startsWith(`${path}/`))
  return isElsewhere || isClosed ? null : `${pathname}${search}`
}
