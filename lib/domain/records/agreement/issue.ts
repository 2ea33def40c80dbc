/** What a record of an agreement needs that the agreement does not hold. */
export type AgreementIssue = {
  readonly council: string
  readonly version: number
  readonly copy: 'internal' | 'external'
  /** UTC, ISO 8601: when the act recorded here was done. */
  readonly at: string
  readonly actId: string
  readonly ruleset: string
}
