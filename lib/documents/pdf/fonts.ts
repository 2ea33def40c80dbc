/**
 * DejaVu, because it survives text extraction: fonts that build "ị" from two
 * glyphs come back from the page as another name, while looking right on it.
 * Whole files, because a subset's missing letters fall back to Helvetica silently.
 */
import path from 'node:path'
import { Font } from '@react-pdf/renderer'
import { breakLongWords } from './long-words'

export const TEXT = 'DejaVu Sans Condensed'
export const MONO = 'DejaVu Sans Mono'

const folder = path.join(process.cwd(), 'node_modules/dejavu-fonts-ttf/ttf')

const REGULAR = { fontFamily: TEXT, fontWeight: 400 } as const
const BOLD = { fontFamily: TEXT, fontWeight: 700 } as const
const FIXED = { fontFamily: MONO, fontWeight: 400 } as const

Font.register({
  family: TEXT,
  fonts: [
    { src: path.join(folder, 'DejaVuSansCondensed.ttf'), fontWeight: 400 },
    { src: path.join(folder, 'DejaVuSansCondensed-Bold.ttf'), fontWeight: 700 },
  ],
})
Font.register({ family: MONO, src: path.join(folder, 'DejaVuSansMono.ttf'), fontWeight: 400 })
Font.registerHyphenationCallback(breakLongWords())

/** Whether every face that may draw a text can draw this character. */
export type Draws = (codePoint: number) => boolean

export async function loadFonts(): Promise<Draws> {
  await Promise.all([REGULAR, BOLD, FIXED].map((face) => Font.load(face)))
  const faces = [REGULAR, BOLD].map((face) => {
    const data = Font.getFont(face)?.data
    if (!data) throw new Error(`The font ${face.fontFamily} did not load.`)
    return data
  })
  return (codePoint) => faces.every((face) => face.hasGlyphForCodePoint(codePoint))
}
