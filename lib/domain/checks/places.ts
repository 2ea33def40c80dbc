/**
 * Where data may be, as codes: ISO 3166-1 countries, the four parts of the United Kingdom (ISO 3166-2), and
 * `X-` codes for bodies that are no country. The Crown Dependencies and Gibraltar are outside the United Kingdom.
 */

export const UK_PARTS = ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR'] as const
export type UkPart = (typeof UK_PARTS)[number]

export const UK_PART_NAMES: Record<UkPart, string> = {
  'GB-ENG': 'England',
  'GB-WLS': 'Wales',
  'GB-SCT': 'Scotland',
  'GB-NIR': 'Northern Ireland',
}

/** In the United Kingdom, where nobody knows or says in which part. */
export const UK_SOMEWHERE = 'GB'

/** Nobody knows; it is tested as a place that no list permits (3.2). */
export const UNKNOWN_PLACE = 'UNKNOWN'

export const isUkPart = (code: string): code is UkPart => (UK_PARTS as readonly string[]).includes(code)

export const isInUk = (code: string) => code === UK_SOMEWHERE || isUkPart(code)

/** The form of a code; whether there is such a place is for the table of places. */
export const isPlaceCode = (code: string) =>
  isInUk(code) || code === UNKNOWN_PLACE || /^[A-Z]{2}$/.test(code) || /^X-[A-Z]{2,6}$/.test(code)
