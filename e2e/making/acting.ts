/** People of the demo borough act on a check, each act held to have been done. */
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Checked, CheckModule } from '@/lib/domain/checks/kernel'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { handleCheck } from '@/lib/use-cases/checks/act'
import { METHOD } from '@/lib/use-cases/demo/story'
import { shell } from '@/lib/use-cases/shell'

export const who = (key: PersonKey) => ({ personId: PEOPLE[key].id, method: METHOD })

export const expected = <T>(outcome: Outcome<T>, what: string): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`${what} was refused: ${JSON.stringify(outcome.refusal)}`)
}

type Inputs = Readonly<Record<string, unknown>>

/** Acts on one kind of check, as it stands when they are done. */
export const actsOn =
  <T extends Checked, I extends Inputs>(module: CheckModule<T, I>) =>
  async <V extends keyof I & string>(reference: string, by: PersonKey, verb: V, input: I[V]): Promise<T> =>
    expected(await handleCheck(shell(), who(by), module, { verb, reference, version: null, input }), verb)
