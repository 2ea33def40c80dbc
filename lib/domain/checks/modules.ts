import { DATASET } from './dataset/dataset'
import { INCIDENT } from './incident/incident'
import type { CheckKind, CheckRow } from './kernel'
import { FLOW } from './opt-out/module'
import { PROCESSING } from './processing/entry'
import { RUN } from './run/module'
import { SHEET } from './sheet/module'
import { TRANSFER } from './transfer/module'

/** Every kind of check with its table; the database and the sweep read them here. */
export const CHECK_MODULES = {
  transfer: TRANSFER,
  flow: FLOW,
  run: RUN,
  dataset: DATASET,
  processing: PROCESSING,
  incident: INCIDENT,
  sheet: SHEET,
} as const

type AnyRow = CheckRow<string, string, string>

const rowsOf = (rows: readonly AnyRow[], kind: CheckKind) =>
  rows.flatMap(({ from, to }) =>
    from.flatMap((start) =>
      to.filter((end) => end !== 'same').map((end) => ({ kind, from: start, to: end })),
    ),
  )

/** From one state to another, each pair once. */
export const CHECK_PAIRS = Object.values(CHECK_MODULES)
  .flatMap(({ kind, rows }) => rowsOf(rows, kind))
  .filter(
    (pair, place, all) =>
      all.findIndex((one) => one.kind === pair.kind && one.from === pair.from && one.to === pair.to) ===
      place,
  )
