import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Comparison } from '@/components/agreement/comparison'
import { compareVersions, readVersions } from '@/lib/use-cases/agreement/read-versions'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { type AskedVersions, askedVersions } from './asked-versions'
import { ChooseVersions } from './choose-versions'
import { compareHref } from './compare-href'
import { Versions } from './versions'

export const metadata: Metadata = { title: 'Compare versions' }

type Props = AgreementParams & { readonly searchParams: Promise<AskedVersions> }

export default async function ComparePage({ params, searchParams }: Props) {
  const open = await openAgreementPage({ params })
  const { a } = open
  const asked = await searchParams
  const pair = askedVersions(asked, a.textVersion)
  const found = await compareVersions(shell(), a, pair)
  if (!found) notFound()
  const versions = await readVersions(shell(), a)
  const isWhole = asked.all === '1'
  const here = compareHref(a.reference, pair)
  return (
    <AgreementFrame open={open} title={`From version ${pair.from} to version ${pair.to}`}>
      <ChooseVersions versions={versions} {...pair} />
      <Comparison {...found} isWhole={isWhole} />
      <p className="govuk-body">
        <a className="govuk-link" href={isWhole ? here : `${here}&all=1`}>
          {isWhole ? 'Show only what changed' : 'Show all, with what did not change'}
        </a>
      </p>
      <Versions reference={a.reference} versions={versions} />
    </AgreementFrame>
  )
}
