import { type Condition, concernsAbout, type Dissent } from '@/lib/domain/agreement/advice'
import type { AgreementInput } from '@/lib/domain/agreement/command'

/** What an officer says who has doubts, and what a Director answers who goes ahead all the same. */

export const AGAINST = {
  level: 'adviseAgainst',
  text: 'It is wider than its purpose needs, and kept longer.',
  concerns: concernsAbout('necessity', 'retention'),
} as const satisfies Partial<AgreementInput<'adviseOnAgreement'>>

type Asked = Omit<Condition, 'id' | 'closed'>

export const aCondition = (change: Partial<Asked> = {}): Asked => ({
  text: 'Delete the monthly files after six months.',
  owner: 'Head of Housing Management',
  dueOn: '2026-12-31',
  blocking: true,
  ...change,
})

export const onConditions = (...conditions: readonly Asked[]) =>
  ({
    level: 'supportWithConditions',
    text: 'It may go ahead once what stands below is done.',
    conditions: [...conditions],
  }) as const satisfies Partial<AgreementInput<'adviseOnAgreement'>>

export const aDeparture = (change: Partial<Dissent> = {}): Dissent => ({
  notFollowed: ['necessity'],
  alternative: 'Only the ward manager sees it, for a week at a time.',
  risk: { level: 'MODERATE', owner: 'Nguyễn Thảo', post: 'Head of Housing Management' },
  communicatedHow: 'By letter',
  ...change,
})

export const DEPARTING = {
  followed: 'notFollowed',
  reasons:
    'Children wait in hospital until the home is known to be safe, and each day of waiting does them harm.',
  dissent: aDeparture(),
} as const satisfies Partial<AgreementInput<'respondToAdvice'>>
