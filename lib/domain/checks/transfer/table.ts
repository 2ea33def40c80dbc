import { coverRows } from './table/cover'
import { gateRows } from './table/gate'
import type { TransferRow } from './table/look'
import { meansRows } from './table/means'

/** Section 1.3, top to bottom, first match. D10 goes on and decides nothing; `rules.ts` lists it. */
export const TRANSFER_TABLE: readonly TransferRow[] = [...gateRows, ...coverRows, ...meansRows]
