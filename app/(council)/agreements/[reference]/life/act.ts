import type { z } from 'zod'
import type { Field } from '@/components/forms/form-spec'
import type { CaseAction } from '@/lib/actions/form-action'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { type AgreementStep, paths } from '@/lib/paths'
import type { OpenAgreement } from '../open-agreement'

/** One act in the life of an agreement, on a page of its own below its step. */
export type Act = {
  readonly verb: AgreementVerb
  readonly title: string
  readonly hint: string
  readonly action: CaseAction
  readonly schema: z.ZodType
  readonly fields: (a: Agreement, today: CalendarDate) => readonly Field[]
  readonly submit: string
  readonly warning?: boolean
}

export type Acts = Readonly<Record<string, Act>>

/** The act that an address names; nothing for a name that is not ours. */
export const actNamed = (acts: Acts, name: string): Act | undefined =>
  Object.hasOwn(acts, name) ? acts[name] : undefined

export const addressOf = (reference: string, step: AgreementStep, name: string) =>
  `${paths.agreementStep(reference, step)}/${name}`

/** Those that are this person's kind of act and start from here, each with what stands in its way. */
export const openActs = (acts: Acts, { actor, refuses }: Pick<OpenAgreement, 'actor' | 'refuses'>) =>
  Object.entries(acts)
    .filter(([, { verb }]) => may(actor, verb))
    .map(([name, act]) => ({ name, act, refusal: refuses(act.verb) }))
    .filter(({ refusal }) => refusal?.rule !== HOUSE_RULES.wrongState)
