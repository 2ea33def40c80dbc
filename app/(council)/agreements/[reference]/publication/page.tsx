import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { byWhom, Said } from '@/components/agreement/said'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { SummaryList } from '@/components/ui/summary-list'
import { PROPOSE_FIELDS, PUBLICATION_ADVICE_FIELDS, WITHDRAW_FIELDS } from '@/lib/content/register-pages'
import type { Publication } from '@/lib/domain/agreement/agreement'
import { publication, publicationAdvice, reason } from '@/lib/domain/agreement/inputs'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { AgreementFrame } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { advisePublication, proposePublication, publishEntry, withdrawPublication } from './actions'
import { Preview, Withheld } from './preview'

export const metadata: Metadata = { title: 'Public register' }

type Props = { readonly open: OpenAgreement }

/** Advice is privileged: whoever may not read it is told that it was given. */
const rowsOf = ({ proposed, contact, advice, published, withdrawn }: Publication, readsAdvice: boolean) =>
  [
    { key: 'Proposed', value: `${byWhom(proposed)}. Mailbox: ${contact}` },
    advice && { key: 'Advice', value: byWhom(advice.by) },
    advice && readsAdvice && { key: 'What it says', value: <Said>{advice.text}</Said> },
    published && { key: 'Published', value: `${byWhom(published.by)}, version ${published.textVersion}` },
    withdrawn && { key: 'Taken out', value: `${byWhom(withdrawn.by)}. ${withdrawn.text}` },
  ].filter((row) => row !== null && row !== false)

const SoFar = ({ open: { a, actor } }: Props) => {
  if (!a.publication) return <p className="govuk-body">Nobody has proposed it for the public register yet.</p>
  const isPublic = a.publication.published !== null && a.publication.withdrawn === null
  return (
    <>
      <SummaryList rows={rowsOf(a.publication, may(actor, 'readAgreementAdvice'))} />
      {isPublic && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.publicAgreement(a.reference)}>
            See its public page
          </a>
        </p>
      )}
    </>
  )
}

const Propose = ({ open, open: { a } }: Props) => (
  <Offer
    open={open}
    verb="proposePublication"
    heading={a.publication?.published ? 'Propose it anew, as it stands now' : 'Propose it'}
  >
    <Form
      spec={specOf({
        schema: publication,
        fields: PROPOSE_FIELDS,
        submit: 'Propose it for the public register',
      })}
      action={proposePublication.bind(null, a.reference)}
      initialValues={{ contact: a.publication?.contact ?? '' }}
      version={a.version}
    />
  </Offer>
)

const Advise = ({ open, open: { a } }: Props) => (
  <Offer open={open} verb="advisePublication" heading="Your advice">
    <Form
      spec={specOf({
        schema: publicationAdvice,
        fields: PUBLICATION_ADVICE_FIELDS,
        submit: 'Record this advice',
      })}
      action={advisePublication.bind(null, a.reference)}
      version={a.version}
    />
  </Offer>
)

const Publish = ({ open, open: { a } }: Props) => (
  <Offer open={open} verb="publishEntry" heading="Publish it">
    <p className="govuk-body">
      Everybody can read it from then on, without signing in. Somebody else than whoever proposed it publishes
      it.
    </p>
    <ActionButton
      action={publishEntry.bind(null, a.reference)}
      label="Publish what stands above"
      version={a.version}
    />
  </Offer>
)

/** Offered only where there is something to take out. */
const Withdraw = ({ open: { a, refuses } }: Props) =>
  refuses('withdrawPublication') ? null : (
    <>
      <h2 className="govuk-heading-m">Take it out</h2>
      <Form
        spec={specOf({
          schema: reason,
          fields: WITHDRAW_FIELDS,
          submit: 'Take it out of the public register',
          warning: true,
        })}
        action={withdrawPublication.bind(null, a.reference)}
        version={a.version}
      />
    </>
  )

export default async function PublicationPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  return (
    <AgreementFrame open={open} title="Public register">
      <SoFar open={open} />
      <Preview a={open.a} />
      <Withheld />
      <Propose open={open} />
      <Advise open={open} />
      <Publish open={open} />
      <Withdraw open={open} />
    </AgreementFrame>
  )
}
