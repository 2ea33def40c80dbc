import type { ComponentProps } from 'react'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { Form } from '@/components/forms/form'
import type { CaseAction } from '@/lib/actions/form-action'
import { formValues } from '@/lib/actions/read-form'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { AnswersShown } from './answers-shown'
import type { OpenMatter } from './open-matter'

type SheetFormProps = Parameters<typeof specOf>[0] &
  Pick<ComponentProps<typeof Form>, 'hidden' | 'children'> & {
    readonly open: OpenMatter
    readonly verb: keyof SheetInputs
    readonly action: CaseAction
    readonly saved?: Readonly<Record<string, unknown>>
  }

/** The form of one fact, or what was said of it and why this person may not say it. */
export const SheetForm = ({ open, verb, action, saved = {}, hidden, children, ...asked }: SheetFormProps) => {
  const { matter, sheet, refuses } = open
  const refusal = refuses(verb)
  const values = formValues(asked.fields, saved)
  if (refusal)
    return (
      <>
        {Object.keys(values).length > 0 && <AnswersShown fields={asked.fields} values={values} />}
        <CheckStandsInTheWay refusal={refusal} />
      </>
    )
  return (
    <Form
      spec={specOf(asked)}
      action={action.bind(null, matter.reference)}
      initialValues={values}
      version={sheet.version}
      hidden={hidden}
    >
      {children}
    </Form>
  )
}
