/** While it is asked for, whatever people write in what is made has script payloads in it, as far as its field lets them. */
import { unprintableCharacters } from '@/lib/documents/pdf/printable'
import { type Filling, type FormSchema, formSchemas, type Typed, withPayloads } from '@/lib/testing/free-text'
import { SCRIPT_PAYLOADS } from '@/lib/testing/script-payloads'

/** Shares no factor with how many payloads there are: fields begin at ever other ones, and come to all. */
const STRIDE = 7

type Asked = { readonly filling: Filling }

let asked: Asked | null = null
let forms: readonly FormSchema[] | null = null
const typed = new Map<string, Set<number>>()

const filling = async (from: number): Promise<Filling> => {
  forms ??= await formSchemas()
  const unprintable = await unprintablePayloads()
  let place = from
  return {
    forms,
    next: () => {
      place += STRIDE
      return place
    },
    canPrint: (text) => !unprintable.has(text),
  }
}

const unprintablePayloads = async () => {
  const found = await Promise.all(
    SCRIPT_PAYLOADS.map(async ({ text }) => ((await unprintableCharacters(text)).length > 0 ? [text] : [])),
  )
  return new Set(found.flat())
}

/** From that payload on; null ends it. */
export async function typeMarkup(from: number | null): Promise<void> {
  asked = from === null ? null : { filling: await filling(from) }
}

export function seasoned<T>(input: T): T {
  if (!asked) return input
  const written = withPayloads(input, asked.filling)
  remember(written.typed)
  return written.value
}

const remember = (all: readonly Typed[]) => {
  for (const { field, payloads } of all) typed.set(field, new Set([...(typed.get(field) ?? []), ...payloads]))
}

/** Which payloads have been typed into which field so far. */
export const typedSoFar = (): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries([...typed].map(([field, numbers]) => [field, [...numbers]]))
