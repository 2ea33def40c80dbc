/**
 * Follows what a page draws, in order, as far as it must to say which words nobody sees: covered afterwards,
 * drawn invisibly, in white on nothing, too small, or off the page. Places are boxes, and widths are those
 * the fonts state; nothing is drawn.
 */
import { type Operand, ordersIn } from './pdf-tokens'

export type Matrix = readonly [number, number, number, number, number, number]
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** What the page's own names stand for. */
export type Resources = {
  readonly font: (name: string) => Font | null
  readonly alpha: (name: string) => { readonly fill?: number; readonly blend?: string }
  readonly form: (name: string) => Form | 'picture' | null
}
export type Font = { readonly wide: boolean; readonly width: (code: number) => number }
export type Form = { readonly bytes: Uint8Array; readonly matrix: Matrix; readonly resources: Resources }

/** `unfollowed`: there was more on the page than was looked at. */
export type Unseen = 'covered' | 'invisible' | 'white' | 'tiny' | 'outside' | 'unfollowed'

const MOST_ORDERS = 500_000
const MOST_SHOWN = 20_000
const DEEPEST_FORM = 8

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]
const at = (m: Matrix, x: number, y: number) =>
  [x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]] as const

const boxOf = (m: Matrix, [left, bottom, right, top]: Box): Box => {
  const corners = [at(m, left, bottom), at(m, right, bottom), at(m, left, top), at(m, right, top)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

type State = {
  readonly ctm: Matrix
  /** Null for a pattern or a colour that is not known by its numbers. */
  readonly white: boolean
  readonly opaque: boolean
  readonly font: Font | null
  readonly size: number
  readonly mode: number
  readonly letters: number
  readonly words: number
  readonly stretch: number
  readonly lead: number
  readonly rise: number
}

const START: State = {
  ctm: IDENTITY,
  white: false,
  opaque: true,
  font: null,
  size: 0,
  mode: 0,
  letters: 0,
  words: 0,
  stretch: 1,
  lead: 0,
  rise: 0,
}

type Shown = { readonly box: Box; readonly order: number }
type Painted = Shown & { readonly white: boolean }

/** Smaller than this is no mark on paper that anybody reads. */
const TINY = 1.5

const number = (operand: Operand | undefined) => (typeof operand === 'number' ? operand : 0)
const isWhite = (operands: readonly Operand[], cmyk = false) =>
  operands.length > 0 && operands.every((one) => (cmyk ? number(one) <= 0.02 : number(one) >= 0.98))

const matrixOf = (operands: readonly Operand[]): Matrix =>
  [0, 1, 2, 3, 4, 5].map((place) => number(operands[place])) as unknown as Matrix

const overlaps = (a: Box, b: Box, by = 0) =>
  a[0] + by < b[2] && b[0] + by < a[2] && a[1] + by < b[3] && b[1] + by < a[3]

class Page {
  private state: State = START
  private kept: State[] = []
  private line: Matrix = IDENTITY
  private text: Matrix = IDENTITY
  private path: Box[] = []
  private points: (readonly [number, number])[] = []
  private order = 0
  readonly shown: Shown[] = []
  readonly painted: Painted[] = []
  readonly found = new Set<Unseen>()

  constructor(private readonly crop: Box) {}

  run(bytes: Uint8Array, resources: Resources, depth = 0) {
    for (const { operator, operands } of ordersIn(bytes)) {
      this.order += 1
      if (this.order > MOST_ORDERS) {
        this.found.add('unfollowed')
        return
      }
      this.does(operator, operands, resources, depth)
    }
  }

  private set(change: Partial<State>) {
    this.state = { ...this.state, ...change }
  }

  private does(operator: string, operands: readonly Operand[], resources: Resources, depth: number) {
    const [a, b, c, d] = operands
    switch (operator) {
      case 'q':
        if (this.kept.length < 1000) this.kept.push(this.state)
        return
      case 'Q':
        this.state = this.kept.pop() ?? this.state
        return
      case 'cm':
        return this.set({ ctm: times(matrixOf(operands), this.state.ctm) })
      case 'gs':
        return this.takes(resources, String(a ?? '').slice(1))
      case 'g':
      case 'rg':
        return this.set({ white: isWhite(operands) })
      case 'k':
        return this.set({ white: isWhite(operands, true) })
      case 'sc':
      case 'scn':
        return this.set({ white: operands.length !== 4 ? isWhite(operands) : isWhite(operands, true) })
      case 'cs':
        return this.set({ white: false })
      case 're':
        this.path.push(boxOf(this.state.ctm, rectangle(number(a), number(b), number(c), number(d))))
        return
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        this.points.push(at(this.state.ctm, number(operands.at(-2)), number(operands.at(-1))))
        if (this.points.length > 10_000) this.points = []
        return
      case 'f':
      case 'F':
      case 'f*':
      case 'b':
      case 'b*':
      case 'B':
      case 'B*':
        return this.fills()
      case 'n':
      case 'S':
      case 's':
        return this.forgets()
      case 'BT':
        this.line = this.text = IDENTITY
        return
      case 'Tf':
        return this.set({ font: resources.font(String(a ?? '').slice(1)), size: number(b) })
      case 'Tr':
        return this.set({ mode: number(a) })
      case 'Tc':
        return this.set({ letters: number(a) })
      case 'Tw':
        return this.set({ words: number(a) })
      case 'Tz':
        return this.set({ stretch: number(a) / 100 })
      case 'TL':
        return this.set({ lead: number(a) })
      case 'Ts':
        return this.set({ rise: number(a) })
      case 'Td':
        return this.moves(number(a), number(b))
      case 'TD':
        this.set({ lead: -number(b) })
        return this.moves(number(a), number(b))
      case 'Tm':
        this.line = this.text = matrixOf(operands)
        return
      case 'T*':
        return this.moves(0, -this.state.lead)
      case 'Tj':
        return this.shows([a ?? null])
      case "'":
        this.moves(0, -this.state.lead)
        return this.shows([a ?? null])
      case '"':
        this.set({ words: number(a), letters: number(b) })
        this.moves(0, -this.state.lead)
        return this.shows([c ?? null])
      case 'TJ':
        return this.shows(Array.isArray(a) ? a : [])
      case 'Do':
        return this.draws(resources.form(String(a ?? '').slice(1)), depth)
      case 'sh':
        this.paints(this.crop, false)
        return
      default:
        return
    }
  }

  private takes(resources: Resources, name: string) {
    const { fill, blend } = resources.alpha(name)
    if (fill !== undefined) this.set({ opaque: fill >= 0.9 })
    if (blend !== undefined && !['Normal', 'Compatible'].includes(blend)) this.set({ opaque: false })
  }

  private moves(x: number, y: number) {
    this.line = this.text = times([1, 0, 0, 1, x, y], this.line)
  }

  private forgets() {
    this.path = []
    this.points = []
  }

  private fills() {
    for (const box of this.path) this.paints(box, this.state.white)
    if (this.points.length > 2) {
      const xs = this.points.map(([x]) => x)
      const ys = this.points.map(([, y]) => y)
      // Only a straight box covers all that lies within its corners; a drawn curve may not.
      const straight = new Set(xs.map(Math.round)).size <= 2 && new Set(ys.map(Math.round)).size <= 2
      if (straight)
        this.paints([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], this.state.white)
    }
    this.forgets()
  }

  private paints(box: Box, white: boolean) {
    if (!this.state.opaque) return
    if (this.painted.length >= MOST_SHOWN) {
      this.found.add('unfollowed')
      return
    }
    this.painted.push({ box, white, order: this.order })
  }

  private draws(form: Form | 'picture' | null, depth: number) {
    if (form === 'picture') return this.paints(boxOf(this.state.ctm, [0, 0, 1, 1]), false)
    if (!form || depth >= DEEPEST_FORM) return
    const before = this.state
    const keptBefore = this.kept
    this.kept = []
    this.set({ ctm: times(form.matrix, before.ctm) })
    this.run(form.bytes, form.resources, depth + 1)
    this.state = before
    this.kept = keptBefore
  }

  private shows(pieces: readonly Operand[]) {
    for (const piece of pieces) {
      if (typeof piece === 'number')
        this.text = times([1, 0, 0, 1, (-piece / 1000) * this.state.size * this.state.stretch, 0], this.text)
      else if (piece instanceof Uint8Array) this.says(piece)
    }
  }

  private says(bytes: Uint8Array) {
    const { font, size, letters, words, stretch, rise, mode, ctm, white } = this.state
    const codes = codesIn(bytes, font?.wide ?? false)
    const width = codes.reduce(
      (sum, code) =>
        sum + ((font?.width(code) ?? 500) / 1000) * size + letters + (code === 32 && !font?.wide ? words : 0),
      0,
    )
    const matrix = times(this.text, ctm)
    const box = boxOf(matrix, [0, rise - 0.1 * size, width * stretch, rise + 0.7 * size])
    this.text = times([1, 0, 0, 1, width * stretch, 0], this.text)
    if (!codes.some((code) => code > 32)) return
    if (mode === 3 || mode === 7) this.found.add('invisible')
    else if (box[3] - box[1] < TINY * 0.8) this.found.add('tiny')
    else if (!overlaps(box, this.crop)) this.found.add('outside')
    else if (mode === 0 && white && !this.isBacked(box)) this.found.add('white')
    if (this.shown.length >= MOST_SHOWN) this.found.add('unfollowed')
    else if (mode !== 3 && mode !== 7) this.shown.push({ box, order: this.order })
  }

  private isBacked(box: Box) {
    return this.painted.some((one) => !one.white && overlaps(box, one.box))
  }

  get orders() {
    return this.order
  }

  /** Words count as covered when what was painted after them hides the middle of their height. */
  covered() {
    const inOrder = this.painted
    return this.shown.some(({ box, order }) => {
      const height = box[3] - box[1]
      const middle = (box[1] + box[3]) / 2
      return inOrder.some(
        (paint) =>
          paint.order > order &&
          paint.box[1] < middle - height * 0.15 &&
          paint.box[3] > middle + height * 0.15 &&
          Math.min(box[2], paint.box[2]) - Math.max(box[0], paint.box[0]) >
            Math.min(height * 0.6, (box[2] - box[0]) * 0.5),
      )
    })
  }
}

const rectangle = (x: number, y: number, width: number, height: number): Box => [
  Math.min(x, x + width),
  Math.min(y, y + height),
  Math.max(x, x + width),
  Math.max(y, y + height),
]

const codesIn = (bytes: Uint8Array, wide: boolean): readonly number[] => {
  if (!wide) return [...bytes]
  const codes: number[] = []
  for (let place = 0; place + 1 < bytes.length; place += 2)
    codes.push(((bytes[place] ?? 0) << 8) | (bytes[place + 1] ?? 0))
  return codes
}

/** How much of one file is followed, over all its pages: a page may be drawn a thousand times over. */
export type Budget = { left: number }
export const wholeBudget = (): Budget => ({ left: 300_000_000 })
const COST_OF_AN_ORDER = 100

export const unseenOn = (
  bytes: Uint8Array,
  resources: Resources,
  crop: Box,
  budget: Budget,
): readonly Unseen[] => {
  if (budget.left <= 0) return ['unfollowed']
  const page = new Page(crop)
  page.run(bytes, resources)
  budget.left -= page.orders * COST_OF_AN_ORDER + page.shown.length * page.painted.length
  return page.covered() ? [...page.found, 'covered'] : [...page.found]
}
