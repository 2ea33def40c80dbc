import type { z } from 'zod'
import type { Field } from '@/components/forms/form-spec'
import type { CaseAction } from '@/lib/actions/form-action'
import type { Checked, CheckModule } from '@/lib/domain/checks/kernel'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import type { OpenCheck } from './open-check'

type Inputs = Readonly<Record<string, unknown>>

/** One act on a check, on a page of its own. */
export type CheckAct<T extends Checked, I extends Inputs> = {
  readonly verb: keyof I & string
  readonly title: string
  readonly hint: string
  readonly action: CaseAction
  readonly schema: z.ZodType
  readonly fields: readonly Field[]
  /** What the form begins with. */
  readonly answers?: (subject: T) => Readonly<Record<string, unknown>>
  readonly submit: string
  readonly warning?: boolean
}

export type CheckActs<N extends string, T extends Checked, I extends Inputs> = Readonly<
  Record<N, CheckAct<T, I>>
>

/** Whether acts of this kind are this person's at all. */
export const mayTry = <T extends Checked, I extends Inputs>(
  { rows }: CheckModule<T, I>,
  actor: Actor,
  verb: keyof I & string,
) => rows.some((row) => row.verb === verb && row.permission !== 'SYSTEM' && may(actor, row.permission))

/** The name of an act in an address; nothing for a name that is not ours. */
export const namedIn = <N extends string>(acts: Readonly<Record<N, unknown>>, name: string): N | undefined =>
  Object.hasOwn(acts, name) ? (name as N) : undefined

export type OpenAct<N extends string> = {
  readonly name: N
  readonly title: string
  readonly hint: string
  readonly refusal: Refusal | null
}

/** Those that are this person's kind of act and start from here, each with what stands in its way. */
export const openActs = <N extends string, T extends Checked, I extends Inputs>(
  acts: CheckActs<N, T, I>,
  { actor, module, refuses }: Pick<OpenCheck<T, I>, 'actor' | 'module' | 'refuses'>,
): readonly OpenAct<N>[] =>
  (Object.entries(acts) as [N, CheckAct<T, I>][])
    .filter(([, { verb }]) => mayTry(module, actor, verb))
    .map(([name, { title, hint, verb }]) => ({ name, title, hint, refusal: refuses(verb) }))
    .filter(({ refusal }) => refusal?.rule !== HOUSE_RULES.wrongState)
