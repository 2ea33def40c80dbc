import 'server-only'
import type { z } from 'zod'
import { passkeyWordsFor } from '@/lib/content/passkey-words'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { cameFromUs } from './came-from-us'

/** The few words that a browser and a passkey's page exchange; no form can carry them. */

const LONGEST = 60_000

const answered = (status: number, body: unknown) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

export const toldOf = (outcome: Outcome<unknown>) =>
  outcome.ok
    ? answered(200, outcome.value ?? {})
    : answered(409, { rule: outcome.refusal.rule, problem: passkeyWordsFor(outcome.refusal) ?? 'Refused.' })

export const refusedWith = (status: 400 | 401 | 403, problem: string) => answered(status, { problem })

/** What was sent, as the schema has it; or the answer that says what is wrong with it. */
export const askedFor = async <S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S> | Response> => {
  if (!cameFromUs(request.headers)) return refusedWith(403, 'This was sent from somewhere else.')
  const text = await request.text().catch(() => '')
  const parsed = text.length > LONGEST ? undefined : schema.safeParse(parsedJson(text))
  if (parsed?.success) return parsed.data
  const field = parsed?.error.issues[0]?.path.join('.') || 'what was sent'
  return refusedWith(400, `${field} is not what this address takes. Open the page again and start there.`)
}

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
