import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What a page or an action says about the answer that the framework writes for it: the status, for which a server
 * action has no word of its own. The door opens one for each request and reads it as the answer's head is written.
 */
export type Answering = { readonly method: string; status?: 401 | 429 }

/** Next bundles this module more than once, and each copy must meet the same storage. */
const shared = globalThis as typeof globalThis & { gatehouseAnswering?: AsyncLocalStorage<Answering> }

const storage = (): AsyncLocalStorage<Answering> => {
  shared.gatehouseAnswering ??= new AsyncLocalStorage()
  return shared.gatehouseAnswering
}

export const answeringIn = <Result>(answering: Answering, work: () => Result): Result =>
  storage().run(answering, work)

/** A form whose sender nobody knows is refused as such; a page that nobody may read without signing in leads there. */
export const refuseStrangersForm = (): void => {
  const answering = storage().getStore()
  if (answering?.method === 'POST') answering.status = 401
}
