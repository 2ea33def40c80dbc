/** People of the demo borough act on a check, each act held to have been done. */
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Checked, CheckModule } from '@/lib/domain/checks/kernel'
import { handleCheck } from '@/lib/use-cases/checks/act'
import { expected, who } from '@/lib/use-cases/demo/acting'
import { systemShell as shell } from '@/lib/use-cases/shell'
import { seasoned } from './seasoning'

export { expected, who }

type Inputs = Readonly<Record<string, unknown>>

/** Acts on one kind of check, as it stands when they are done. */
export const actsOn =
  <T extends Checked, I extends Inputs>(module: CheckModule<T, I>) =>
  async <V extends keyof I & string>(
    reference: string,
    by: PersonKey,
    verb: V,
    written: I[V],
  ): Promise<T> => {
    const act = { verb, reference, version: null, input: seasoned(written) }
    return expected(await handleCheck(shell(), who(by), module, act), verb)
  }
