const OPENS_MINUTE = 9 * 60
/** A whole day, told in the eight hours in which people are at work. */
const SHARE = 3
const MINUTE_MS = 60_000

/** The same day and in the same order, but by daylight; never later than now. */
export const inOfficeHours = (at: Date, now: Date): Date => {
  const day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate())
  const moved = day + OPENS_MINUTE * MINUTE_MS + (at.getTime() - day) / SHARE
  return new Date(Math.min(moved, now.getTime()))
}
