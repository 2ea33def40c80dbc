import { excessOf, type Figure, isMet, ratioOf } from './figure'

const HEAD = ['', 'measured', 'baseline', 'ratio', 'aim', '']

/** Lines of text, columns aligned: names to the left, numbers to the right. */
export function table(figures: readonly Figure[]): string[] {
  const rows = [HEAD, ...figures.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => aligned(cell, column, widths))
      .join('  ')
      .trimEnd(),
  )
}

function aligned(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0
  return column === 0 || column === HEAD.length - 1 ? cell.padEnd(width) : cell.padStart(width)
}

function cells(figure: Figure): string[] {
  const { name, unit, measured, baseline } = figure
  const ratio = ratioOf(figure)
  return [
    name,
    amount(measured, unit),
    baseline === undefined ? '' : amount(baseline, unit),
    ratio === undefined ? '' : times(ratio),
    aimOf(figure),
    verdict(figure),
  ]
}

function aimOf({ aim, unit }: Figure): string {
  if (!aim) return ''
  if ('least' in aim) return `≥ ${aim.least}×`
  const most = {
    ratio: () => `${aim.most}×`,
    excess: () => `+${aim.most} ${unit}`,
    measured: () => `${aim.most} ${unit}`,
  }
  return `≤ ${most[aim.of]()}`
}

/** An aim for the excess is judged by a number that is in no other column. */
function verdict(figure: Figure): string {
  const met = isMet(figure)
  if (met === undefined) return ''
  const excess = excessOf(figure)
  const why = figure.aim?.of === 'excess' && excess !== undefined ? `, ${signed(excess)} ${figure.unit}` : ''
  return (met ? 'met' : 'NOT MET') + why
}

const amount = (value: number, unit: string) => `${value.toFixed(1)} ${unit}`
const times = (ratio: number) => `${ratio.toFixed(2)}×`
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
