/** The product cannot start or go on, and the person at the terminal can do something about it. */
export class LaunchRefused extends Error {}

/** Prints a sentence for what a person can put right, and the whole fault for what only we can. */
export function explain(fault: unknown): string {
  if (fault instanceof LaunchRefused) return fault.message
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
