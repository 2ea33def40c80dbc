import { z } from 'zod'
import type { CalendarDate } from '../../shared/dates'
import { tenthOf } from './nhs-number'

/** Specification 2.4.5 and 2.6. What the service wants differs between its published guides, so it is settings. */

export const LINE_ENDS = { LF: [0x0a], CRLF: [0x0d, 0x0a] } as const
export type LineEnd = keyof typeof LINE_ENDS

/** A colon or a missing value is met with silence, not with an error. */
const MESH_NAME = /^[A-Za-z0-9_-]{1,64}$/

export const isLocalId = (text: string) => MESH_NAME.test(text)

/** What a file name may be made of besides letters, digits, hyphens and underscores. */
const PARTS = ['{mailbox}', '{DDMMYY}', '{DDMMYYYY}', '{sequence}'] as const

const hasDate = (form: string) => form.includes('{DDMMYY}') || form.includes('{DDMMYYYY}')

const isNameForm = (form: string) => {
  const rest = PARTS.reduce((left, part) => left.replaceAll(part, ''), form)
  return /^[A-Za-z0-9_-]*\.dat$/.test(rest) && hasDate(form) && form.includes('{sequence}')
}

const meshName = (what: string) =>
  z.string().regex(MESH_NAME, `${what} is letters, digits, hyphens and underscores only`)

export const requestSettings = z.object({
  /** Ours, which the answer comes to. */
  mailbox: meshName('A mailbox'),
  /** The service's. Published guides differ; confirmed with NHS England before the first run. */
  recipientMailbox: meshName('A mailbox'),
  workflowId: meshName('A workflow id'),
  lineEnd: z.enum(['LF', 'CRLF']).default('LF'),
  nameForm: z
    .string()
    .default('{mailbox}-{DDMMYYYY}-{sequence}.dat')
    .refine(
      isNameForm,
      'A file name has a date, {sequence} and .dat, and else letters, digits, hyphens and underscores',
    ),
})
export type RequestSettings = z.output<typeof requestSettings>

/** One file is not the same as another by its name alone. The numbering starts again each month. */
export const sequenceAfter = (
  last: { readonly on: CalendarDate; readonly sequence: number } | null,
  today: CalendarDate,
): number => (last && last.on.slice(0, 7) === today.slice(0, 7) ? last.sequence + 1 : 1)

const LAST_SEQUENCE = 9_999

export const isSequence = (sequence: number) =>
  Number.isInteger(sequence) && sequence >= 1 && sequence <= LAST_SEQUENCE

export const requestFileName = (
  { mailbox, nameForm }: Pick<RequestSettings, 'mailbox' | 'nameForm'>,
  day: CalendarDate,
  sequence: number,
): string => {
  if (!isSequence(sequence)) throw new RangeError('a month has no more files than four digits number')
  const [year = '', month = '', date = ''] = day.split('-')
  const said: Record<(typeof PARTS)[number], string> = {
    '{mailbox}': mailbox,
    '{DDMMYY}': `${date}${month}${year.slice(2)}`,
    '{DDMMYYYY}': `${date}${month}${year}`,
    '{sequence}': String(sequence).padStart(4, '0'),
  }
  return PARTS.reduce((name, part) => name.replaceAll(part, said[part]), nameForm)
}

const [ZERO, COMMA] = [0x30, 0x2c]
const DIGITS = 10
const PIECE = 20_000

/** Each number, a comma, the line end; nothing before and nothing after. In pieces, so that size costs no memory. */
export function* requestPieces(ascending: Uint32Array, lineEnd: LineEnd): Generator<Uint8Array> {
  const end = LINE_ENDS[lineEnd]
  const width = DIGITS + 1 + end.length
  for (let from = 0; from < ascending.length; from += PIECE) {
    const some = ascending.subarray(from, from + PIECE)
    const piece = new Uint8Array(some.length * width)
    for (let line = 0; line < some.length; line += 1) {
      const at = line * width
      writeNumber(piece, at, some[line] ?? 0)
      piece[at + DIGITS] = COMMA
      for (let place = 0; place < end.length; place += 1) piece[at + DIGITS + 1 + place] = end[place] ?? 0
    }
    yield piece
  }
}

const writeNumber = (bytes: Uint8Array, at: number, nine: number) => {
  bytes[at + DIGITS - 1] = ZERO + tenthOf(nine)
  let rest = nine
  for (let place = at + DIGITS - 2; place >= at; place -= 1) {
    bytes[place] = ZERO + (rest % 10)
    rest = (rest / 10) | 0
  }
}
