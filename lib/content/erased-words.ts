/** What is said where a case was. */
export const ERASED_WORDS = {
  title: (day: string) => `Erased on ${day}`,
  what: 'The key of this case was destroyed. What it said, its papers and its records can be read by nobody any more, in no copy. The audit ledger still shows that there was a case, who acted in it and when.',
  askedBy: 'Asked for by',
  agreedBy: 'Agreed to by',
  why: 'Reason',
  schedule: 'Under the schedule',
  dueOn: 'Which allowed it from',
} as const
