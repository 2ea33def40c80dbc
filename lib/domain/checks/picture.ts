import type { LocationResult, UseResult } from './location/location'
import { USE_KIND_NAMES } from './location/restriction'
import { placeName } from './location/words'
import { isInUk } from './places'
import type { Reference } from './reference'
import type { DestinationResult, TransferResult } from './transfer/decision'
import { isBlock, worstOf } from './transfer/outcomes'
import { FLOWING } from './transfer/states'
import type { Transfer } from './transfer/transfer'

/** Where data goes and why it may: one line for each place and whoever has it there. */

export const PICTURE_STATES = ['blocked', 'waiting', 'allowed'] as const
export type PictureState = (typeof PICTURE_STATES)[number]

export type PictureLine = {
  readonly code: string
  readonly place: string
  readonly whose: string
  /** What is done there. */
  readonly done: readonly string[]
  readonly state: PictureState
  /** Row of the table, or the check, that says so. */
  readonly row: string
  readonly why: string
  /** Reference of the transfer; null for what the checks say of places. */
  readonly transfer: string | null
}

export type Judged = { readonly t: Transfer; readonly result: TransferResult }

type Places = Pick<Reference, 'adequacy'>

type Standing = Pick<PictureLine, 'state' | 'why'>

const decided = ({ reasons }: DestinationResult) => reasons[0]?.text ?? ''

/** The table says whether it may; that it goes, somebody signs. */
const standingOf = (one: DestinationResult, { t, result }: Judged): Standing => {
  if (isBlock(one.outcome)) return { state: 'blocked', why: decided(one) }
  if (t.status === 'SUSPENDED')
    return { state: 'blocked', why: t.suspension?.text ?? 'The transfer is suspended.' }
  if (result.missing.length > 0) return { state: 'waiting', why: 'Something is not known yet.' }
  return FLOWING.includes(t.status)
    ? { state: 'allowed', why: decided(one) }
    : { state: 'waiting', why: `${decided(one)} Nobody has signed it yet.` }
}

const DONE = {
  recipient: {
    entity: 'The recipient is established there',
    place: 'Kept or worked on',
    access: 'Looked at',
  },
  subProcessor: {
    entity: 'A processor of the recipient is established there',
    place: 'Kept or seen by a processor of the recipient',
    access: 'Kept or seen by a processor of the recipient',
  },
  onward: { entity: 'Passed on', place: 'Passed on', access: 'Passed on' },
} as const

const SIDES = ['place', 'access', 'entity'] as const

const doneAt = (code: string, destinations: readonly DestinationResult[]) => [
  ...new Set(
    destinations.flatMap((one) =>
      SIDES.filter((side) => one[side] === code).map((side) => DONE[one.kind][side]),
    ),
  ),
]

const codesIn = (destinations: readonly DestinationResult[]) => [
  ...new Set(destinations.flatMap((one) => SIDES.map((side) => one[side])).filter((code) => code !== null)),
]

const lineOf = (
  code: string,
  all: readonly DestinationResult[],
  judged: Judged,
  tables: Places,
): readonly PictureLine[] => {
  const here = all.filter((one) => SIDES.some((side) => one[side] === code))
  const worst = worstOf(here)
  if (!worst) return []
  return [
    {
      code,
      place: placeName(code, tables),
      whose: worst.name,
      done: doneAt(code, here),
      row: worst.row,
      transfer: judged.t.reference,
      ...standingOf(worst, judged),
    },
  ]
}

const namesIn = ({ destinations }: TransferResult) => [...new Set(destinations.map(({ name }) => name))]

export const linesOfTransfer = (judged: Judged, tables: Places): readonly PictureLine[] =>
  namesIn(judged.result).flatMap((name) => {
    const theirs = judged.result.destinations.filter((one) => one.name === name)
    return codesIn(theirs).flatMap((code) => lineOf(code, theirs, judged, tables))
  })

const PERMITTED = 'Every source of the data permits it.'
const UNASSESSED = 'It is abroad, and no transfer to it is assessed.'

const standingOfUse = ({ state, use, reasons }: UseResult, assessed: readonly string[]): Standing => {
  if (state === 'blocked') return { state: 'blocked', why: reasons[0]?.text ?? '' }
  return isInUk(use.code) || assessed.includes(use.code)
    ? { state: 'allowed', why: PERMITTED }
    : { state: 'blocked', why: UNASSESSED }
}

const lineOfUse = (result: UseResult, assessed: readonly string[], tables: Places): PictureLine => ({
  code: result.use.code,
  place: placeName(result.use.code, tables),
  whose: result.use.what || 'Said in the checks',
  done: [USE_KIND_NAMES[result.use.kind]],
  row: 'G-LOC',
  transfer: null,
  ...standingOfUse(result, assessed),
})

/** Of one agreement or disclosure: every place that its checks name, and every destination of its transfers. */
export const pictureOf = (
  judged: readonly Judged[],
  location: Pick<LocationResult, 'results'> | null,
  tables: Places,
): readonly PictureLine[] => {
  const going = judged.filter(({ t }) => t.status !== 'TERMINATED')
  const ofTransfers = going.flatMap((one) => linesOfTransfer(one, tables))
  const assessed = ofTransfers.map(({ code }) => code)
  return [...(location?.results ?? []).map((one) => lineOfUse(one, assessed, tables)), ...ofTransfers]
}
