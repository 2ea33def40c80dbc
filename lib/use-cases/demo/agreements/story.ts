import type { OrganisationKey, ServiceKey } from '@/db/seeds/demo-organisations'
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Answers } from '@/lib/domain/agreement/answers'
import type { Kind, PartyRole, Tier } from '@/lib/domain/agreement/kinds'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { AgreementText } from '@/lib/domain/agreement/text'
import type { TriageStep } from '@/lib/domain/agreement/triage/inputs'
import type { Shell } from '../../shell'
import type { StorySheet } from '../checks-in-order'

/** Something done about the checks of an agreement, by its reference. */
export type Beside = (shell: Shell, reference: string) => Promise<unknown>

/** What people of the demo borough do with one agreement, told before it happens. */
export type AgreementStory = {
  readonly title: string
  readonly tier?: Tier
  readonly partner: OrganisationKey | null
  readonly service: ServiceKey
  readonly coordinator: PersonKey
  readonly head: PersonKey
  /** How long ago it was opened; in force about three weeks later. */
  readonly daysAgo: number
  /** How far it went. */
  readonly until: AgreementStatus
  readonly triage: readonly TriageStep[]
  /** Null where triage ends it. */
  readonly draft: StoryDraft | null
  /** What its checks rest on, where that is out of the ordinary. */
  readonly sheet?: StorySheet
  /** Its transfers and flows, act by act, before advice is asked. */
  readonly besides?: readonly Beside[]
  /** Another, once it is in force. */
  readonly later?: { readonly daysAgo: number; readonly besides: readonly Beside[] }
}

export type StoryDraft = {
  readonly kind: Kind
  readonly answers: Answers
  readonly ourRole: PartyRole
  readonly theirRole: PartyRole
  readonly theirContact: string
  readonly theirDpo: string
  readonly data: AgreementText['data']
  readonly protocol: AgreementText['protocol']
  /** Starred points that have no part in it, each with its reason. */
  readonly notApplicable: Readonly<Record<string, string>>
  readonly advice: string
  /** Who signs for the partner; null for an entry nobody signs. */
  readonly signatory: PersonKey | null
  readonly published: boolean
}

export const answering =
  (answer: 'yes' | 'no') =>
  (
    page: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5' | 'Q6' | 'Q7' | 'Q8',
    facts: string,
    activity: number | null = null,
  ) =>
    ({ page, activity, input: { answer, facts } }) as TriageStep

export const yes = answering('yes')
export const no = answering('no')

/** One thing is done with it. */
export const oneActivity: TriageStep = {
  page: 'activities',
  activity: null,
  input: { several: 'no', names: [] },
}
