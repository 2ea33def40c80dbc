/**
 * One JSON object a line. Fields are ids, codes and numbers: names, free text and anything a person typed
 * belong in the case, never here.
 */
import { env } from '@/lib/env'

const LEVELS = ['debug', 'info', 'warn', 'error'] as const
type Level = (typeof LEVELS)[number]

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

const LONGEST_VALUE = 200

/** `event` is a code such as `database.lost`, so that a search finds every line of its kind. */
export const log = {
  debug: (event: string, fields?: LogFields) => write('debug', event, fields),
  info: (event: string, fields?: LogFields) => write('info', event, fields),
  warn: (event: string, fields?: LogFields) => write('warn', event, fields),
  error: (event: string, fields?: LogFields) => write('error', event, fields),
}

/** What a fault may say in a log: its kind and code. Messages quote values, and values are people's data. */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault }
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined
  return { fault: fault.name, code, frame: firstFrame(fault) }
}

export function logLine(level: Level, event: string, fields: LogFields, at: Date): string {
  return JSON.stringify({ at: at.toISOString(), level, event: clean(event), ...cleaned(fields) })
}

function write(level: Level, event: string, fields: LogFields = {}): void {
  if (LEVELS.indexOf(level) < LEVELS.indexOf(env().GATEHOUSE_LOG)) return
  process.stdout.write(`${logLine(level, event, fields, new Date())}\n`)
}

const cleaned = (fields: LogFields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      clean(name),
      typeof value === 'string' ? clean(value) : value,
    ]),
  )

/** JSON escapes C0 only: C1 controls and line separators would still move a terminal's cursor or split a line. */
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, LONGEST_VALUE)

const firstFrame = (fault: Error) => fault.stack?.match(/^\s+at (.+)$/m)?.[1]
