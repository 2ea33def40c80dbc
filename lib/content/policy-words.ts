import type { DelegationState } from '@/lib/domain/disclosure/delegation'
import type { PolicyChange, Switch } from '@/lib/domain/disclosure/policy'
import type { HOLIDAY_CHANGES } from '@/lib/domain/disclosure/policy-inputs'
import type { SettingName } from '@/lib/domain/disclosure/settings'
import { ORGANISATION_TYPE_NAMES } from '@/lib/domain/shared/ranks'
import { upper } from '@/lib/domain/shared/text'
import { dayOf } from '@/lib/domain/shared/when'

/** The council's rules and delegations in words. */

type SettingWords = {
  readonly label: string
  readonly hint: string
  /** One of what the figure counts; a setting without a unit is adopted or not. */
  readonly unit?: string
}

export const SETTING_WORDS: Readonly<Record<SettingName, SettingWords>> = {
  targetWorkingDays: {
    label: 'Target for deciding a request',
    hint: 'From the day it is received. The law sets no time limit for a voluntary request.',
    unit: 'working day',
  },
  authorisationValidDays: {
    label: 'How long an authorisation is good for',
    hint: 'After that the request expires and the senior officer must authorise it afresh.',
    unit: 'day',
  },
  approvalValidDays: {
    label: 'How long an approval is good for',
    hint: 'What is approved must be released by then, or be decided again.',
    unit: 'day',
  },
  clarificationWorkingDays: {
    label: 'Time to answer our question',
    hint: 'A request that is not answered by then expires. An order or a notice never does.',
    unit: 'working day',
  },
  clarificationRounds: {
    label: 'How often we may ask',
    hint: 'After that, decide on what is known.',
    unit: 'time',
  },
  reviewWorkingDays: {
    label: 'Time to ask for a review',
    hint: 'From the day of a refusal or a partial answer.',
    unit: 'working day',
  },
  urgentConfirmHours: {
    label: 'Time to confirm an emergency in writing',
    hint: 'Where that ends on a day when nobody is at work, until the end of the next working day.',
    unit: 'hour',
  },
  retentionYears: {
    label: 'How long a case file is kept',
    hint: 'From the day the case is closed. A legal hold overrides it.',
    unit: 'year',
  },
  repeatRequests: {
    label: 'Like requests in a year that suggest an agreement',
    hint: 'More than these and the information team is told.',
    unit: 'request',
  },
  dutyOfficerRule: {
    label: 'Senior duty officer’s rule',
    hint: 'Where a life is at risk and no head of service can be reached, a senior duty officer may act and must tell the head of service at once. The council must have adopted this formally.',
  },
  optOutDirectDays: {
    label: 'How long an opt-out check is good for',
    hint: 'Where it was asked for this disclosure. NHS England’s own limit is to be confirmed before first use.',
    unit: 'day',
  },
  optOutCacheDays: {
    label: 'How old a kept list of opt-outs may be',
    hint: 'Older than this and nothing is disclosed on it.',
    unit: 'day',
  },
  optOutRefreshDays: {
    label: 'How often a kept list of opt-outs is refreshed',
    hint: 'A list that was not refreshed in this time is not used, however young it is.',
    unit: 'day',
  },
  optOutHoldHours: {
    label: 'How long files of an opt-out check are held',
    hint: 'Then they are destroyed, whether the check was finished or not.',
    unit: 'hour',
  },
  trainingMonths: {
    label: 'How long a completed course counts',
    hint: 'Through the same day of the month in which it ends.',
    unit: 'month',
  },
  adviceMonths: {
    label: 'How long advice is good for',
    hint: 'Or until what was advised on changes, if that is sooner.',
    unit: 'month',
  },
  lateReviewDays: {
    label: 'How late the review of a transfer abroad may be',
    hint: 'Later than this and the flow is suspended.',
    unit: 'day',
  },
  bridgeCheckDays: {
    label: 'How old a look at the United States list may be when signing',
    hint: 'The recipient’s entry must be active on the day.',
    unit: 'day',
  },
  transferReviewMonths: {
    label: 'How often a transfer abroad is reviewed',
    hint: 'What it rests on: adequacy, a safeguard with its risk assessment, or what our processor does.',
    unit: 'month',
  },
  highRiskReviewMonths: {
    label: 'How often a transfer is reviewed that leaves a high risk',
    hint: 'Its risk assessment runs out then, and is made anew.',
    unit: 'month',
  },
  bridgeReviewDays: {
    label: 'How often the United States list is looked at',
    hint: 'Or on the day when the recipient renews its entry, if that is sooner.',
    unit: 'day',
  },
  notRestrictedReviewMonths: {
    label: 'How often it is reviewed that a transfer is not restricted',
    hint: 'Somebody may look at the data from another place by then.',
    unit: 'month',
  },
  lateCertificateDays: {
    label: 'How late a certificate of destruction may be',
    hint: 'Later than this and the Data Protection Officer is told of a possible incident.',
    unit: 'day',
  },
}

