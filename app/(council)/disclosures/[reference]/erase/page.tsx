import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HoldsShown } from '@/components/disclosure/council/holds-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { ASK_ERASURE_FIELDS, ERASURE_WORDS, KEEP_FIELDS } from '@/lib/content/erasure-words'
import { nothing, reason } from '@/lib/domain/disclosure/council-inputs'
import { ERASURE_RULES } from '@/lib/domain/disclosure/erasure'
import { may } from '@/lib/domain/permissions/permissions'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { type Erasure, readErasure } from '@/lib/use-cases/disclosure/erase-case'
import { shell } from '@/lib/use-cases/shell'
import { Said } from '../after-parts'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { agreeErasure, askErasure, declineErasure } from './actions'

export const metadata: Metadata = { title: ERASURE_WORDS.title }

type Standing = OpenCase & { readonly erasure: Erasure }

const Listed = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <section>
    <h2 className="govuk-heading-m">{title}</h2>
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </section>
)

const Schedule = ({ erasure: { schedule, dueOn } }: Pick<Standing, 'erasure'>) => (
  <SummaryList
    rows={[
      { key: ERASURE_WORDS.schedule, value: schedule },
      { key: ERASURE_WORDS.dueOn, value: dueOn ? dayOf(dueOn) : ERASURE_WORDS.goesOn },
    ]}
  />
)

const Held = ({ d }: Pick<Standing, 'd'>) => {
  const holds = d.holds.filter(({ lifted }) => !lifted)
  return holds.length === 0 ? null : (
    <section>
      <h2 className="govuk-heading-m">{ERASURE_WORDS.held}</h2>
      <HoldsShown d={{ ...d, holds }} />
    </section>
  )
}

const Asked = ({ asked }: { readonly asked: NonNullable<Erasure['asked']> }) => (
  <Callout title={ERASURE_WORDS.asked} meta={`${asked.askedBy}, ${momentOf(asked.askedAt)}`}>
    <Said>{asked.why}</Said>
    <p className="govuk-body">{ERASURE_WORDS.wait}</p>
  </Callout>
)

const Ask = ({ d, erasure: { refusal } }: Standing) =>
  refusal ? (
    <StandsInTheWay refusal={refusal} d={d} />
  ) : (
    <section>
      <h2 className="govuk-heading-m">{ERASURE_WORDS.ask}</h2>
      <p className="govuk-body">{ERASURE_WORDS.askHow}</p>
      <Form
        spec={specOf({ schema: reason, fields: ASK_ERASURE_FIELDS, submit: ERASURE_WORDS.askSubmit })}
        action={askErasure.bind(null, d.reference)}
        version={d.version}
      />
    </section>
  )

const Agree = ({ d, erasure: { refusal } }: Standing) =>
  refusal ? (
    <StandsInTheWay refusal={refusal} d={d} />
  ) : (
    <section>
      <h2 className="govuk-heading-m">{ERASURE_WORDS.agree}</h2>
      <p className="govuk-body">{ERASURE_WORDS.agreeHow}</p>
      <Form
        spec={specOf({ schema: nothing, fields: [], submit: ERASURE_WORDS.agreeSubmit, warning: true })}
        action={agreeErasure.bind(null, d.reference)}
        version={d.version}
      />
    </section>
  )

/** To keep a case needs no reason of the schedule: it is open whatever stands in the way of erasing it. */
const Keep = ({ d }: Pick<Standing, 'd'>) => (
  <section>
    <h2 className="govuk-heading-m">{ERASURE_WORDS.keep}</h2>
    <Form
      spec={specOf({ schema: reason, fields: KEEP_FIELDS, submit: ERASURE_WORDS.keepSubmit })}
      action={declineErasure.bind(null, d.reference)}
      version={d.version}
    />
  </section>
)

const Answer = (standing: Standing) => {
  const { actor, d, erasure } = standing
  if (erasure.asked?.askedById === actor.id)
    return <StandsInTheWay refusal={{ rule: ERASURE_RULES.samePerson }} d={d} />
  return (
    <>
      <Agree {...standing} />
      <Keep d={d} />
    </>
  )
}

/** What this person can do about it, as far as it has come. */
const WhatNext = (standing: Standing) => {
  const { actor, erasure } = standing
  if (erasure.asked)
    return (
      <>
        <Asked asked={erasure.asked} />
        {may(actor, 'agreeErasure') && <Answer {...standing} />}
      </>
    )
  return may(actor, 'askErasure') ? (
    <Ask {...standing} />
  ) : (
    <p className="govuk-body">{ERASURE_WORDS.unasked}</p>
  )
}

export default async function ErasePage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  if (!may(actor, 'askErasure') && !may(actor, 'agreeErasure')) notFound()
  const erasure = await readErasure(shell(), d)
  return (
    <StepFrame open={open} title={ERASURE_WORDS.title}>
      <Schedule erasure={erasure} />
      <Listed title={ERASURE_WORDS.goes} items={ERASURE_WORDS.goesItems} />
      <p className="govuk-body">{ERASURE_WORDS.howItGoes}</p>
      <Listed title={ERASURE_WORDS.stays} items={ERASURE_WORDS.staysItems} />
      <Held d={d} />
      <WhatNext {...open} erasure={erasure} />
    </StepFrame>
  )
}
