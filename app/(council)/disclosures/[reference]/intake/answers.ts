import { acceptFields, RETURN_FIELDS, ROUTE_FIELDS } from '@/lib/content/council-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import type { Answers } from '../step-parts'
import { acceptIntake, returnIncomplete, routeOut } from './actions'

type Services = readonly { readonly id: string; readonly name: string }[]

/** What intake can answer, by the name in the address. A question has a step of its own. */
export const INTAKE_ANSWERS: Answers<Services> = {
  accept: {
    verb: 'acceptIntake',
    title: 'Accept the request',
    hint: 'It is complete, you know who asks, and one service holds the information.',
    action: acceptIntake,
    schema: inputs.intake,
    fields: acceptFields,
    submit: 'Accept and send to the service',
  },
  return: {
    verb: 'returnIncomplete',
    title: 'Return it as incomplete',
    hint: 'Something is missing that they must ask for afresh.',
    action: returnIncomplete,
    schema: inputs.returnIncomplete,
    fields: () => RETURN_FIELDS,
    submit: 'Return as incomplete',
  },
  'route-out': {
    verb: 'routeOut',
    title: 'Send it to another route',
    hint: 'It is a subject access request, a freedom of information request, or another team’s.',
    action: routeOut,
    schema: inputs.routeOut,
    fields: () => ROUTE_FIELDS,
    submit: 'Send to that route',
  },
}
