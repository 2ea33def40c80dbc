import 'server-only'
import type { z } from 'zod'
import { checkWordsFor } from '@/lib/content/check-refusals'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { actOnSheet } from '@/lib/use-cases/checks/sheet'
import { shell } from '@/lib/use-cases/shell'
import { type CaseAction, type FormDeclaration, formAction } from './form-action'

type SheetDeclaration<V extends keyof SheetInputs, S extends z.ZodType> = Omit<
  FormDeclaration<S>,
  'run' | 'words'
> & {
  readonly verb: V
}

/** Forms about the checks of an agreement or a disclosure, which go by its reference: the first begins the sheet. */
export const sheetAction = <V extends keyof SheetInputs, S extends z.ZodType<SheetInputs[V]>>({
  verb,
  ...form
}: SheetDeclaration<V, S>): CaseAction =>
  formAction({
    ...form,
    words: checkWordsFor,
    run: (input, { reference, version }, { who }) =>
      actOnSheet(shell(), who, { verb, reference, version, input }),
  })
