import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { UPLOAD_FIELDS } from '@/lib/content/reference-forms'
import { tableProposal } from '@/lib/domain/checks/reference-inputs'
import { SET_NAMES } from '@/lib/domain/checks/reference-words'
import { paths } from '@/lib/paths'
import { readReferenceSet } from '@/lib/use-cases/checks/read-reference'
import { shell } from '@/lib/use-cases/shell'
import { uploadReference } from '../../actions'
import { openSet, type SetPage } from '../../open-set'

export const metadata: Metadata = { title: 'Change a table by a spreadsheet' }

export default async function UploadPage(page: SetPage) {
  const { actor, set } = await openSet(page, 'proposePolicyChange')
  const { settledOn } = await readReferenceSet(shell(), set)
  return (
    <Framed
      actor={actor}
      caption={SET_NAMES[set]}
      title="Change several rows by a spreadsheet"
      back={{ href: paths.referenceSet(set), text: 'Back to the table' }}
    >
      <ol className="govuk-list govuk-list--number">
        <li>
          <a className="govuk-link" href={paths.referenceFile(set, settledOn)}>
            Download the table
          </a>
          , with every change that is approved so far.
        </li>
        <li>Change it in a spreadsheet. Leave the names of the columns as they are.</li>
        <li>Save it as “CSV UTF-8” and send it here. The next page shows row by row what would change.</li>
      </ol>
      <Form
        spec={{
          fields: UPLOAD_FIELDS,
          submit: 'Propose this table',
          rules: browserRules(tableProposal),
        }}
        action={uploadReference.bind(null, set)}
      />
    </Framed>
  )
}
