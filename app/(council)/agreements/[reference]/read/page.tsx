import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TextShown } from '@/components/agreement/text-shown'
import { InsetText } from '@/components/ui/inset-text'
import { versionAsked } from '@/lib/domain/agreement/draft-inputs'
import { paths } from '@/lib/paths'
import { readText } from '@/lib/use-cases/agreement/read-versions'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { compareHref } from '../compare/compare-href'
import { type AgreementParams, openAgreementPage } from '../open-agreement'

export const metadata: Metadata = { title: 'Read the agreement' }

type Props = AgreementParams & { readonly searchParams: Promise<{ readonly version?: string }> }

type OlderProps = { readonly reference: string; readonly version: number; readonly newest: number }

const Older = ({ reference, version, newest }: OlderProps) => (
  <InsetText>
    This is version {version}, not the newest.{' '}
    <a className="govuk-link" href={compareHref(reference, { from: version, to: newest })}>
      See what changed up to version {newest}
    </a>
  </InsetText>
)

export default async function ReadPage({ params, searchParams }: Props) {
  const open = await openAgreementPage({ params })
  const { a } = open
  const { version: asked } = await searchParams
  const version = asked === undefined ? a.textVersion : versionAsked.safeParse(asked).data
  const text = version === undefined ? null : await readText(shell(), a, version)
  if (!text || version === undefined) notFound()
  return (
    <AgreementFrame open={open} title={text.title} wide>
      <p className="govuk-body">
        Version {version}.{' '}
        <a className="govuk-link" href={paths.agreementStep(a.reference, 'compare')}>
          Every version, and what changed
        </a>
        {' or '}
        <a className="govuk-link" href={paths.agreementStep(a.reference, 'document')}>
          take it as a document
        </a>
      </p>
      {version < a.textVersion && <Older reference={a.reference} version={version} newest={a.textVersion} />}
      <TextShown text={text} kind={a.kind} />
    </AgreementFrame>
  )
}
