import type { Refusal } from '../shared/outcome'

/**
 * Who still has a way in (A4). Only people of agencies are locked by time: the council's own leave through its
 * sign-in provider, and an administrator for emergencies is idle by design.
 */
export const IDLE_DAYS = 30
export const ATTEST_DAYS = 90
/** The lead is reminded while there is time to answer. */
export const ATTEST_NOTICE_DAYS = 14

const DAY_MS = 86_400_000

export const LOCK_REASONS = ['idle', 'unattested'] as const
export type LockReason = (typeof LOCK_REASONS)[number]

export type Standing = {
  readonly active: boolean
  readonly isInside: boolean
  /** People of the demo borough sign in without a factor, so a lock would protect nothing. */
  readonly demo: boolean
  readonly lockedFor: LockReason | null
  readonly lastSignInAt: Date | null
  /** When they were put in, or let in again. */
  readonly knownSince: Date
  /** When the lead last confirmed the agency's people, or the agency was taken in. */
  readonly attestedAt: Date
}

const isPast = (since: Date, days: number, now: Date) => now.getTime() - since.getTime() >= days * DAY_MS

/** What has run out by now, whether or not the clock's own work has marked it. */
export const lockDue = (person: Standing, now: Date): LockReason | null => {
  if (person.isInside || person.demo) return null
  if (isPast(person.attestedAt, ATTEST_DAYS, now)) return 'unattested'
  const seen = Math.max(person.knownSince.getTime(), person.lastSignInAt?.getTime() ?? 0)
  return isPast(new Date(seen), IDLE_DAYS, now) ? 'idle' : null
}

/** One answer for somebody who left, is locked or never was: a stranger at the door learns nothing by it. */
export const againstSignIn = (person: Standing | null, now: Date): Refusal | null => {
  if (!person?.active) return { rule: 'ID-15' }
  return person.lockedFor || lockDue(person, now) ? { rule: 'ID-15' } : null
}

export const attestationDueBy = (attestedAt: Date) => new Date(attestedAt.getTime() + ATTEST_DAYS * DAY_MS)
