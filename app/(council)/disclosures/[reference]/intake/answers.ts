import type { CaseAction } from '@/lib/actions/form-action'
import type { Field, FormSpec } from '@/components/forms/form-spec'
import { acceptFields, RETURN_FIELDS, ROUTE_FIELDS } from '@/lib/content/council-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { specOf } from '../step-parts'
import { acceptIntake, returnIncomplete, routeOut } from './actions'

type Services = readonly { readonly id: string; readonly name: string }[]

type Answer = {
  readonly verb: Verb
  readonly title: string
  readonly hint: string
  readonly action: CaseAction
  readonly spec: (services: Services) => FormSpec
}

const asking = (fields: readonly Field[]) => () => fields

const answer = ({ schema, fields, submit, ...rest }: Omit<Answer, 'spec'> & {
  readonly schema: Parameters<typeof specOf>[0]['schema']
  readonly fields: (services: Services) => readonly Field[]
  readonly submit: string
}): Answer => ({ ...rest, spec: (services) => specOf({ schema, fields: fields(services), submit }) })

/** What intake can answer, by the name in the address. A question has a step of its own. */
export const INTAKE_ANSWERS: Readonly<Record<string, Answer>> = {
  accept: answer({
    verb: 'acceptIntake',
    title: 'Accept the request',
    hint: 'It is complete, you know who asks, and one service holds the information.',
    action: acceptIntake,
    schema: inputs.intake,
    fields: acceptFields,
    submit: 'Accept and send to the service',
  }),
  return: answer({
    verb: 'returnIncomplete',
    title: 'Return it as incomplete',
    hint: 'Something is missing that they must ask for afresh.',
    action: returnIncomplete,
    schema: inputs.returnIncomplete,
    fields: asking(RETURN_FIELDS),
    submit: 'Return as incomplete',
  }),
  'route-out': answer({
    verb: 'routeOut',
    title: 'Send it to another route',
    hint: 'It is a subject access request, a freedom of information request, or another team’s.',
    action: routeOut,
    schema: inputs.routeOut,
    fields: asking(ROUTE_FIELDS),
    submit: 'Send to that route',
  }),
}

export const intakeAnswer = (name: string): Answer | undefined =>
  Object.hasOwn(INTAKE_ANSWERS, name) ? INTAKE_ANSWERS[name] : undefined
