/** Every address of the product with its parts filled in, and what a door answers to whoever knocks. */
import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { DEMO_IDENTITY } from '@/db/seeds/demo-identity'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { DEMO_POLICY } from '@/db/seeds/demo-policy'
import { ADDRESSES } from './on-disk'

/** Open to everybody, each on purpose. */
export const PUBLIC = [
  '/',
  '/accessibility',
  '/account/passkeys/new',
  '/api/auth/[...nextauth]',
  '/enrol/[secret]',
  '/healthz',
  '/help/permissions',
  '/help/permissions/[part]',
  '/invitation/[secret]',
  '/invitation/agreement',
  '/readyz',
  '/register',
  '/register.csv',
  '/register.json',
  '/register/[reference]',
  '/register/schema.json',
  '/sign-in',
  '/sign-in/break-glass',
  '/sign-in/call',
  '/sign-in/call/telephone',
  '/sign-in/demo',
  '/sign-in/organisation',
  '/sign-in/refused',
  '/verify',
]

export const GUARDED = ADDRESSES.filter((address) => !PUBLIC.includes(address))

export const NOBODYS = { reference: 'DIS-2026-999999', recordId: randomUUID() }

/** Other parts of an address, each one that exists. */
const PARTS: Readonly<Record<string, string>> = {
  step: 'items',
  entry: '0',
  page: 'held',
  part: 'assess',
  answer: 'accept',
  personId: PEOPLE.auditor.id,
  agencyId: ORGANISATIONS.police.id,
  proposalId: DEMO_IDENTITY.waiting,
  recoveryId: DEMO_IDENTITY.asked,
  callId: DEMO_IDENTITY.waitsForCall,
  changeId: DEMO_POLICY.waitingChange,
  set: 'adequacy',
  versionId: DEMO_POLICY.waitingTable,
  slug: 'identifiable',
  key: 'purpose',
  clause: 'purpose',
  item: 'A7',
  number: '1',
}

/** Checks name what they are of by its reference. */
const nameOf = (part: string) => (part === 'matter' ? 'reference' : part)

export const filled = (address: string, known: Readonly<Record<string, string>>) =>
  address.replace(/\[(\w+)\]/g, (_, part: string) => known[nameOf(part)] ?? PARTS[part] ?? part)

/** Of one case or agreement, or of something that belongs to one. */
export const isOfAMatter = (address: string) => /\[(reference|matter|recordId)\]/.test(address)

export const idIn = (address = '') => address.split('/').at(-1) ?? ''

/** What a door answers, without following it. */
export const knock = async ({ request }: { readonly request: APIRequestContext }, address: string) => {
  const answer = await request.get(address, { maxRedirects: 0 })
  const heading = /<h1[^>]*>(.*?)<\/h1>/.exec(await answer.text())?.[1] ?? ''
  return { status: answer.status(), to: answer.headers().location ?? null, heading }
}
