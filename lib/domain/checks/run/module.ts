import type { CheckModule } from '../kernel'
import { RUN_GUARDS } from './guards'
import type { RunInputs } from './inputs'
import { isPastItsHold, isTooOld, isUncollected, type Run } from './run'
import { RUN_ROWS } from './transitions'
import { RUN_VERBS } from './verbs'

/** The run of the national data opt-out check: one for each disclosure where the opt-out applies (2.9). */
export const RUN: CheckModule<Run, RunInputs> = {
  kind: 'run',
  rows: RUN_ROWS,
  guards: RUN_GUARDS,
  apply: RUN_VERBS,
  // The hold is hard, so it is asked first.
  due: (run, context) => {
    if (isPastItsHold(run, context)) return 'expireRun'
    if (isUncollected(run, context)) return 'transportTimesOut'
    return isTooOld(run, context) ? 'runGrowsStale' : null
  },
}
