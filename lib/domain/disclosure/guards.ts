import { lapsedClock } from './clocks'
import { afterGuards } from './guards/after'
import { askingGuards } from './guards/asking'
import { assessingGuards } from './guards/assessing'
import { decidingGuards } from './guards/deciding'
import { emergencyGuards } from './guards/emergency'
import { type Guard, unless } from './guards/guard'
import { releasingGuards } from './guards/releasing'
import { requiringGuards } from './guards/requiring'

/** Every guard by its name in the transition table. */
export const GUARDS = {
  ...askingGuards,
  ...assessingGuards,
  ...requiringGuards,
  ...decidingGuards,
  ...releasingGuards,
  ...afterGuards,
  ...emergencyGuards,
  aClockHasRunOut: (d, context) => unless(lapsedClock(d, context.now) !== null, 'CLOCK'),
} satisfies Record<string, Guard>

export type GuardName = keyof typeof GUARDS
