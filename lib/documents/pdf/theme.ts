import { MONO, TEXT } from './fonts'

export const INK = '#14212b'
export const QUIET = '#4c5b66'
export const RULE = '#c9d1d6'
export const TINT = '#f2f5f6'
export const BAND = '#1f4257'
export const ON_BAND = '#ffffff'

export const SIDE = 51
export const CONTENT_WIDTH = 595.28 - 2 * SIDE

export const bold = { fontFamily: TEXT, fontWeight: 700 } as const
export const page = {
  fontFamily: TEXT,
  fontWeight: 400,
  color: INK,
  paddingTop: 62,
  paddingBottom: 58,
  paddingHorizontal: SIDE,
} as const
/** Apart from the page: a text with a line height and a page number in it is silently not drawn at all. */
export const content = { fontSize: 9.5, lineHeight: 1.4 } as const
export const small = { fontSize: 8, lineHeight: 1.35, color: QUIET } as const
export const hash = { fontFamily: MONO, fontWeight: 400, fontSize: 7, lineHeight: 1.3, color: INK } as const
