import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdviceAsked, AdviceRecord, DissentLines } from '@/components/agreement/advice'
import { TextShown } from '@/components/agreement/text-shown'
import { WhatItIs } from '@/components/agreement/what-it-is'
import { Details } from '@/components/ui/details'
import { may } from '@/lib/domain/permissions/permissions'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { Acknowledge, Meet, Respond, TellTheBoard } from './answering'
import { AddTo, Give, Seek } from './asking'

export const metadata: Metadata = { title: 'Advice' }

type Props = { readonly open: OpenAgreement }

/** Newest first: what is owed now is about the latest. */
const Records = ({ open, open: { a } }: Props) => (
  <>
    {a.advice.length === 0 && <p className="govuk-body">Nobody has advised on this agreement yet.</p>}
    {a.advice.toReversed().map((advice) => (
      <div key={advice.id}>
        <AdviceRecord a={a} advice={advice} />
        <AddTo open={open} advice={advice} />
      </div>
    ))}
  </>
)

const Whole = ({ open, open: { a } }: Props) => (
  <>
    <p className="govuk-body">
      Advice is a record. It can be added to and answered; nobody can change or remove it.
    </p>
    {a.adviceAsked && <AdviceAsked asked={a.adviceAsked} />}
    <Details summary="What the agreement is about" open={a.adviceAsked !== null}>
      <WhatItIs a={a} />
    </Details>
    {a.adviceAsked && (
      <Details summary={`The text, version ${a.textVersion}`}>
        <TextShown text={a.text} kind={a.kind} />
      </Details>
    )}
    <Records open={open} />
    <Seek open={open} />
    <Give open={open} />
    <Respond open={open} />
    <Meet open={open} />
    <Acknowledge open={open} />
    <TellTheBoard open={open} />
  </>
)

export default async function AdvicePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const readsAll = may(open.actor, 'readAgreementAdvice')
  if (!readsAll && !may(open.actor, 'readDissent')) notFound()
  return (
    <AgreementFrame open={open} title="Advice">
      {readsAll ? <Whole open={open} /> : <DissentLines advice={open.a.advice} />}
    </AgreementFrame>
  )
}
