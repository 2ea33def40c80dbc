/** Action and rule, as tests name an entry of the ledger. */
export const entryWords = ({ action, rule }: { action: string; rule: string | null }) =>
  rule ? `${action} ${rule}` : action
