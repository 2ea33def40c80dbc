import type { Metadata } from 'next'
import { firstIn } from '@/app/address'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { InsetText } from '@/components/ui/inset-text'
import { browserRules } from '@/lib/actions/browser-rules'
import { formValues } from '@/lib/actions/read-form'
import { rowFields } from '@/lib/content/reference-forms'
import { rowProposal } from '@/lib/domain/checks/reference-inputs'
import { rowField } from '@/lib/domain/checks/reference-table'
import { NAME_OF, ROW_NAMES, SET_NAMES } from '@/lib/domain/checks/reference-words'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { proposeReferenceRow } from '../../actions'
import { openRow, openSet, type RowPage } from '../../open-set'

export const metadata: Metadata = { title: 'Propose a change of a table' }

const specOf = (fields: ReturnType<typeof rowFields>) => ({
  fields,
  submit: 'Propose this change',
  rules: browserRules(rowProposal),
})

const SECOND = 'Nothing changes until a second person has seen what this would do and approved it.'

const AddRow = async (page: RowPage) => {
  const { actor, set } = await openSet(page, 'proposePolicyChange')
  return (
    <Framed
      actor={actor}
      caption={SET_NAMES[set]}
      title={`Add a ${ROW_NAMES[set]}`}
      back={{ href: paths.referenceSet(set), text: 'Back to the table' }}
    >
      <p className="govuk-body">{SECOND}</p>
      <Form
        spec={specOf(rowFields(set, { isNew: true }))}
        action={proposeReferenceRow.bind(null, set)}
        hidden={{ key: '', basis: '' }}
      />
    </Framed>
  )
}

const ChangeRow = async (page: RowPage) => {
  const { actor, set, key, row, today, on } = await openRow(page, 'proposePolicyChange')
  const fields = rowFields(set, { isNew: false })
  const answers = Object.fromEntries(Object.entries(row).map(([column, cell]) => [rowField(column), cell]))
  return (
    <Framed
      actor={actor}
      caption={SET_NAMES[set]}
      title={`Change ${row[NAME_OF[set]]}`}
      back={{ href: paths.referenceRow(set, key), text: 'Back to the row' }}
    >
      {on > today && (
        <InsetText>
          This begins from the row as it will be on {dayOf(on)}, when every change that is approved counts.
          Only what you alter here is proposed.
        </InsetText>
      )}
      <p className="govuk-body">{SECOND}</p>
      <Form
        spec={specOf(fields)}
        action={proposeReferenceRow.bind(null, set)}
        hidden={{ key, basis: on }}
        initialValues={formValues(fields, answers)}
      />
    </Framed>
  )
}

/** A row that the address names is changed; where it names none, one is added. */
export default async function ChangeRowPage(page: RowPage) {
  return firstIn(await page.searchParams, 'row') ? ChangeRow(page) : AddRow(page)
}
