import type { Move } from '../agreements/play'
import { DATASETS } from './datasets'
import { INCIDENTS } from './incidents'
import { movesOf } from './moves'
import { PROCESSING_ENTRIES } from './processing'

/** What the council's own registers hold in the demo borough. */
export const registerMoves = (now: Date): readonly Move[] =>
  [...DATASETS, ...PROCESSING_ENTRIES, ...INCIDENTS].flatMap((acts) => movesOf(acts, now))
