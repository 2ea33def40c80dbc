import type { GuardAdviceLevel } from '../guards/advice'

export const ADVICE_LEVEL_NAMES: Readonly<Record<GuardAdviceLevel, string>> = {
  SUPPORT: 'Supported',
  SUPPORT_WITH_CONDITIONS: 'Supported on conditions',
  OBJECT: 'Objected to',
}
