import 'server-only'
import type { z } from 'zod'
import type { FormDeclaration } from '@/lib/actions/form-action'
import { undoneWords } from '@/lib/content/agreement-draft-words'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import type { Edit } from '@/lib/domain/agreement/command'
import { lineToRemove, type Position } from '@/lib/domain/agreement/draft-inputs'
import { asEdit, lineRemoved, lineSet } from '@/lib/domain/agreement/edits'
import type { AgreementText } from '@/lib/domain/agreement/text'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { type AgreementStep, paths } from '@/lib/paths'
import { editText, type TextBehind } from '@/lib/use-cases/agreement/edit-text'
import { readAgreement } from '@/lib/use-cases/agreement/read-agreement'
import { shell } from '@/lib/use-cases/shell'

/** What the forms have in common that change the text. */

export const below = (reference: string, step: AgreementStep, part: string | number) =>
  `${paths.agreementStep(reference, step)}/${part}`

/** A change of a text that was approved or signed is thought about once. */
export const warnOfUndoing = async (
  _input: unknown,
  { reference }: { readonly reference: string },
  { actor }: { readonly actor: Actor },
) => {
  const a = await readAgreement(shell(), actor, reference)
  return a && undoneWords(a)
}

/** A form whose edit is made from the text as it is. */
export const editing = <Input>({
  make,
  ...form
}: Pick<FormDeclaration<z.ZodType<Input>>, 'schema' | 'shape' | 'fieldAt' | 'next'> & {
  readonly make: (input: Input, behind: TextBehind) => Outcome<Edit>
}): FormDeclaration<z.ZodType<Input>> => ({
  ...form,
  words: agreementWordsFor,
  warn: warnOfUndoing,
  run: (input, sent, signedIn) => editText(shell(), signedIn, sent, (behind) => make(input, behind)),
})

/** One of the text's lists: where it is edited, and what an edit of it is. */
export type ListOf<Line> = {
  readonly step: AgreementStep
  readonly of: (text: AgreementText) => readonly Line[]
  readonly edit: (behind: TextBehind) => (lines: readonly Line[]) => Edit
}

const ofList = ({ step }: Pick<ListOf<unknown>, 'step'>) => ({
  next: (reference: string) => paths.agreementStep(reference, step),
})

/** Its fields stand flat in the form, beside the place of the line. */
export const savingLine = <Input, Line>(
  list: ListOf<Line>,
  schema: z.ZodType<{ readonly position: Position; readonly line: Input }>,
  toLine: (input: Input) => Line,
) =>
  editing({
    ...ofList(list),
    schema,
    shape: ({ position, ...line }) => ({ position, line }),
    fieldAt: (path) => String(path.findLast((part) => typeof part === 'string')),
    make: ({ position, line }, behind) =>
      asEdit(lineSet(list.of(behind.a.text), position, toLine(line)), list.edit(behind)),
  })

export const removingLine = <Line>(list: ListOf<Line>) =>
  editing({
    ...ofList(list),
    schema: lineToRemove,
    make: ({ position }, behind) => asEdit(lineRemoved(list.of(behind.a.text), position), list.edit(behind)),
  })
