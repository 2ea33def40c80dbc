import type { z } from 'zod'
import type { Field, FormAction, FormSpec, FormValues } from '@/components/forms/form-spec'
import { browserRules } from '@/lib/actions/browser-rules'
import type { CaseAction } from '@/lib/actions/form-action'
import { datePartsOf } from '@/lib/actions/read-form'
import { BANK_HOLIDAY_FIELDS, floorFields, settingFields, switchFields } from '@/lib/content/policy-forms'
import { nameWords } from '@/lib/content/policy-words'
import type { Policy, PolicyChange, Switch } from '@/lib/domain/disclosure/policy'
import * as inputs from '@/lib/domain/disclosure/policy-inputs'
import type { SettingName } from '@/lib/domain/disclosure/settings'
import type { OrganisationType } from '@/lib/domain/shared/ranks'
import { proposeBankHoliday, proposeFloor, proposeSetting, proposeSwitch } from '../actions'
import type { AskedChange } from './asked-change'

export type ChangeForm = {
  readonly title: string
  /** The thing as it is, where the address names one. */
  readonly today?: PolicyChange
  readonly spec: FormSpec
  readonly action: FormAction
  readonly hidden?: Readonly<Record<string, string>>
  readonly initialValues?: FormValues
}

type Asked = {
  readonly schema: z.ZodType
  readonly fields: readonly Field[]
  readonly action: CaseAction
}

const asking = ({ schema, fields, action }: Asked) => ({
  spec: { fields, submit: 'Propose this change', rules: browserRules(schema) },
  action: action.bind(null, ''),
})

/** A form about one thing begins from what is in force of it. */
const about = (today: PolicyChange, asked: Asked, initialValues: FormValues): ChangeForm => ({
  title: nameWords(today),
  today,
  hidden: { name: today.name },
  initialValues,
  ...asking(asked),
})

const settingForm = (name: SettingName, { settings }: Policy) =>
  about(
    { kind: 'setting', name, value: settings[name] },
    { schema: inputs.settingChange, fields: settingFields(name), action: proposeSetting },
    { value: String(settings[name]) },
  )

const floorForm = (name: OrganisationType, { floors }: Policy) =>
  about(
    { kind: 'floor', name, value: floors[name] },
    { schema: inputs.floorChange, fields: floorFields(name), action: proposeFloor },
    { value: floors[name] },
  )

const switchForm = (name: Switch, { inForceFrom }: Policy) => {
  const value = inForceFrom[name]
  return about(
    { kind: 'switch', name, value },
    { schema: inputs.switchChange, fields: switchFields(name), action: proposeSwitch },
    { inForce: value === null ? 'no' : 'yes', ...datePartsOf('from', value ?? undefined) },
  )
}

const bankHolidayForm = (): ChangeForm => ({
  title: 'Add or remove a bank holiday',
  ...asking({
    schema: inputs.bankHolidayChange,
    fields: BANK_HOLIDAY_FIELDS,
    action: proposeBankHoliday,
  }),
})

/** One form for each kind of change. */
export const changeForm = (asked: AskedChange, policy: Policy): ChangeForm => {
  switch (asked.kind) {
    case 'setting':
      return settingForm(asked.name, policy)
    case 'floor':
      return floorForm(asked.name, policy)
    case 'switch':
      return switchForm(asked.name, policy)
    case 'bankHoliday':
      return bankHolidayForm()
  }
}
