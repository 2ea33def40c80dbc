import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { WITHDRAW_FIELDS } from '@/lib/content/reference-forms'
import { rowWithdrawal } from '@/lib/domain/checks/reference-inputs'
import { NAME_OF, SET_NAMES } from '@/lib/domain/checks/reference-words'
import { paths } from '@/lib/paths'
import { withdrawReferenceRow } from '../../actions'
import { openRow, type RowPage } from '../../open-set'

export const metadata: Metadata = { title: 'Take a row out of a table' }

export default async function WithdrawRowPage(page: RowPage) {
  const { actor, set, key, row } = await openRow(page, 'proposePolicyChange')
  return (
    <Framed
      actor={actor}
      caption={SET_NAMES[set]}
      title={`Take out ${row[NAME_OF[set]]}`}
      back={{ href: paths.referenceRow(set, key), text: 'Back to the row' }}
    >
      <p className="govuk-body">
        The row stays readable under the versions that had it. The next page shows which assessments,
        agreements and live flows would be decided otherwise, and nothing changes until a second person has
        seen that and approved it.
      </p>
      <Form
        spec={{
          fields: WITHDRAW_FIELDS,
          submit: 'Propose to take it out',
          rules: browserRules(rowWithdrawal),
        }}
        action={withdrawReferenceRow.bind(null, set)}
        hidden={{ key }}
      />
    </Framed>
  )
}
