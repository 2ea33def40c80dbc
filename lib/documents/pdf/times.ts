const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * "4 March 2026, 09:15:00 UTC" and the clock on a London wall. Month names are
 * ours because those of Intl change between Node versions, and with them the page.
 */
export function utc(instant: string): string {
  return `${written(partsIn('UTC', instant))} UTC`
}

export function london(instant: string): string {
  const here = partsIn('Europe/London', instant)
  const zone = here.hour === partsIn('UTC', instant).hour ? 'GMT' : 'BST'
  return `${written(here)} ${zone}`
}

type Parts = { readonly [part in 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second']: string }

function written({ day, month, year, hour, minute, second }: Parts): string {
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${hour}:${minute}:${second}`
}

function partsIn(timeZone: string, instant: string): Parts {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const found = format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value])
  return Object.fromEntries(found) as Parts
}
