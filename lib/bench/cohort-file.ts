import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { tenthOf } from '@/lib/domain/checks/run/nhs-number'

/** A cohort of invented people, every number in the range kept for tests, in no order and some of them twice. */
export const writeCohort = (file: string, rows: number): Promise<void> =>
  pipeline(Readable.from(cohortText(rows)), createWriteStream(file, { mode: 0o600 }))

const HEAD = 'Reference,Surname,Forename,Date of birth,NHS number,Postcode,Service,Start\n'
const PIECE = 10_000

function* cohortText(rows: number): Generator<string> {
  yield HEAD
  for (let from = 0; from < rows; from += PIECE) {
    const some = Array.from({ length: Math.min(PIECE, rows - from) }, (_, place) => rowOf(from + place))
    yield some.join('')
  }
}

const rowOf = (row: number) =>
  `C${1_000_000 + row},Surname${row % 9_973},Forename${row % 997},19${30 + (row % 60)}-01-1${row % 10},` +
  `${numberOf(row)},HA1 ${row % 10}AB,Home care,2025-0${1 + (row % 9)}-01\n`

const FIRST = 999_000_000
const PEOPLE = 750_000
/** Prime, so that neighbours in the file are no neighbours in order. */
const STEP = 7_919

/** In fifty rows one has no number and one has a wrong one. */
const numberOf = (row: number): string => {
  if (row % 50 === 7) return ''
  if (row % 50 === 8) return '9990000017'
  const nine = FIRST + 1 + ((row * STEP) % PEOPLE)
  // No number exists for these nine; for those before them one does.
  const known = tenthOf(nine) < 10 ? nine : nine - 1
  return `${known}${tenthOf(known)}`
}
