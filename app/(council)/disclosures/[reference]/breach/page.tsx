import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { formValues } from '@/lib/actions/read-form'
import { BREACH_DECISION_FIELDS, BREACH_FIELDS } from '@/lib/content/after-forms'
import { breach, breachDecision } from '@/lib/domain/disclosure/after-inputs'
import { londonDate } from '@/lib/domain/shared/dates'
import { timeOf } from '@/lib/domain/shared/when'
import { shell } from '@/lib/use-cases/shell'
import { Offer } from '../after-parts'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { decideBreach, reportBreach } from './actions'
import { BreachShown } from './breach-shown'

export const metadata: Metadata = { title: 'Something went to the wrong person' }

const Report = ({ open }: { readonly open: OpenCase }) => {
  const now = shell().clock()
  const answers = { awareOn: londonDate(now), awareAt: timeOf(now.toISOString()) }
  return (
    <Offer open={open} verb="reportBreach" heading="Report a breach" answers={answers}>
      <Form
        spec={specOf({ schema: breach, fields: BREACH_FIELDS, submit: 'Report it now' })}
        action={reportBreach.bind(null, open.d.reference)}
        initialValues={formValues(BREACH_FIELDS, answers)}
        version={open.d.version}
      />
    </Offer>
  )
}

const Decide = ({ open }: { readonly open: OpenCase }) =>
  open.d.breaches.some(({ decided }) => !decided) ? (
    <Offer open={open} verb="decideBreach" heading="Decide who is told">
      <Form
        spec={specOf({
          schema: breachDecision,
          fields: BREACH_DECISION_FIELDS,
          submit: 'Sign this decision',
        })}
        action={decideBreach.bind(null, open.d.reference)}
        version={open.d.version}
      />
    </Offer>
  ) : null

export default async function BreachPage(page: CaseParams) {
  const open = await openCase(page)
  return (
    <StepFrame open={open} title="Something went to the wrong person">
      {open.d.breaches.length === 0 && (
        <Callout title="You have 72 hours">
          <p className="govuk-body">
            They run from when you became aware, nights and weekends too. Report what you know; the rest can
            follow. The Data Protection Officer is told at once.
          </p>
        </Callout>
      )}
      {open.d.breaches.map((one) => (
        <BreachShown key={one.by.at} breach={one} now={shell().clock().toISOString()} />
      ))}
      <Decide open={open} />
      <Report open={open} />
    </StepFrame>
  )
}