/** The rule page's own groups, each in reading order. */
export const SETTING_GROUPS: Readonly<Record<string, readonly SettingName[]>> = {
  'Deadlines and validity': [
    'targetWorkingDays',
    'authorisationValidDays',
    'approvalValidDays',
    'clarificationWorkingDays',
    'reviewWorkingDays',
    'urgentConfirmHours',
    'retentionYears',
  ],
  'Checks before signing and release': [
    'optOutDirectDays',
    'optOutCacheDays',
    'optOutRefreshDays',
    'optOutHoldHours',
    'trainingMonths',
    'adviceMonths',
    'lateReviewDays',
    'bridgeCheckDays',
    'transferReviewMonths',
    'highRiskReviewMonths',
    'bridgeReviewDays',
    'notRestrictedReviewMonths',
    'lateCertificateDays',
  ],
  'Other choices': ['clarificationRounds', 'repeatRequests', 'dutyOfficerRule'],
}

export const SWITCH_WORDS: Readonly<Record<Switch, { readonly label: string; readonly law: string }>> = {
  'G07-16LA': {
    label: 'Duty to share information that keeps a child safe',
    law: 'Children Act 2004, section 16LA. Whether it binds the council yet is not confirmed.',
  },
  G12: {
    label: 'Benefits information notices from the Department for Work and Pensions',
    law: 'Social Security Administration Act 1992, sections 109A and 109B, as widened in 2025. Whether a notice binds a council is not confirmed. Until it does, such a notice is treated as a request.',
  },
  G17: {
    label: 'Information notices from the Public Sector Fraud Authority',
    law: 'Public Authorities (Fraud, Error and Recovery) Act 2025, section 3. In force from 1 April 2026 on the face of the official text.',
  },
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

const figureWords = (name: SettingName, figure: number) => {
  const { unit } = SETTING_WORDS[name]
  if (unit) return plural(figure, unit)
  return figure === 1 ? 'Adopted' : 'Not adopted'
}

/** What is changed. */
export const nameWords = (change: PolicyChange): string => {
  switch (change.kind) {
    case 'setting':
      return SETTING_WORDS[change.name].label
    case 'floor':
      return `Lowest rank that may authorise: ${ORGANISATION_TYPE_NAMES[change.name]}`
    case 'switch':
      return SWITCH_WORDS[change.name].label
    case 'bankHoliday':
      return `Bank holiday on ${dayOf(change.name)}`
  }
}

export const HOLIDAY_WORDS: Readonly<Record<(typeof HOLIDAY_CHANGES)[number], string>> = {
  added: 'A bank holiday',
  removed: 'Not a bank holiday',
}

/** What it is, or was, or will be. */
export const valueWords = (change: PolicyChange): string => {
  switch (change.kind) {
    case 'setting':
      return figureWords(change.name, change.value)
    case 'floor':
      return upper(change.value)
    case 'switch':
      return change.value === null ? 'Not in force' : `In force from ${dayOf(change.value)}`
    case 'bankHoliday':
      return HOLIDAY_WORDS[change.value]
  }
}

export const DELEGATION_STATE_WORDS: Readonly<Record<DelegationState, string>> = {
  waiting: 'Waiting for a second person',
  toCome: 'Not yet begun',
  running: 'In force',
  ended: 'Ended',
  revoked: 'Withdrawn',
}
