import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import type { FormAction } from '@/components/forms/form-spec'
import { Callout } from '@/components/ui/callout'
import { formValues } from '@/lib/actions/read-form'
import { clauseOfLibraryFields } from '@/lib/content/agreement-draft-words'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { CHECKLIST } from '@/lib/domain/agreement/checklist'
import { clauseOfLibrary } from '@/lib/domain/agreement/draft-inputs'
import type { LibraryClause } from '@/lib/domain/agreement/library'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'

type LibraryFormProps = {
  readonly mayEdit: boolean
  readonly action: FormAction
  readonly newest?: LibraryClause
}

const FIELDS = clauseOfLibraryFields(CHECKLIST)

const answersOf = ({ mayNotBeConceded, ...said }: LibraryClause) => ({
  ...said,
  mayNotBeConceded: mayNotBeConceded ? 'yes' : 'no',
  why: '',
})

/** A clause as its next version begins, or the reason why this person may not write one. */
export const LibraryForm = ({ mayEdit, action, newest }: LibraryFormProps) =>
  mayEdit ? (
    <Form
      spec={specOf({ schema: clauseOfLibrary, fields: FIELDS, submit: 'Save this version' })}
      action={action}
      initialValues={formValues(FIELDS, newest ? answersOf(newest) : {})}
      version={newest?.version}
    />
  ) : (
    <Callout tone="missing" title="You cannot do this">
      <p className="govuk-body">{agreementWordsFor({ rule: HOUSE_RULES.notPermitted })}</p>
    </Callout>
  )
