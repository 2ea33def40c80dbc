import type { GuardResult } from '../../checks/guard'
import type { StorageRestriction } from '../../checks/location/restriction'
import type { CalendarDate } from '../../shared/dates'

/** What a record about a transfer says and a transfer does not hold itself: found when it is sealed. */
export type TransferSealing = {
  readonly parties: readonly string[]
  readonly guards: readonly GuardResult[]
  /** Everybody who took part, with what they last completed (3.4). */
  readonly trained: readonly {
    readonly personId: string
    readonly course: string
    readonly completedOn: CalendarDate
  }[]
  readonly restrictions: readonly StorageRestriction[]
  /** Of the entry in the register of processing; null where there is none. */
  readonly entryVersion: number | null
}
