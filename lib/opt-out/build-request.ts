import { createHmac } from 'node:crypto'
import { type LineEnd, requestPieces } from '@/lib/domain/checks/run/request'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { type Hold, keepFile, withinTerm } from './hold'
import { unpacked } from './packed-numbers'

/** Keyed, because a plain digest of a short list of numbers can be undone by guessing. */
export const keyedDigest = (digestKey: Uint8Array) => createHmac('sha256', digestKey)

export type Built = { readonly bytes: number; readonly digest: string }

/** The same cohort gives the same bytes. */
export const buildRequest = (
  hold: Hold,
  { lineEnd, digestKey }: { readonly lineEnd: LineEnd; readonly digestKey: Uint8Array },
): Promise<Outcome<Built>> =>
  withinTerm(hold, async () => {
    const numbers = await unpacked(hold, 'numbers')
    if (numbers.length === 0) return refused('RUN_NO_NUMBERS')
    const digest = keyedDigest(digestKey)
    const pieces = function* () {
      for (const piece of requestPieces(numbers, lineEnd)) {
        digest.update(piece)
        yield piece
      }
    }
    const bytes = await keepFile(hold, 'request', pieces())
    return done({ bytes, digest: digest.digest('hex') })
  })
