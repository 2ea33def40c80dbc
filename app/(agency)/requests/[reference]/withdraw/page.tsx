import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { reasonField } from '@/lib/content/agency-forms'
import { reason } from '@/lib/domain/disclosure/council-inputs'
import { rowFor } from '@/lib/domain/disclosure/transitions'
import { paths } from '@/lib/paths'
import { type CaseParams, ownCase } from '../../own-case'
import { withdraw } from '../actions'

export const metadata: Metadata = { title: 'Withdraw this request' }

export default async function WithdrawPage(page: CaseParams) {
  const { actor, d } = await ownCase(page)
  if (!rowFor('withdrawRequest', d.status)) notFound()
  return (
    <Framed
      actor={actor}
      title="Withdraw this request"
      caption={d.reference}
      back={{ href: paths.request(d.reference) }}
    >
      <p className="govuk-body">
        The council stops work on it. The record of it is kept. You can make a new request later.
      </p>
      <Form
        spec={{
          fields: reasonField('Why do you withdraw it?'),
          submit: 'Withdraw request',
          warning: true,
          rules: browserRules(reason),
        }}
        action={withdraw.bind(null, d.reference)}
        version={d.version}
      />
    </Framed>
  )
}
