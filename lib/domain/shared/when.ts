const LONG = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `21 November 2026`, from an instant or a calendar date. */
export const dayOf = (at: string) => LONG.format(new Date(at.length === 10 ? `${at}T12:00:00Z` : at))

/** `14:05`, London time. */
export const timeOf = (at: string) => TIME.format(new Date(at))

/** `21 November 2026 at 14:05`, London time. */
export const momentOf = (at: string) => `${LONG.format(new Date(at))} at ${timeOf(at)}`

/** A deadline as people say it: midnight is the end of the day before, not the beginning of a day that is too late. */
export const deadlineOf = (at: string) =>
  timeOf(at) === '00:00' ? `the end of ${dayOf(new Date(Date.parse(at) - 1).toISOString())}` : momentOf(at)
