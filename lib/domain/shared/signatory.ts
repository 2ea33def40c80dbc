import type { Actor, SYSTEM } from './actor'
import type { SigningProof } from './signing-proof'

/** A person as they stood when they acted: the record must say what was true then. */
export type Signatory = {
  readonly personId: string
  readonly name: string
  /** Rank, grade or job title at the time. */
  readonly standing: string
  readonly body: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** How the person was known to the system, said honestly. */
  readonly method: string
  /** SHA-256, hex, of exactly what was acted on. */
  readonly bound: string
  /** What their passkey signed, where they have one. */
  readonly proof?: SigningProof
}

type Acting = Pick<Actor, 'id' | 'name' | 'title' | 'organisation'> | typeof SYSTEM

/** `bound` is the SHA-256 of exactly what the act rests on. */
export const signatory = (
  { actor, now, method, proof }: { actor: Acting; now: string; method: string; proof?: SigningProof },
  bound: string,
): Signatory => ({
  personId: actor.id,
  name: actor.name,
  standing: 'title' in actor ? actor.title : 'The system',
  body: 'title' in actor ? actor.organisation : '',
  at: now,
  method,
  bound,
  ...(proof && { proof }),
})
