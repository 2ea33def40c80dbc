/**
 * Makes what a first start finds missing, in a process of its own: the launcher lives as long as the product and
 * should not carry the memory of drawing and signing the demo's records.
 */
import { join } from 'node:path'
import { closeDatabase, connect } from '@/db/client'
import { COUNCIL } from '@/lib/content/council'
import { createDemoAuthority } from '@/lib/documents/signer/demo-authority'
import { env } from '@/lib/env'
import { loadDemoBorough } from '@/lib/use-cases/demo/load-demo-borough'

const { GATEHOUSE_DATA, GATEHOUSE_OWNER_URL, GATEHOUSE_SIGNER } = env()

if (!GATEHOUSE_SIGNER) await createDemoAuthority(join(GATEHOUSE_DATA, 'signer'), COUNCIL.name)
// Only a start that promised the demo borough passes the owner's address on.
if (GATEHOUSE_OWNER_URL) await loadDemo(GATEHOUSE_OWNER_URL)

async function loadDemo(url: string): Promise<void> {
  const owner = connect(url, { max: 2, unhurried: true })
  try {
    await loadDemoBorough(owner)
  } finally {
    await owner.$client.end({ timeout: 5 })
    await closeDatabase()
  }
}
