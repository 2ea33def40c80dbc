import type { Metadata } from 'next'
import { type EndingAct, EndingSteps, NoticeGiven, WhatBecameOfIt } from '@/components/agreement/ending'
import { VariationOf } from '@/components/agreement/variations'
import { londonDate } from '@/lib/domain/shared/dates'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { addressOf, openActs } from '../life/act'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { ENDING_ACTS, theirNameOf } from './acts'

export const metadata: Metadata = { title: 'Bring it to an end' }

/** Where this person may do it now; an act that is shut says why only to who types its address. */
const hrefsOf = (open: OpenAgreement) => {
  const names = openActs(ENDING_ACTS, open).flatMap(({ name, refusal }) => (refusal ? [] : [name]))
  return (act: EndingAct) => (names.includes(act) ? addressOf(open.a.reference, 'ending', act) : undefined)
}

const NoCertificate = ({ href }: { readonly href: string | undefined }) =>
  href ? (
    <p className="govuk-body">
      <a className="govuk-link" href={href}>
        Flag that no certificate came
      </a>
    </p>
  ) : null

const Steps = ({ open }: { readonly open: OpenAgreement }) => {
  const { a } = open
  const today = londonDate(shell().clock())
  const hrefOf = hrefsOf(open)
  return (
    <>
      <p className="govuk-body">
        It ends when the last day has come, what became of the data is certified, or flagged where it is not,
        and recipients were told of the last corrections.
      </p>
      <EndingSteps ending={a.ending} today={today} hrefOf={hrefOf} />
      <NoCertificate href={hrefOf('no-certificate')} />
      {a.ending && (
        <>
          <NoticeGiven ending={a.ending} theirs={theirNameOf(a)} />
          <WhatBecameOfIt ending={a.ending} />
        </>
      )}
    </>
  )
}

export default async function EndingPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  return (
    <AgreementFrame open={open} title="Bring it to an end">
      <VariationOf a={open.a} />
      {!open.a.variationOf && <Steps open={open} />}
    </AgreementFrame>
  )
}
