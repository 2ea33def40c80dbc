import type { ReactNode } from 'react'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import type { Signatory } from '@/lib/domain/shared/signatory'
import { momentOf } from '@/lib/domain/shared/when'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import type { OpenCase } from './open-case'

/** What the steps after an answer have in common: what was recorded before, and one act or several to add. */

export const byWhom = ({ name, standing, at }: Signatory) => `${name}, ${standing}, ${momentOf(at)}`

export const Said = ({ children }: { readonly children: ReactNode }) => (
  <p className="govuk-body gh-pre-line">{children}</p>
)

type OfferProps<V extends Verb> = {
  readonly open: OpenCase
  readonly verb: V
  readonly heading: string
  readonly children: ReactNode
  /** First answers of the form, where the act reckons with them: a clock cannot run from nothing. */
  readonly answers?: Partial<InputOf<V>>
}

/** One act, to whoever may do it: nothing for others, and the reason where this case does not allow it. */
export const Offer = async <V extends Verb>({ open, verb, heading, children, answers }: OfferProps<V>) => {
  const { actor, d } = open
  if (!may(actor, verb)) return null
  const refusal = await wouldRefuse(shell(), actor, d, verb, answers)
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      {refusal ? <StandsInTheWay refusal={refusal} d={d} /> : children}
    </>
  )
}
