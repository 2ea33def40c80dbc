/** Secrets that protect nothing: what examples and defaults say, and what a tired hand types. */

/** Lower case, letters and digits only. A value that is one of these, or these repeated, is known to everybody. */
const KNOWN = [
  'admin',
  'changeit',
  'changeme',
  'default',
  'demo',
  'dev',
  'example',
  'gatehouse',
  'letmein',
  'nextauthsecret',
  'password',
  'postgres',
  'qwerty',
  'replaceme',
  'root',
  'sample',
  'secret',
  'supersecret',
  'test',
  'todo',
  'yoursecret',
  'yoursecrethere',
]

const FEWEST_DIFFERENT = 8

const bare = (value: string) => value.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Known words and nothing else, digits at the end aside: "changeme", "ChangeMe-ChangeMe-123". */
const isKnown = (value: string) =>
  new RegExp(`^(${KNOWN.toSorted((a, b) => b.length - a.length).join('|')})+\\d*$`).test(bare(value))

/** "abcabcabc", "0123456789…": one short run, over and over. */
const isRepeated = (value: string) => value.length > 8 && /^(.{1,10}?)\1+.{0,9}$/.test(value)

/** What is wrong with a secret, as the end of a sentence that begins with its name; never the value itself. */
export const weaknessOf = (value: string, shortest: number): string | null => {
  if (value.length < shortest) return `must be at least ${shortest} characters`
  if (isKnown(value)) return 'must not be a sample or default value'
  if (new Set(value).size < Math.min(FEWEST_DIFFERENT, shortest) || isRepeated(value))
    return 'must not be the same few characters over and over'
  return null
}
