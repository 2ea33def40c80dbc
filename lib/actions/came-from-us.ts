/**
 * Server actions are guarded against forms on other sites by Next; a route handler guards itself. Browsers
 * that send no `Sec-Fetch-Site` (old ones, and plain http elsewhere than on this machine) still name an
 * origin with a POST. A request that names neither is refused.
 */
export const cameFromUs = (headers: Headers): boolean => {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host
}
