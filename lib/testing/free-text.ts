/** The free-text fields of the product, read from the schemas of its forms: a new field is one of them by itself. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { payloadsFitting, SCRIPT_PAYLOADS } from './script-payloads'

export type FreeText = {
  /** `disclosure/council-inputs.reason`, and where in it: `items.[].detail`. */
  readonly form: string
  readonly path: readonly string[]
  readonly label: string
  readonly max: number
  /** How many of the payloads the field takes, each by itself. */
  readonly takes: number
}

export type FormSchema = { readonly form: string; readonly schema: z.ZodType }

type Def = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly left?: z.ZodType
  readonly right?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
}

const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def

type Limits = { readonly label: string; readonly maxLength: number }
const limitsOf = (schema: z.ZodType): Limits | null => {
  const { label, maxLength } = (z.globalRegistry.get(schema) ?? {}) as Partial<Limits>
  return label !== undefined && maxLength !== undefined ? { label, maxLength } : null
}

export type TextLeaf = {
  readonly path: readonly string[]
  readonly schema: z.ZodType
  readonly limits: Limits
}

/** Every text with limits in a schema, however deep; `[]` stands for each of a list. */
export function textsIn(schema: z.ZodType, path: readonly string[] = []): readonly TextLeaf[] {
  const limits = limitsOf(schema)
  if (limits) return [{ path, schema, limits }]
  const {
    shape = {},
    element,
    innerType,
    in: before,
    out,
    left,
    right,
    valueType,
    options = [],
  } = defOf(schema)
  const wrapped = [innerType, before, out, left, right, ...options].filter((each) => each !== undefined)
  return [
    ...Object.entries(shape).flatMap(([name, field]) => textsIn(field, [...path, name])),
    ...[element, valueType].flatMap((each) => (each ? textsIn(each, [...path, '[]']) : [])),
    ...wrapped.flatMap((each) => textsIn(each, path)),
  ]
}

const DOMAIN = join(import.meta.dirname, '..', 'domain')
const isRule = (file: string) => /\.ts$/.test(file) && !/(\.test|testing)\.ts$/.test(file)

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType

/** A schema that a module exports, or one in a table that it exports. */
const schemasUnder = (form: string, value: unknown, depth = 0): readonly FormSchema[] => {
  if (isSchema(value)) return [{ form, schema: value }]
  if (depth > 2 || typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => schemasUnder(`${form}.${name}`, each, depth + 1))
}

/** Every schema that the domain exports, by the file and the name it is exported under. */
export async function formSchemas(): Promise<readonly FormSchema[]> {
  const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter(isRule).sort()
  const found: FormSchema[] = []
  for (const file of files) {
    const module = (await import(pathToFileURL(join(DOMAIN, file)).href)) as object
    found.push(...schemasUnder(file.replace(/\.ts$/, ''), module).map(renamed))
  }
  return found
}

const renamed = ({ form, schema }: FormSchema): FormSchema => ({ form: form.replace(/^\.\//, ''), schema })

const takes = (schema: z.ZodType) =>
  SCRIPT_PAYLOADS.filter(({ text }) => schema.safeParse(`Said before. ${text}`).success).length

/** A field is free text where some payload may stand in it; an address, a rank or a time is not. */
export const freeTextIn = ({ form, schema }: FormSchema): readonly FreeText[] =>
  textsIn(schema).flatMap((leaf) => {
    const { label, maxLength: max } = leaf.limits
    const many = takes(leaf.schema)
    return many > 0 ? [{ form, path: leaf.path, label, max, takes: many }] : []
  })

/* Writing payloads into an answer that was right. */

export type Typed = { readonly field: string; readonly payloads: readonly number[] }
type Written<T> = { readonly value: T; readonly typed: readonly Typed[] }
type Part = Readonly<Record<string, unknown>>

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (value: unknown, [first, ...rest]: readonly string[]): unknown =>
  first === undefined ? value : isPart(value) ? at(value[first], rest) : undefined

const withAt = (value: unknown, [first, ...rest]: readonly string[], to: unknown): unknown =>
  first === undefined ? to : isPart(value) ? { ...value, [first]: withAt(value[first], rest, to) } : value

/** Where in this answer the schema has a text: `items.[].detail` may be at several places, or at none. */
const placesOf = (value: unknown, path: readonly string[]): readonly (readonly string[])[] => {
  const [first, ...rest] = path
  if (first === undefined) return typeof value === 'string' ? [[]] : []
  // A list is left to `withPayloads`, which looks at each of its parts by itself.
  if (first === '[]' || !isPart(value)) return []
  return placesOf(value[first], rest).map((each) => [first, ...each])
}

export type Filling = {
  readonly forms: readonly FormSchema[]
  /** With which payload to begin; called once for each field. */
  readonly next: () => number
  /** What no record could print is refused by the product where it is typed. */
  readonly canPrint: (text: string) => boolean
}

const filledText = (leaf: z.ZodType, max: number, before: string, { next, canPrint }: Filling) => {
  const fits = (text: string) => canPrint(text) && leaf.safeParse(`${before} ${text}`).success
  const put = payloadsFitting(max - before.length, next(), fits)
  return {
    text: [before, ...put.map(({ text }) => text)].join(' '),
    payloads: put.map(({ number }) => number),
  }
}

/** What names something that is kept elsewhere, and is held against it once the form is in order. */
const NAMES_ANOTHER = new Set([
  'recipientEmail',
  'typedName',
  'clause',
  'key',
  'clauseWas',
  'agreement',
  'dataset',
  'item',
  'proposal',
  'entry',
  'recipient',
  'restrictionId',
])

const isFree = ({ path }: TextLeaf) => !NAMES_ANOTHER.has(path.at(-1) ?? '')

const fill = <T>(form: FormSchema, value: T, all: readonly FormSchema[], filling: Filling): Written<T> => {
  const typed: Typed[] = []
  let now: unknown = value
  for (const { path, schema, limits } of textsIn(form.schema).filter(isFree))
    for (const place of placesOf(now, path)) {
      const before = String(at(now, place))
      const { text, payloads } = filledText(schema, limits.maxLength, before, filling)
      const then = withAt(now, place, text)
      if (payloads.length === 0 || !all.every((each) => each.schema.safeParse(then).success)) continue
      now = then
      typed.push({ field: `${form.form} ${path.join('.')}`, payloads })
    }
  return { value: now as T, typed }
}

/** The forms of which this could be the answer, those among them in which the same name is no text included. */
const formsOf = (value: Part, forms: readonly FormSchema[]) =>
  Object.keys(value).length === 0 ? [] : forms.filter(({ schema }) => schema.safeParse(value).success)

/** The same answer with as many payloads in each of its free texts as the field takes, and which those are. */
export function withPayloads<T>(value: T, filling: Filling): Written<T> {
  if (Array.isArray(value)) {
    const written = value.map((each) => withPayloads(each, filling))
    return { value: written.map((each) => each.value) as T, typed: written.flatMap(({ typed }) => typed) }
  }
  if (!isPart(value)) return { value, typed: [] }
  const forms = formsOf(value, filling.forms)
  const form = forms.find(({ schema }) => textsIn(schema).length > 0)
  const own = form ? fill(form, value, forms, filling) : { value, typed: [] }
  const parts = Object.entries(own.value).map(
    ([name, each]) =>
      [name, typeof each === 'object' ? withPayloads(each, filling) : { value: each, typed: [] }] as const,
  )
  return {
    value: Object.fromEntries(parts.map(([name, each]) => [name, each.value])) as T,
    typed: [...own.typed, ...parts.flatMap(([, each]) => each.typed)],
  }
}
