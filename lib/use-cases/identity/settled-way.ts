import type { Database, Tx } from '@/db/client'
import { hasSignedInByCall } from '@/db/repositories/call-backs'
import type { Account } from '@/db/repositories/identity'
import { isLinkedByOwn } from './own-provider'

/**
 * Whether they sign in already by the way their organisation settled on, without a passkey. Then an invitation and a
 * mailbox are not enough for another way: that takes two people and a day, as for a lost passkey.
 */
export const hasSettledWay = async (db: Database | Tx, account: Account): Promise<boolean> =>
  (account.signInPath === 'codeAndCallback' && (await hasSignedInByCall(db, account.id))) ||
  isLinkedByOwn(db, account)
