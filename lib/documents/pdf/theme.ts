import { MONO, TEXT } from './fonts'

export const INK = '#12211c'
export const QUIET = '#4b5a54'
export const RULE = '#cdd8d2'
export const TINT = '#f3f6f4'
export const BAND = '#0b4238'
/** The line under the council's band, here as on its pages. */
export const ACCENT = '#d9ad4a'
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
