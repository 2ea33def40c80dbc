import { decidingGuards } from './guards/deciding'
import { draftingGuards } from './guards/drafting'
import type { Guard } from './guards/guard'
import { livingGuards } from './guards/living'

/** Every guard by its name in the transition table. */
export const AGREEMENT_GUARDS = {
  ...draftingGuards,
  ...decidingGuards,
  ...livingGuards,
} satisfies Record<string, Guard>

export type AgreementGuard = keyof typeof AGREEMENT_GUARDS
