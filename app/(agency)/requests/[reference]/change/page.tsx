import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { SummaryList } from '@/components/ui/summary-list'
import { WarningText } from '@/components/ui/warning-text'
import { formValues } from '@/lib/actions/read-form'
import { changeFields } from '@/lib/content/agency-forms'
import { askedForIt } from '@/lib/domain/disclosure/segregation'
import { rowFor } from '@/lib/domain/disclosure/transitions'
import { periodOf } from '@/lib/domain/records/asked'
import { paths } from '@/lib/paths'
import { type CaseParams, ownCase } from '../../own-case'
import { changeScope } from '../actions'

export const metadata: Metadata = { title: 'Change what is asked for' }

type Props = CaseParams & { readonly searchParams: Promise<{ item?: string | string[] }> }

export default async function ChangePage({ params, searchParams }: Props) {
  const { actor, d } = await ownCase({ params })
  // What an order or a notice asks for is changed by whoever issued it.
  const authoriser = d.request?.authoriser
  if (!d.request || !authoriser || !askedForIt(d, actor) || !rowFor('changeScope', d.status)) notFound()
  const chosen = Number((await searchParams).item)
  const position = Number.isInteger(chosen) && d.request.items[chosen - 1] ? chosen - 1 : null
  const fields = changeFields()
  return (
    <Framed
      actor={actor}
      title="Change what is asked for"
      caption={d.reference}
      back={{ href: paths.request(d.reference) }}
    >
      <WarningText>
        A change makes the authorisation, and any approval, void. {authoriser.name} must authorise the request
        again, and the council starts again from there.
      </WarningText>
      <SummaryList
        rows={d.request.items.map((item, at) => ({
          key: `Item ${at + 1}`,
          value: `${item.description} (${periodOf(item)})`,
          actions: [{ href: `?item=${at + 1}`, text: 'Change', hidden: `item ${at + 1}` }],
        }))}
      />
      <h2 className="govuk-heading-m">{position === null ? 'Add an item' : `Change item ${position + 1}`}</h2>
      <Form
        key={position ?? 'new'}
        spec={{ fields, submit: 'Change the request', warning: true }}
        action={changeScope.bind(null, d.reference, position)}
        initialValues={position === null ? {} : formValues(fields, d.request.items[position] ?? {})}
        version={d.version}
      />
    </Framed>
  )
}
