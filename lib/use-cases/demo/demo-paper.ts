import { emptyPage } from '@/lib/documents/empty-page'
import { sha256Hex } from '@/lib/hash'

/** A paper of the demo borough: an empty page, so that nobody takes it for an order. */
export const demoPaper = async (name: string) => {
  const content = await emptyPage(`${name} (demonstration, an empty page)`)
  return { name, content, sha256: sha256Hex(content), isCut: false }
}
