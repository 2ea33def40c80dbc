import type { Level } from '@/lib/domain/checks/transfer/codes'

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  LOW: 'Low',
  MODERATE: 'Moderate',
  HIGH: 'High',
}
