import type { ComponentProps } from 'react'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { Form } from '@/components/forms/form'
import type { CaseAction } from '@/lib/actions/form-action'
import { formValues } from '@/lib/actions/read-form'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import type { OpenAgreement } from './open-agreement'

type EditFormProps = Parameters<typeof specOf>[0] &
  Pick<ComponentProps<typeof Form>, 'hidden' | 'children'> & {
    readonly open: OpenAgreement
    readonly verb?: AgreementVerb
    /** First answers, where a guard reckons with them. */
    readonly answers?: Partial<AgreementInput<AgreementVerb>>
    readonly action: CaseAction
    readonly saved?: Readonly<Record<string, unknown>>
  }

/** The form of an act on the text, or why this person may not do it. */
export const EditForm = ({
  open,
  verb = 'reviseText',
  answers,
  action,
  saved = {},
  ...rest
}: EditFormProps) => {
  const { schema, fields, submit, warning, ...form } = rest
  const { a, refuses } = open
  const refusal = refuses(verb, answers)
  if (refusal) return <AgreementStandsInTheWay refusal={refusal} />
  return (
    <Form
      spec={specOf({ schema, fields, submit, warning })}
      action={action.bind(null, a.reference)}
      initialValues={formValues(fields, saved)}
      version={a.version}
      {...form}
    />
  )
}
