import type { Principal } from '@/db/principal'

type Resolve = () => Promise<string | null>

const known: Partial<Record<keyof Principal, Resolve>> = {}

/** How it is known in whose name a request reads and writes; said by whoever keeps the sessions and the invitations. */
export const namedBy = (part: keyof Principal, resolve: Resolve) => {
  known[part] = resolve
}

export const whoAsks = async (): Promise<Principal> => ({
  person: (await known.person?.()) ?? null,
  invitation: (await known.invitation?.()) ?? null,
})
