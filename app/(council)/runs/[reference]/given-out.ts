import 'server-only'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import type { GivenOut } from '@/lib/use-cases/checks/run-files'

const statusOf = (rule: string) => (rule === HOUSE_RULES.notFound ? 404 : 409)

/** Saved, never shown and never kept on the way. Its name is made of what our own rules allow. */
export const answerWith = (outcome: Outcome<GivenOut>): Response => {
  if (!outcome.ok)
    return new Response(checkWordsFor(outcome.refusal), {
      status: statusOf(outcome.refusal.rule),
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
    })
  const { name, bytes, stream } = outcome.value
  return new Response(stream, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(bytes),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
