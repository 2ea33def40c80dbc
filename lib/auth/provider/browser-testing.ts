/** The browser of a test: its cookies with us, its cookies with providers, and the way between the two. */

type Cookies = Map<string, string>

const keep = (into: Cookies, { headers }: Response) => {
  for (const line of headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) into.delete(name)
    else into.set(name, value)
  }
}

const sent = (from: Cookies) => [...from].map(([name, value]) => `${name}=${value}`).join('; ')

type Form = { readonly to: string; readonly fields?: Readonly<Record<string, string>> }

/** `jar` is what `next/headers` of the test reads and writes too. */
export const aBrowser = (ours: string, jar: { now: Cookies }) => {
  const theirs: Cookies = new Map()

  const keptOf = (answer: Response) => {
    keep(jar.now, answer)
    return answer
  }

  return {
    theirs,
    ourCookies: () => sent(jar.now),
    keptOf,
    /** What a form of ours sends. */
    form: ({ to, fields = {} }: Form, headers: Readonly<Record<string, string>> = {}) =>
      new Request(`${ours}${to}`, {
        method: 'POST',
        body: new URLSearchParams({ ...fields }),
        headers: { cookie: sent(jar.now), 'sec-fetch-site': 'same-origin', ...headers },
      }),
    /** Where the page in between leads. */
    addressIn: ({ headers }: Response) => headers.get('refresh')?.replace('0; url=', '') ?? '',
    /** Follows the provider's own pages until it sends us back. */
    atProvider: async (address: string): Promise<string> => {
      for (let at = address, steps = 0; steps < 12; steps += 1) {
        if (at.startsWith(ours)) return at
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie: sent(theirs) } })
        keep(theirs, answer)
        const to = answer.headers.get('location')
        if (!to) throw new Error(`the provider stopped at ${at}: ${answer.status} ${await answer.text()}`)
        at = new URL(to, at).href
      }
      throw new Error('the provider went round in circles')
    },
  }
}
