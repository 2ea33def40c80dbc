import type { MatterFacts } from '../../records/checks/annexes'
import type { CohortCounts, Counts } from './counts'
import type { Classified } from './response'
import type { AnswerEvidence, PurgeProof, RequestEvidence } from './run'

/** What each step brings: of people an instant or a name for the file, of files only how long and which digest. */

type Nothing = Record<never, never>

/** What the record says of the agreement or the disclosure, where one is sealed. */
type Sealing = { readonly sealing: MatterFacts | null }

export type RunInputs = {
  readonly loadCohort: { readonly cohortBytes: number; readonly heldUntil: string }
  readonly validateCohort: { readonly cohort: CohortCounts }
  readonly buildRequest: { readonly request: RequestEvidence }
  readonly markRequestSent: { readonly localId: string; readonly sentAt: string }
  readonly importResponse: Omit<AnswerEvidence, keyof Classified> & {
    readonly classified: Classified
    readonly interim: string | null
    /** How a refused file was explained, where no number may be in it. */
    readonly said: string | null
  }
  readonly confirmEmptyResult: Nothing
  readonly applyResponse: {
    readonly counts: Counts
    readonly release: { readonly bytes: number; readonly sha256: string }
  }
  readonly attestRun: { readonly recipients: readonly string[] } & Sealing
  readonly discloseRun: { readonly determinationIsCurrent: boolean; readonly agreementIsActive: boolean }
  readonly runGrowsStale: Nothing
  readonly transportTimesOut: Nothing
  readonly expireRun: Nothing
  readonly recordPurge: { readonly purge: PurgeProof } & Sealing
}
export type RunVerb = keyof RunInputs
