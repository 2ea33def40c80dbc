import type { ReactNode } from 'react'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import type { OpenAgreement } from './open-agreement'

type OfferProps<V extends AgreementVerb> = {
  readonly open: OpenAgreement
  readonly verb: V
  readonly heading: string
  /** First answers of the form, where a guard reckons with them. */
  readonly answers?: Partial<AgreementInput<V>>
  readonly children: ReactNode
}

/** One act, to whoever may do it: nothing for others, and the reason where this agreement does not allow it. */
export const Offer = <V extends AgreementVerb>({ open, verb, heading, answers, children }: OfferProps<V>) => {
  if (!may(open.actor, verb)) return null
  const refusal = open.refuses(verb, answers)
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      {refusal ? <AgreementStandsInTheWay refusal={refusal} /> : children}
    </>
  )
}
