import type { ReactNode } from 'react'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import type { Checked } from '@/lib/domain/checks/kernel'
import type { CheckAct } from './act'
import type { OpenCheck } from './open-check'

type ActPageProps<T extends Checked, I extends Readonly<Record<string, unknown>>> = {
  readonly open: OpenCheck<T, I>
  readonly act: CheckAct<T, I>
  readonly back: { readonly href: string; readonly text: string }
  /** Sent with the answers: of which part of the check the act is. */
  readonly hidden?: Readonly<Record<string, string>>
  /** What is read before it is answered. */
  readonly children?: ReactNode
}

/** The form of one act, or why this person may not do it now. */
export const CheckActPage = <T extends Checked, I extends Readonly<Record<string, unknown>>>({
  open: { actor, subject, refuses },
  act,
  back,
  hidden,
  children,
}: ActPageProps<T, I>) => {
  const { schema, fields, submit, warning } = act
  const refusal = refuses(act.verb, hidden as Partial<I[keyof I & string]>)
  return (
    <Framed actor={actor} title={act.title} caption={`${subject.reference}, ${subject.title}`} back={back}>
      {children}
      {refusal ? (
        <CheckStandsInTheWay refusal={refusal} />
      ) : (
        <Form
          spec={specOf({ schema, fields, submit, warning })}
          action={act.action.bind(null, subject.reference)}
          initialValues={formValues(fields, act.answers?.(subject) ?? {})}
          version={subject.version}
          hidden={hidden}
        />
      )}
    </Framed>
  )
}
