import { isUkPart, UK_PART_NAMES, UK_SOMEWHERE, UNKNOWN_PLACE } from '../places'
import type { Reference } from '../reference'
import type { RestrictionTerms } from './restriction'

type Places = Pick<Reference, 'adequacy'>

const COUNTRIES = new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'code' })

/** Of a place that the table of adequacy does not list, or lists no more. */
const countryName = (code: string) => (/^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code)

export const placeName = (code: string, { adequacy }: Places) => {
  if (isUkPart(code)) return UK_PART_NAMES[code]
  if (code === UK_SOMEWHERE) return 'the United Kingdom'
  if (code === UNKNOWN_PLACE) return 'a place that nobody knows'
  return adequacy.find(({ iso_code }) => iso_code === code)?.territory ?? countryName(code)
}

/** The whole of the United Kingdom says its parts too. */
export const placesInWords = (codes: readonly string[], reference: Places) => {
  const shown = codes.includes(UK_SOMEWHERE) ? codes.filter((code) => !isUkPart(code)) : codes
  return shown.length > 0 ? shown.map((code) => placeName(code, reference)).join(', ') : 'No place'
}

/** How the clause is cited in reasons and in the annex. */
export const cited = ({ source: { organisation, document, clause } }: Pick<RestrictionTerms, 'source'>) =>
  [organisation, document, clause].filter((part) => part !== '').join(', ')
