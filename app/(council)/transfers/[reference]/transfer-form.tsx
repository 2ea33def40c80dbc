import type { ComponentProps } from 'react'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import type { CaseAction } from '@/lib/actions/form-action'
import { formValues } from '@/lib/actions/read-form'
import type { TransferInputs, TransferVerb } from '@/lib/domain/checks/transfer/inputs'
import type { OpenTransfer } from './open-transfer'

type Of = {
  readonly open: OpenTransfer
  readonly verb: TransferVerb
  readonly action: CaseAction
  /** First answers, where a guard reckons with them. */
  readonly answers?: Partial<TransferInputs[TransferVerb]>
}

type TransferFormProps = Of &
  Parameters<typeof specOf>[0] &
  Pick<ComponentProps<typeof Form>, 'hidden' | 'children'> & {
    readonly saved?: Readonly<Record<string, unknown>>
  }

/** The form of one act on a transfer, or why this person may not do it. */
export const TransferForm = (props: TransferFormProps) => {
  const { open, verb, action, answers, saved = {}, hidden, children, ...asked } = props
  const refusal = open.refuses(verb, answers)
  if (refusal) return <CheckStandsInTheWay refusal={refusal} />
  return (
    <Form
      spec={specOf(asked)}
      action={action.bind(null, open.t.reference)}
      initialValues={formValues(asked.fields, saved)}
      version={open.t.version}
      hidden={hidden}
    >
      {children}
    </Form>
  )
}

type TransferButtonProps = Of &
  Pick<ComponentProps<typeof ActionButton>, 'label' | 'warning' | 'secondary' | 'hidden'> & {
    /** Where a page offers several, one that is not this person’s is left out. */
    readonly quiet?: boolean
  }

/** An act of one press, or why this person may not do it. */
export const TransferButton = ({ open, verb, action, answers, quiet, ...button }: TransferButtonProps) => {
  const refusal = open.refuses(verb, answers)
  if (refusal) return quiet ? null : <CheckStandsInTheWay refusal={refusal} />
  return <ActionButton action={action.bind(null, open.t.reference)} version={open.t.version} {...button} />
}
