import type { ReactNode } from 'react'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { londonDate } from '@/lib/domain/shared/dates'
import type { AgreementStep } from '@/lib/paths'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame, backToStep } from '../agreement-frame'
import type { OpenAgreement } from '../open-agreement'
import type { Act } from './act'

type ActPageProps = {
  readonly open: OpenAgreement
  readonly act: Act
  readonly step: AgreementStep
  readonly back: string
  /** What is read before it is answered. */
  readonly children?: ReactNode
}

/** The form of one act, or why this person may not do it now. */
export const ActPage = ({ open, act, step, back, children }: ActPageProps) => {
  const { a } = open
  const today = londonDate(shell().clock())
  const refusal = open.refuses(act.verb)
  const { schema, submit, warning } = act
  return (
    <AgreementFrame open={open} title={act.title} back={backToStep(a.reference, step, back)}>
      {children}
      {refusal ? (
        <AgreementStandsInTheWay refusal={refusal} />
      ) : (
        <Form
          spec={specOf({ schema, fields: act.fields(a, today), submit, warning })}
          action={act.action.bind(null, a.reference)}
          version={a.version}
        />
      )}
    </AgreementFrame>
  )
}
