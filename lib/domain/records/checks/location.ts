import type { LocationResult, UseResult } from '../../checks/location/location'
import {
  isFromTheSource,
  type StorageRestriction,
  USE_KIND_NAMES,
  USE_KINDS,
  type Waiver,
} from '../../checks/location/restriction'
import { placeName, placesInWords } from '../../checks/location/words'
import type { Reference } from '../../checks/reference'
import { dayOf } from '../../shared/when'
import { actedBy, given, type Issuing, lines, list, listed, row, rows, table } from '../issue'
import type { Copy, RecordModel, Section } from '../model'
import { type Annexed, annexOf } from './annex'

export type LocationAnnexed = Annexed & {
  readonly restrictions: readonly StorageRestriction[]
  readonly result: LocationResult
}

type Places = Pick<Reference, 'adequacy'>

/** Section 4, location annex: what each source permits, where the data is, and whether that fits. */
export const locationAnnex = (annexed: LocationAnnexed, issue: Issuing): RecordModel => {
  const { reference, restrictions, result, tables } = annexed
  return annexOf('LOCATION', annexed, issue, {
    summary: `Where what is given under ${reference} may be kept, worked on and seen.`,
    sections: [
      together(result, tables),
      result.results.length > 0 ? places(result.results, tables) : null,
      issue.copy === 'internal' && result.reasons.length > 0
        ? list('What stands in the way', [...new Set(result.reasons.map(({ text }) => text))])
        : null,
      ...restrictions.map((one, at) =>
        restriction(one, `Restriction ${at + 1}: ${one.dataset}`, tables, issue.copy),
      ),
    ],
  })
}

/** `England, Wales (GB-ENG, GB-WLS)`. */
const withCodes = (codes: readonly string[], tables: Places) =>
  `${placesInWords(codes, tables)}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`

const together = ({ outcome, permittedFor }: LocationResult, tables: Places): Section =>
  rows(
    'What all the sources permit together',
    row(
      'Result',
      outcome === 'CLEAR' ? 'Every place is permitted' : 'A place is not permitted (BLOCK_LOCATION)',
    ),
    ...USE_KINDS.map((kind) => {
      const permitted = permittedFor[kind]
      return row(
        USE_KIND_NAMES[kind],
        permitted === null ? 'No source restricts it' : withCodes(permitted, tables),
      )
    }),
  )

const places = (results: readonly UseResult[], tables: Places): Section =>
  table('Where it is', {
    caption: 'Where it is',
    head: ['Use', 'What', 'Where', 'Result'],
    widths: [2, 4, 4, 2],
    body: results.map(({ use, state }) => [
      USE_KIND_NAMES[use.kind],
      use.what,
      `${placeName(use.code, tables)} (${use.code})`,
      state === 'clear' ? 'Permitted' : 'Not permitted',
    ]),
  })

const waiverOf = (waiver: Waiver, tables: Places) =>
  lines(
    `${waiver.fromSource}, ${waiver.reference}, ${dayOf(waiver.date)}`,
    `${withCodes(waiver.scope.codes, tables)}: ${listed(waiver.scope.appliesTo, USE_KIND_NAMES)}`,
  )

const restriction = (one: StorageRestriction, heading: string, tables: Places, copy: Copy): Section =>
  rows(
    heading,
    row('Source', one.source.organisation),
    row('Document and clause', lines(one.source.document, one.source.clause)),
    row('Permitted', withCodes(one.permitted, tables)),
    row('Applies to', listed(one.appliesTo, USE_KIND_NAMES)),
    row('What is made of the data', one.inheritsToDerivatives ? 'Bound too' : 'Not bound'),
    row('Anonymous outputs', one.anonymisedOutputsReleased ? 'Let go' : 'Bound as the data is'),
    given('Last day', one.expiresOn && dayOf(one.expiresOn)),
    row(
      'Waiver',
      one.waiver && isFromTheSource(one, one.waiver) ? waiverOf(one.waiver, tables) : 'None by the source',
    ),
    copy === 'internal'
      ? row('Compared with the document by', one.confirmedBy ? actedBy(one.confirmedBy) : 'Nobody yet')
      : null,
  )
