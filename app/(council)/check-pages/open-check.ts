import { notFound } from 'next/navigation'
import type { Checked, CheckModule } from '@/lib/domain/checks/kernel'
import type { Reference } from '@/lib/domain/checks/reference'
import type { Actor } from '@/lib/domain/shared/actor'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { lookAtCheck, type Refuses, readCheck } from '@/lib/use-cases/checks/read'
import { shell } from '@/lib/use-cases/shell'
import { checksReader } from '../checks-reader'

export type CheckParams = { readonly params: Promise<{ readonly reference: string }> }

/** One check with whoever looks at it, and what they would be told if they acted now. */
export type OpenCheck<T extends Checked, I extends Readonly<Record<string, unknown>>> = {
  readonly actor: Actor
  readonly module: CheckModule<T, I>
  readonly subject: T
  readonly refuses: Refuses<I>
  readonly today: CalendarDate
  /** The tables that the checks read, of today. */
  readonly reference: Reference
  /** UTC, ISO 8601. */
  readonly now: string
}

export const openCheckPage = async <T extends Checked, I extends Readonly<Record<string, unknown>>>(
  module: CheckModule<T, I>,
  { params }: CheckParams,
): Promise<OpenCheck<T, I>> => {
  const actor = await checksReader()
  const { reference } = await params
  const subject = await readCheck<T, I>(shell(), actor, module, reference)
  if (!subject) notFound()
  const { refuses, context } = await lookAtCheck(shell(), actor, module, subject)
  const { today, now, reference: tables } = context
  return { actor, module, subject, refuses, today, now, reference: tables }
}
