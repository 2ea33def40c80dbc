import type { CheckContext } from '../kernel'
import type { Sheet } from './sheet'

/** Advice given before this moment was given on something else (3.1). */
export const material = (sheet: Sheet, { now }: CheckContext, said: Partial<Sheet>): Sheet => ({
  ...sheet,
  ...said,
  materialAt: now,
})
