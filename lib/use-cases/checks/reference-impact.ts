import { acrossCases } from '@/db/principal'
import { listChecks } from '@/db/repositories/checks'
import type { Checked, CheckKind, Matter } from '@/lib/domain/checks/kernel'
import { determinedOf, type Flow } from '@/lib/domain/checks/opt-out/flow'
import { isAssessed } from '@/lib/domain/checks/opt-out/states'
import type { Reference } from '@/lib/domain/checks/reference'
import type { ReferenceVersion } from '@/lib/domain/checks/reference-changes'
import {
  type Assessed,
  type Impact,
  impactOf,
  type Moved,
  referenceAround,
  type Shift,
  shiftsIn,
} from '@/lib/domain/checks/reference-impact'
import { decideNow, decideStanding, type Judging } from '@/lib/domain/checks/transfer/as-facts'
import { FLOWING } from '@/lib/domain/checks/transfer/states'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import type { Actor } from '@/lib/domain/shared/actor'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { currentPolicy } from '../policy/current-policy'
import type { Shell } from '../shell'
import { seesMatter } from './matter'

/** What a change of a table would do to what the council has decided already. */

type Reading = Pick<Shell, 'db' | 'clock'>

/** No council has so many: it only keeps one query from running away. */
const MOST = 100_000

type Decides = (reference: Reference) => string

type Judged = {
  readonly kind: CheckKind
  readonly isLive: boolean
  /** When it was last decided. */
  readonly on: CalendarDate
  readonly decidesOn: (day: CalendarDate) => Decides
}

/** Where facts are missing under the other table, nothing is decided any more. */
const UNDECIDED = 'NEEDS_FACTS'

const assessed = (
  { reference, title, matter }: Checked,
  { kind, isLive, on, decidesOn }: Judged,
  effectiveFrom: CalendarDate,
): Assessed<Decides> => ({
  ...{ kind, reference, title, matter, isLive },
  looks: [decidesOn(on), decidesOn(effectiveFrom)],
})

/** What was never decided is not decided otherwise. */
const transferJudged = (transfer: Transfer, settings: Judging['settings']): Judged | null =>
  transfer.decided === null || transfer.status === 'TERMINATED'
    ? null
    : {
        kind: 'transfer',
        isLive: FLOWING.includes(transfer.status),
        on: transfer.decided.day,
        decidesOn: (today) => (reference) => {
          const decides = FLOWING.includes(transfer.status) ? decideStanding : decideNow
          const { outcome, missing } = decides(transfer, { reference, settings, today })
          return missing.length > 0 ? UNDECIDED : outcome
        },
      }

const flowJudged = (flow: Flow): Judged | null =>
  flow.conclusion === null || !isAssessed(flow.status)
    ? null
    : {
        kind: 'flow',
        isLive: true,
        on: flow.conclusion.on,
        decidesOn: (today) => (reference) => {
          const found = determinedOf(flow, { reference, today })
          return 'code' in found ? found.code : UNDECIDED
        },
      }

const everyAssessment = async ({ db, clock }: Reading, effectiveFrom: CalendarDate) => {
  const { settings } = await currentPolicy(db, clock())
  const [transfers, flows] = await acrossCases(db, 'what a table would change', async (tx) => [
    await listChecks<Transfer>(tx, 'transfer', { size: MOST }),
    await listChecks<Flow>(tx, 'flow', { size: MOST }),
  ])
  const withJudged = [
    ...transfers.map((transfer) => [transfer, transferJudged(transfer, settings)] as const),
    ...flows.map((flow) => [flow, flowJudged(flow)] as const),
  ]
  return withJudged.flatMap(([subject, judged]) => (judged ? [assessed(subject, judged, effectiveFrom)] : []))
}

export const readImpact = async (
  shell: Reading,
  version: ReferenceVersion,
  versions: readonly ReferenceVersion[],
): Promise<Impact> =>
  impactOf(
    referenceAround(version, versions),
    await everyAssessment(shell, version.effectiveFrom),
    (decides, reference) => decides(reference),
  )

export type ImpactShown = {
  readonly assessments: number
  readonly agreements: number
  readonly live: number
  readonly shifts: readonly Shift[]
  /** Those that the reader may open. */
  readonly open: readonly Moved[]
  readonly openAgreements: readonly Matter[]
}

const isSeenBy = ({ db, clock }: Reading, actor: Actor) => {
  const seen = new Map<string, Promise<boolean>>()
  return (matter: Matter | null) => {
    const id = matter?.id ?? ''
    const sees = seen.get(id) ?? seesMatter({ db, now: clock() }, actor, matter)
    seen.set(id, sees)
    return sees
  }
}

/** Everybody who reads a change is told how many; which ones, only whoever may see them. */
export const impactFor = async (reading: Reading, actor: Actor, impact: Impact): Promise<ImpactShown> => {
  const sees = isSeenBy(reading, actor)
  const open: Moved[] = []
  for (const one of impact.moved) if (await sees(one.matter)) open.push(one)
  const openAgreements: Matter[] = []
  for (const agreement of impact.agreements) if (await sees(agreement)) openAgreements.push(agreement)
  return {
    assessments: impact.moved.length,
    agreements: impact.agreements.length,
    live: impact.live.length,
    shifts: shiftsIn(impact),
    open,
    openAgreements,
  }
}
