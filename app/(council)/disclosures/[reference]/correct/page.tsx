import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { CORRECTION_FIELDS } from '@/lib/content/after-forms'
import { correction } from '@/lib/domain/disclosure/after-inputs'
import { sentFrom } from '@/lib/domain/disclosure/telling'
import { CORRECTION_WORDS, TOLD_WORDS } from '@/lib/domain/disclosure/words'
import { dayOf } from '@/lib/domain/shared/when'
import { byWhom, Offer, Said } from '../after-parts'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { sendCorrection } from './actions'

export const metadata: Metadata = { title: 'Correct or recall what was sent' }

const Recipients = ({ d }: Pick<OpenCase, 'd'>) => (
  <ul className="govuk-list govuk-list--bullet">
    {sentFrom(d).map(({ to, at }) => (
      <li key={at}>
        {to}, {dayOf(at)}
      </li>
    ))}
  </ul>
)

const Before = ({ d }: Pick<OpenCase, 'd'>) =>
  d.corrections.map(({ kind, what, asked, told, whyNot, recipient, by }) => (
    <Callout key={by.at} title={CORRECTION_WORDS[kind]} meta={byWhom(by)}>
      <Said>{what}</Said>
      <Said>{asked}</Said>
      <Said>{told === 'told' ? `Told: ${recipient}` : `${TOLD_WORDS[told]}. ${whyNot}`}</Said>
    </Callout>
  ))

export default async function CorrectPage(page: CaseParams) {
  const open = await openCase(page)
  const { d } = open
  return (
    <StepFrame open={open} title="Correct or recall what was sent">
      <p className="govuk-body">
        Whoever received information is told when it turns out to be wrong, is erased, or may no longer be
        used.
      </p>
      <Recipients d={d} />
      <Before d={d} />
      <Offer open={open} verb="sendCorrection" heading="Record a correction or a recall">
        <Form
          spec={specOf({ schema: correction, fields: CORRECTION_FIELDS, submit: 'Sign and send' })}
          action={sendCorrection.bind(null, d.reference)}
          version={d.version}
        />
      </Offer>
    </StepFrame>
  )
}
