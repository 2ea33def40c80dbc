'use server'

import { formAction } from '@/lib/actions/form-action'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import * as inputs from '@/lib/domain/disclosure/policy-inputs'
import { paths } from '@/lib/paths'
import * as delegate from '@/lib/use-cases/policy/delegate'
import { shell } from '@/lib/use-cases/shell'

export const proposeDelegation = formAction({
  schema: inputs.delegation,
  run: (input, _, { who }) => delegate.proposeDelegation(shell(), who, input),
  next: paths.delegations,
})

/** What a case's form names by reference, these name by the delegation's id. */
export const approveDelegation = formAction({
  schema: nothing,
  run: (_input, { reference: id }, { who }) => delegate.approveDelegation(shell(), who, id),
  next: paths.delegations,
})

export const revokeDelegation = formAction({
  schema: nothing,
  run: (_input, { reference: id }, { who }) => delegate.revokeDelegation(shell(), who, id),
  next: paths.delegations,
})
