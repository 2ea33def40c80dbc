'use server'

import { formAction } from '@/lib/actions/form-action'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import * as inputs from '@/lib/domain/disclosure/policy-inputs'
import { paths } from '@/lib/paths'
import * as policy from '@/lib/use-cases/policy/change-policy'
import { shell } from '@/lib/use-cases/shell'

export const proposeSetting = formAction({
  schema: inputs.settingChange,
  run: (input, _, { who }) => policy.proposeChange(shell(), who, { kind: 'setting', ...input }),
  next: paths.policy,
})

export const proposeFloor = formAction({
  schema: inputs.floorChange,
  run: (input, _, { who }) => policy.proposeChange(shell(), who, { kind: 'floor', ...input }),
  next: paths.policy,
})

export const proposeSwitch = formAction({
  schema: inputs.switchChange,
  run: ({ inForce, from, ...input }, _, { who }) =>
    policy.proposeChange(shell(), who, {
      kind: 'switch',
      ...input,
      value: inForce === 'yes' ? (from ?? null) : null,
    }),
  next: paths.policy,
})

export const proposeBankHoliday = formAction({
  schema: inputs.bankHolidayChange,
  run: (input, _, { who }) => policy.proposeChange(shell(), who, { kind: 'bankHoliday', ...input }),
  next: paths.policy,
})

/** What a case's form names by reference, these name by the change's id. */
export const approveChange = formAction({
  schema: nothing,
  run: (_input, { reference: id }, { who }) => policy.approveChange(shell(), who, id),
  next: paths.waitingChange,
})

export const rejectChange = formAction({
  schema: inputs.rejection,
  run: ({ reason }, { reference: id }, { who }) => policy.rejectChange(shell(), who, id, reason),
  next: paths.waitingChange,
})
