import type { Metadata } from 'next'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { assignFields, RESTRICT_FIELDS } from '@/lib/content/intake-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { ROLE_NAMES } from '@/lib/domain/shared/actor'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readPeople } from '@/lib/use-cases/restricted/people'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { assignPeople, restrictCase } from './actions'

export const metadata: Metadata = { title: 'Restrict who sees it' }

const Restrict = async ({ actor, d }: OpenCase) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'restrictCase')
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} />
  return (
    <Form
      spec={specOf({ schema: inputs.restriction, fields: RESTRICT_FIELDS, submit: 'Restrict the case' })}
      action={restrictCase.bind(null, d.reference)}
      version={d.version}
    />
  )
}

const Assigned = ({ names }: { readonly names: readonly string[] }) => (
  <>
    <h2 className="govuk-heading-m">Who was named so far</h2>
    {names.length === 0 ? (
      <p className="govuk-body">Nobody yet.</p>
    ) : (
      <ul className="govuk-list govuk-list--bullet">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    )}
  </>
)

const Assign = async ({ actor, d }: OpenCase) => {
  const { assigned, others } = await readPeople(shell(), d)
  const refusal = await wouldRefuse(shell(), actor, d, 'assignPeople', { people: [] })
  const fields = assignFields(others.map((one) => ({ ...one, role: ROLE_NAMES[one.role] })))
  return (
    <>
      <Assigned names={assigned.map(({ name, title }) => `${name}, ${title}`)} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ schema: inputs.assignment, fields, submit: 'Let them see it' })}
          action={assignPeople.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </>
  )
}

export default async function PeoplePage(page: CaseParams) {
  const open = await openCase(page)
  return (
    <StepFrame open={open} title="Restrict who sees it">
      {open.d.restriction ? <Assign {...open} /> : <Restrict {...open} />}
    </StepFrame>
  )
}
