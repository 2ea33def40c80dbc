import 'server-only'
import type { z } from 'zod'
import { checkWordsFor } from '@/lib/content/check-refusals'
import type { Checked, CheckModule } from '@/lib/domain/checks/kernel'
import { handleCheck } from '@/lib/use-cases/checks/act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseAction, type FormDeclaration, formAction } from './form-action'

export type CheckDeclaration<
  I extends Readonly<Record<string, unknown>>,
  V extends keyof I & string,
  S extends z.ZodType,
> = Omit<FormDeclaration<S>, 'run' | 'words'> & {
  readonly verb: V
  readonly toInput?: (input: z.output<S>, form: FormData) => I[V]
}

/** Forms that are one verb of a check's table: `checkAction(TRANSFERS)({ verb: 'screen', … })`. */
export const checkAction =
  <T extends Checked, I extends Readonly<Record<string, unknown>>>(module: CheckModule<T, I>) =>
  <V extends keyof I & string, S extends z.ZodType>({
    verb,
    toInput,
    ...form
  }: CheckDeclaration<I, V, S>): CaseAction =>
    formAction({
      ...form,
      words: checkWordsFor,
      run: (input, { reference, version, form: sent }, { who }) =>
        handleCheck(shell(), who, module, {
          verb,
          reference,
          version,
          input: toInput ? toInput(input, sent) : (input as I[V]),
        }),
    })
