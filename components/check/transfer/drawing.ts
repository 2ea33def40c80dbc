import type { PictureLine } from '@/lib/domain/checks/picture'

/** Where the parts of the drawing stand, in units that are pixels at a width of 320. */

export const WIDTH = 320
const LINE = 15
const PAD = 8
const GAP = 12
const CHARACTERS = 25
/** Names are drawn bold, which takes more room. */
const NAME_CHARACTERS = 20

export const COUNCIL = { x: 1, width: 72 } as const
export const ARROW = { from: 73, to: 140 } as const
export const PLACE = { x: 142, width: 177 } as const

/** Words do not break; one that is longer than a line has one of its own. */
export const wrapped = (text: string, most = CHARACTERS): readonly string[] =>
  text.match(new RegExp(`\\S{${most},}|\\S(?:.{0,${most - 2}}\\S)?(?=\\s|$)`, 'gu')) ?? []

export type Box = {
  readonly line: PictureLine
  readonly y: number
  readonly height: number
  readonly texts: readonly { readonly text: string; readonly y: number; readonly isName: boolean }[]
}

const textsOf = ({ place, whose, done }: PictureLine) => [
  ...wrapped(place, NAME_CHARACTERS).map((text) => ({ text, isName: true })),
  ...wrapped(whose).map((text) => ({ text, isName: false })),
  ...done.flatMap((one) => wrapped(one)).map((text) => ({ text, isName: false })),
]

const boxAt = (line: PictureLine, y: number): Box => {
  const texts = textsOf(line)
  return {
    line,
    y,
    height: texts.length * LINE + PAD * 2,
    texts: texts.map((one, at) => ({ ...one, y: y + PAD + LINE * at + LINE - 4 })),
  }
}

/** One under another; how high the whole is. */
export const drawn = (
  lines: readonly PictureLine[],
): { readonly boxes: readonly Box[]; readonly height: number } =>
  lines.reduce<{ boxes: readonly Box[]; height: number }>(
    ({ boxes, height }, line) => {
      const box = boxAt(line, height + (boxes.length > 0 ? GAP : 1))
      return { boxes: [...boxes, box], height: box.y + box.height }
    },
    { boxes: [], height: 0 },
  )
