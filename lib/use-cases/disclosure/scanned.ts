import { type Scanner, scan, type Verdict } from '@/lib/documents/scan/clamd'
import { env } from '@/lib/env'

const scanner = (): Scanner | null => {
  const { CLAMD_HOST: host, CLAMD_PORT: port } = env()
  return host ? { host, port } : null
}

export const isScannerSet = () => scanner() !== null

/** What the scanner says; `unasked` where the council has none. */
export const scanned = async (content: Uint8Array): Promise<Verdict | { readonly is: 'unasked' }> => {
  const asked = scanner()
  return asked ? scan(asked, content) : { is: 'unasked' }
}
