import { versionAsked } from '@/lib/domain/agreement/draft-inputs'

export type AskedVersions = { readonly from?: string; readonly to?: string; readonly all?: string }

const numberOr = (asked: string | undefined, otherwise: number) =>
  versionAsked.safeParse(asked).data ?? otherwise

/** The two that the address names; otherwise the newest with the one before it. */
export const askedVersions = ({ from, to }: AskedVersions, newest: number) => {
  const later = numberOr(to, newest)
  return { from: numberOr(from, Math.max(1, later - 1)), to: later }
}
