import { signatory } from '../shared/signatory'
import type { CheckContext, Checked, Matter } from './kernel'

/** The first version of anything that is checked. */

export type Begun = {
  readonly id: string
  readonly reference: string
  readonly matter: Matter | null
  readonly context: CheckContext
}

/** `said` is what it begins with: whoever begins it is bound to that. */
export const begin = <S extends string>(
  { id, reference, matter, context }: Begun,
  { status, title, said }: { readonly status: S; readonly title: string; readonly said: unknown },
): Checked<S> => ({
  ...{ id, reference, matter, status, title },
  version: 1,
  openedBy: signatory(context, context.hash(said)),
  createdAt: context.now,
  clock: null,
})
