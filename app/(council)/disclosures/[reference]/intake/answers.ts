import { acceptFields, RETURN_FIELDS, ROUTE_FIELDS } from '@/lib/content/intake-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { intakeVerb } from '@/lib/domain/disclosure/requirement'
import type { Answers } from '../step-parts'
import { returnIncomplete, routeOut, takeIn } from './actions'

type Known = {
  readonly d: CaseFile
  readonly services: readonly { readonly id: string; readonly name: string }[]
}

/** What intake can answer, by the name in the address. A question has a step of its own. */
export const INTAKE_ANSWERS: Answers<Known> = {
  accept: {
    verb: ({ d }) => intakeVerb(d.gateway, []),
    title: 'Accept the request',
    hint: 'It is complete, you know who asks, and one service holds the information.',
    action: takeIn,
    schema: inputs.intake,
    fields: ({ d, services }) => acceptFields(d.gateway, services),
    submit: ({ d }) =>
      intakeVerb(d.gateway, []) === 'sendToLegal'
        ? 'Accept and send to the legal team'
        : 'Accept and send to the service',
  },
  return: {
    verb: () => 'returnIncomplete',
    title: 'Return it as incomplete',
    hint: 'Something is missing that they must ask for afresh.',
    action: returnIncomplete,
    schema: inputs.returnIncomplete,
    fields: () => RETURN_FIELDS,
    submit: () => 'Return as incomplete',
  },
  'route-out': {
    verb: () => 'routeOut',
    title: 'Send it to another route',
    hint: 'It is a subject access request, a freedom of information request, a data set for the register, or another team’s.',
    action: routeOut,
    schema: inputs.routeOut,
    fields: () => ROUTE_FIELDS,
    submit: () => 'Send to that route',
  },
}
