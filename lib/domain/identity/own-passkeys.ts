import { type Factor, isRecent, type SessionFacts } from '../shared/session'

/** What somebody who is signed in may do about their own passkeys, alone. */

/** A first one is as good as what let it be added: a provider's word, or nothing where nothing is ever proved. */
const ADDS_FIRST: readonly Factor[] = ['provider', 'none-demo']

/** Whether there is a way at all, lately proved or not. A call is less than a passkey, so two people have to agree. */
export const addsPasskeys = ({ factor }: Pick<SessionFacts, 'factor'>, has: number): boolean =>
  has > 0 || ADDS_FIRST.includes(factor)

/** Another passkey, or the provider, in the last minutes. Whoever was invited makes theirs without a session. */
export const mayAddPasskey = (session: SessionFacts, has: number, now: Date): boolean => {
  const { factor, provedAt, authAt } = session
  if (isRecent(provedAt, now)) return true
  return has === 0 && addsPasskeys(session, has) && (factor !== 'provider' || isRecent(authAt, now))
}

/**
 * Never the last one of somebody who would then have no way in: an agency's own provider lets nobody in any more who
 * has ever had a passkey, and the council's does.
 */
export const mayDoWithoutPasskey = (
  { factor }: Pick<SessionFacts, 'factor'>,
  { isInside }: { readonly isInside: boolean },
): boolean => factor === 'none-demo' || (factor === 'provider' && isInside)
