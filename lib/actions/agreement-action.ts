import 'server-only'
import type { z } from 'zod'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { actOnAgreement } from '@/lib/use-cases/agreement/act-or-declare'
import { shell } from '@/lib/use-cases/shell'
import { type CaseAction, type FormDeclaration, formAction } from './form-action'

export type AgreementDeclaration<V extends AgreementVerb, S extends z.ZodType> = Omit<
  FormDeclaration<S>,
  'run' | 'words'
> & {
  readonly verb: V
  readonly toInput?: (input: z.output<S>, form: FormData) => AgreementInput<V>
  /** The act rests on nothing that the page showed of the rest: comments, proposals, marks of one clause. */
  readonly anyVersion?: boolean
}

/** A form that is one verb of the agreements' transition table. */
export const agreementAction = <V extends AgreementVerb, S extends z.ZodType>({
  verb,
  toInput,
  anyVersion = false,
  ...form
}: AgreementDeclaration<V, S>): CaseAction =>
  formAction({
    ...form,
    words: agreementWordsFor,
    run: (input, { reference, version, form: sent }, { who }) =>
      actOnAgreement(shell(), who, {
        verb,
        reference,
        version: anyVersion ? null : version,
        input: toInput ? toInput(input, sent) : (input as AgreementInput<V>),
      }),
  })
