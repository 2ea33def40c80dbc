import type { Metadata } from 'next'
import { AgreementFrame } from '../agreement-frame'
import { below } from '../editing'
import { type AgreementParams, openAgreementPage } from '../open-agreement'

export const metadata: Metadata = { title: 'Take it as a document' }

export default async function DocumentPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { reference, textVersion } = open.a
  return (
    <AgreementFrame open={open} title="Take it as a document">
      <p className="govuk-body">
        This is version {textVersion}. It is not the signed agreement: that is a sealed PDF among the records.
      </p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={below(reference, 'document', 'docx')} download>
            Word document
          </a>
          , to work on. What comes back can be held against this text.
        </li>
        <li>
          <a className="govuk-link" href={below(reference, 'document', 'pdf')} download>
            PDF
          </a>
          , to read. Every page is marked as a draft until the text is in force.
        </li>
      </ul>
    </AgreementFrame>
  )
}
