import { addDays, type CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import type { AdequacyRow } from '../reference'
import type { Case } from './case'
import { type CategoryCode, categoryOf } from './codes'
import type { Bridge } from './content-facts'

/** The bridge to the United States: every condition is proved on the day, each by itself (D14). */

type Condition = {
  readonly code: string
  readonly fails: string
  readonly holds: (entry: Partial<Bridge>, given: Case, categories: readonly CategoryCode[]) => boolean
}

const isPast = (date: CalendarDate | undefined, day: CalendarDate) => date !== undefined && date <= day

/** At the signature; from then on the list is looked at by its reviews (1.8). */
const isRecent = ({ checkedOn }: Partial<Bridge>, { day, settings, facts }: Case) => {
  if (checkedOn === undefined || checkedOn > day) return false
  return facts.status !== undefined || addDays(checkedOn, settings.bridgeCheckDays) >= day
}

export const BRIDGE_CONDITIONS: readonly Condition[] = [
  {
    code: 'US_ACTIVE',
    fails: 'The recipient’s entry on the list is not shown to be active.',
    holds: ({ active }) => active === true,
  },
  {
    code: 'US_EXTENSION',
    fails: 'The recipient is not shown to take part in the UK Extension.',
    holds: ({ ukExtension }) => ukExtension === true,
  },
  {
    code: 'US_REGULATOR',
    fails:
      'The recipient is not shown to answer to the Federal Trade Commission or the Department of Transportation.',
    holds: ({ regulator }) => regulator !== undefined,
  },
  {
    code: 'US_CHECKED',
    fails: 'The list was not looked at in the last days before.',
    holds: isRecent,
  },
  {
    code: 'US_HR',
    fails: 'Staff data is sent, and the entry is not shown to cover it.',
    holds: ({ coversHr }, _, categories) => coversHr === true || !categories.includes('STAFF_HR'),
  },
  {
    code: 'US_NON_HR',
    fails: 'Data that is not about staff is sent, and the entry is not shown to cover it.',
    holds: ({ coversNonHr }, _, categories) =>
      coversNonHr === true || categories.every((code) => code === 'STAFF_HR'),
  },
  {
    code: 'US_SENSITIVE',
    fails: 'Nobody told the recipient that some of the data is sensitive.',
    holds: ({ sensitiveFlagSentOn }, { day }, categories) =>
      isPast(sensitiveFlagSentOn, day) || !categories.some((code) => categoryOf(code).toFlag),
  },
  {
    code: 'US_JOURNALISTIC',
    fails: 'Material for journalism is outside the bridge.',
    holds: (_entry, _given, categories) => !categories.includes('JOURNALISTIC'),
  },
]

/** Kinds of data that nobody has said yet are asked for, not held against it. */
export const bridgeFailures = (row: AdequacyRow, given: Case): readonly Reason[] => {
  const { usDpf = {}, dataCategories = [] } = given.facts
  return BRIDGE_CONDITIONS.flatMap(({ code, fails, holds }) =>
    holds(usDpf, given, dataCategories) ? [] : [{ code, text: fails, source: row.legal_instrument }],
  )
}
