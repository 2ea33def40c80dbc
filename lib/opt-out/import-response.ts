import {
  type Classified,
  classified,
  excerptOf,
  interimStatus,
  type ResponseFacts,
} from '@/lib/domain/checks/run/response'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { keyedDigest } from './build-request'
import { type Hold, keepFile, withinTerm } from './hold'
import { packed, unpacked } from './packed-numbers'
import { ResponseLines } from './response-lines'

export type Message = {
  readonly kind: ResponseFacts['message']
  /** Whether its local id is the one under which this run was sent. */
  readonly isOfThisRun: boolean
  readonly body: AsyncIterable<Uint8Array>
}

export type Imported = {
  readonly classified: Classified
  readonly bytes: number
  /** HMAC-SHA-256, hex. */
  readonly digest: string
  /** What the service says while it is still at work. */
  readonly interim: string | null
  /** How a refused file was explained, where no number may be in it. */
  readonly said: string | null
}

/** Reads a message from the service. Of one that is no good, nothing but its length and digest is kept. */
export const importResponse = (
  hold: Hold,
  { kind, isOfThisRun, body }: Message,
  digestKey: Uint8Array,
): Promise<Outcome<Imported>> =>
  withinTerm(hold, async () => {
    const lines = new ResponseLines(await unpacked(hold, 'numbers'))
    const digest = keyedDigest(digestKey)
    if (!(await isTaken(body, lines, digest))) return refused('RUN_FILE_BROKEN')
    const facts = { ...lines.facts(), message: kind, isOfThisRun }
    const found = classified(facts)
    // An empty answer is kept too: two people may still confirm it.
    if (found.outcome === 'RESPONSE_OK' || found.outcome === 'EMPTY_RESULT_CONFIRM')
      await keepFile(hold, 'returned', packed(lines.returned()))
    return done({
      classified: found,
      bytes: facts.bytes,
      digest: digest.digest('hex'),
      interim: found.outcome === 'INTERIM' ? interimStatus(documentIn(lines.opening)) : null,
      said: found.outcome === 'RUN_FAILED_REJECTED' ? excerptOf(lines.opening) : null,
    })
  })

/** Why a stream broke off is let go: what it says may quote what it carried. */
const isTaken = async (
  body: AsyncIterable<Uint8Array>,
  lines: ResponseLines,
  digest: ReturnType<typeof keyedDigest>,
): Promise<boolean> => {
  try {
    for await (const piece of body) {
      digest.update(piece)
      lines.take(piece)
    }
  } catch {
    return false
  }
  lines.end()
  return true
}

/** A parser quotes what it could not read, so what it says is let go. */
const documentIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
