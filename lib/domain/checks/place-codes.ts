import { z } from 'zod'
import { isPlaceCode, UNKNOWN_PLACE } from './places'

/** Places as a form takes them: codes with commas or spaces between. */

const MOST = 50

const isNamed = (code: string) => isPlaceCode(code) && code !== UNKNOWN_PLACE

export const placeCodes = (least: 0 | 1) =>
  z
    .string({ error: 'Enter the places, by code' })
    .transform((text) =>
      text
        .toUpperCase()
        .split(/[\s,]+/)
        .filter((code) => code !== ''),
    )
    .refine((codes) => codes.length >= least, { error: 'Enter one place or more' })
    .refine((codes) => codes.length <= MOST && codes.every(isNamed), {
      error: 'Enter codes of places with commas between them, such as GB-ENG, IE',
    })
