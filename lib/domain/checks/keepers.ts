import type { CheckNotice, CheckNoticeCode } from './kernel'

const KEEPERS: readonly CheckNotice['to'][] = ['LEGAL', 'DDC', 'INTAKE']

/** Told to those who keep agreements and requests in order. */
export const toKeepers = (what: CheckNoticeCode): readonly CheckNotice[] =>
  KEEPERS.map((to) => ({ to, what }))
