/** How much each address takes. A route that streams a file says itself, kindly, when it is too much; here it is cut off. */

const MB = 1024 ** 2
const GB = 1024 ** 3

/** Where browsers say what the content security policy stopped. */
export const REPORTS_PATH = '/csp-reports'

export type BodyClass = {
  readonly most: number
  /** Worked on as it arrives; anything else is taken whole and looked through first. */
  readonly streams: boolean
}

/** Twice what the route takes, so that its own sentence about it comes first. */
const STREAMED: readonly (readonly [pattern: RegExp, most: number])[] = [
  [/^\/disclosures\/[^/]+\/prepare\/files$/, 4 * GB],
  [/^\/requests\/[^/]+\/questions\/[^/]+\/file$/, 20 * MB],
  [/^\/agreements\/import\/file$/, GB],
  [/^\/agreements\/[^/]+\/returned\/file$/, GB],
  [/^\/runs\/[^/]+\/(cohort|response)\/file$/, 40 * GB],
]

/** The most that any form brings; the framework is told the same in next.config.ts. */
const FORM: BodyClass = { most: 5 * MB, streams: false }
const REPORT: BodyClass = { most: 16 * 1024, streams: false }
const SIGN_IN: BodyClass = { most: 64 * 1024, streams: false }

export const bodyClassOf = (path: string): BodyClass => {
  const streamed = STREAMED.find(([pattern]) => pattern.test(path))
  if (streamed) return { most: streamed[1], streams: true }
  if (path === REPORTS_PATH) return REPORT
  return path.startsWith('/api/') ? SIGN_IN : FORM
}

export const isUpload = (path: string) => bodyClassOf(path).streams

/** More than the longest form of the product has, and few enough to read in no time. */
export const MOST_FIELDS = 2_000

/** Deeper than anything a form or a script of ours sends. */
export const DEEPEST = 64

/** The depth of brackets outside strings, without parsing: a parser is what a deep text is meant to hurt. */
export const isTooDeep = (text: string, deepest = DEEPEST): boolean => {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign === '\\') at += 1
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '[' || sign === '{') {
      depth += 1
      if (depth > deepest) return true
    } else if (sign === ']' || sign === '}') depth -= 1
  }
  return false
}
