import 'server-only'
import type { z } from 'zod'
import { checkWordsFor } from '@/lib/content/check-refusals'
import type { TransferContent } from '@/lib/domain/checks/transfer/content'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import type { ContentPage } from '@/lib/domain/checks/transfer/pages'
import { type RiskAnswers, riskAnswers } from '@/lib/domain/checks/transfer/risk/answers'
import type { RiskPage } from '@/lib/domain/checks/transfer/risk/pages'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { paths, type TransferStep } from '@/lib/paths'
import {
  answerRisk,
  type EditBehind,
  editTransfer,
  type TransferTurn,
} from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'
import { checkAction } from './check-action'
import { type CaseAction, type FormDeclaration, formAction } from './form-action'

/** Forms about a transfer abroad. */

export const transferAction = checkAction(TRANSFER)

type Form<S extends z.ZodType> = Omit<FormDeclaration<S>, 'run' | 'words'>

type Run<S extends z.ZodType> = FormDeclaration<S>['run']
type Who = Parameters<Run<z.ZodType>>[2]['who']

/** A form whose act is found from more than it asks. */
export const transferForm = <S extends z.ZodType>({
  run,
  ...form
}: Form<S> & {
  readonly run: (input: z.output<S>, turn: TransferTurn, who: Who) => Promise<Outcome<unknown>>
}): CaseAction =>
  formAction({
    ...form,
    words: checkWordsFor,
    run: (input, { reference, version }, { who }) => run(input, { reference, version }, who),
  })

export const contentForm = <S extends z.ZodType>({
  make,
  ...form
}: Form<S> & {
  readonly make: (content: TransferContent, input: z.output<S>, behind: EditBehind) => TransferContent
}): CaseAction =>
  transferForm({
    ...form,
    run: (input, turn, who) =>
      editTransfer(shell(), who, turn, (content, behind) => done(make(content, input, behind))),
  })

const toStep = (step: TransferStep | null) => (reference: string) =>
  step === null ? paths.transfer(reference) : paths.transferStep(reference, step)

/** One page of the content; what it does not ask stays as it was. */
export const pageForm = <S extends z.ZodType>(
  { schema, toContent }: ContentPage<S>,
  more: Pick<Form<S>, 'shape' | 'fieldAt'> = {},
  then: TransferStep | null = null,
): CaseAction =>
  contentForm({
    ...more,
    schema,
    make: (content, input, behind) => ({ ...content, ...toContent(input, behind) }),
    next: toStep(then),
  })

export const riskForm = <S extends z.ZodType>({
  make,
  ...form
}: Form<S> & {
  readonly make: (answers: RiskAnswers, input: z.output<S>) => RiskAnswers
}): CaseAction =>
  transferForm({
    ...form,
    run: (input, turn, who) =>
      answerRisk(shell(), who, turn, ({ assessment }: Transfer) =>
        done(make(openAnswers(assessment), input)),
      ),
  })

/** One that is not open is refused by its table, whatever was typed. */
const openAnswers = (assessment: Transfer['assessment']) => assessment?.answers ?? riskAnswers.parse({})

export const riskPageForm = <S extends z.ZodType>(
  { schema, toAnswers }: RiskPage<S>,
  more: Pick<Form<S>, 'shape' | 'fieldAt'> = {},
): CaseAction =>
  riskForm({
    ...more,
    schema,
    make: (answers, input) => ({ ...answers, ...toAnswers(input) }),
    next: toStep('risk'),
  })
