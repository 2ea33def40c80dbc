/** One line of the table: what was measured, against what, and what was aimed at. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 'kB' | 'MB' | 'k rows/s'
  readonly measured: number
  /** The same thing done barely, in the same run. */
  readonly baseline?: number
  readonly aim?: Aim
}

/** The most there may be: of measured ÷ baseline, of measured − baseline, or of what was measured itself. */
type Most = { readonly of: 'ratio' | 'excess' | 'measured'; readonly most: number }
/** The least, where more is better. */
type Least = { readonly of: 'ratio'; readonly least: number }
export type Aim = Most | Least

export const ratioOf = ({ measured, baseline }: Figure) =>
  baseline === undefined ? undefined : measured / baseline

export const excessOf = ({ measured, baseline }: Figure) =>
  baseline === undefined ? undefined : measured - baseline

/** Undefined where nothing was aimed at. */
export function isMet(figure: Figure): boolean | undefined {
  if (!figure.aim) return undefined
  const { aim } = figure
  const value = { ratio: ratioOf, excess: excessOf, measured: () => figure.measured }[aim.of](figure)
  if (value === undefined) throw new Error(`${figure.name}: there is no baseline to hold the aim against.`)
  return 'least' in aim ? value >= aim.least : value <= aim.most
}
