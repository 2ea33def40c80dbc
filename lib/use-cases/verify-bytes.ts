import { verifyRecord } from '@/lib/documents/verify/verify-record'
import { shell } from './shell'

export type { VerificationReport } from '@/lib/documents/verify/report'

/** The answer `gatehouse verify` gives, against the certificate this council signs with. */
export const verifyBytes = async (bytes: Uint8Array) =>
  verifyRecord(bytes, { trust: (await shell().signer()).trust })
