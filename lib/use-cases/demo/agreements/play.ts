import { findAgreement } from '@/db/repositories/agreements'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { COUNCIL } from '@/lib/content/council'
import { concernsAbout } from '@/lib/domain/agreement/advice'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import { letsDataFlow } from '@/lib/domain/agreement/kinds'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { handleAgreement } from '../../agreement/act'
import { openAgreement } from '../../agreement/open-agreement'
import type { Shell } from '../../shell'
import { expected, who } from '../acting'
import { putChecksInOrder } from '../checks-in-order'
import { inOfficeHours } from '../office-hours'
import type { AgreementStory, Beside, StoryDraft } from './story'

export type Move = { readonly at: Date; readonly make: (shell: Shell) => Promise<unknown> }

type Act =
  | {
      readonly verb: AgreementVerb
      readonly by: PersonKey
      readonly input: (a: Agreement, today: CalendarDate) => AgreementInput<AgreementVerb>
    }
  /** What is done about its checks, before advice is asked on them and on the text. */
  | { readonly verb: 'beside'; readonly make: Beside }

type Told<V extends AgreementVerb> = (a: Agreement, today: CalendarDate) => AgreementInput<V>

const act = <V extends AgreementVerb>(verb: V, by: PersonKey, input: AgreementInput<V> | Told<V>): Act => ({
  verb,
  by,
  input: (a, today) => (typeof input === 'function' ? (input as Told<V>)(a, today) : input),
})

const DRAFTER: PersonKey = 'boroughLawyer2'
const COUNCIL_SIGNATORY: PersonKey = 'director'

const partiesOf = ({ partner }: AgreementStory, draft: StoryDraft) => [
  {
    organisationId: null,
    name: COUNCIL.name,
    own: true,
    role: draft.ourRole,
    contact: 'Agreements desk, agreements@haverbrook.example',
    dpo: `${PEOPLE.dpo.name}, ${PEOPLE.dpo.email}`,
  },
  ...(partner
    ? [
        {
          organisationId: ORGANISATIONS[partner].id,
          name: ORGANISATIONS[partner].name,
          own: false,
          role: draft.theirRole,
          contact: draft.theirContact,
          dpo: draft.theirDpo,
        },
      ]
    : []),
]

const writing = (story: AgreementStory, draft: StoryDraft): readonly Act[] => [
  act('reviseText', DRAFTER, { edit: 'parties', parties: partiesOf(story, draft) }),
  act('reviseText', DRAFTER, { edit: 'data', data: draft.data }),
  act('reviseText', DRAFTER, { edit: 'answers', answers: draft.answers }),
  act('reviseText', DRAFTER, {
    edit: 'dates',
    start: 'lastSignature',
    reviewOn: null,
    endsOn: null,
    protocol: draft.protocol,
  }),
  ...Object.entries(draft.notApplicable).map(([item, reason]) =>
    act('markNotApplicable', DRAFTER, { item, reason, initials: 'HL' }),
  ),
  act('confirmTriage', DRAFTER, {}),
]

const hasHealthData = ({ data }: StoryDraft) => data.some(({ classes }) => classes.includes('health'))

const isCountersigned = ({ data }: StoryDraft) =>
  data.some(({ classes }) => classes.includes('special') || classes.includes('health'))

const seatsOf = (draft: StoryDraft, signatory: PersonKey) => ({
  order: [
    { personId: PEOPLE[signatory].id, as: 'signatory' as const },
    { personId: PEOPLE[COUNCIL_SIGNATORY].id, as: 'signatory' as const },
    ...(isCountersigned(draft)
      ? [{ personId: PEOPLE.caldicottGuardian.id, as: 'countersignatory' as const }]
      : []),
  ],
})

const beside = (make: Beside): Act => ({ verb: 'beside', make })

const checking = ({ sheet, besides = [] }: AgreementStory): readonly Act[] => [
  beside((shell, reference) => putChecksInOrder(shell, reference, sheet)),
  ...besides.map(beside),
]

const signing = (by: PersonKey) =>
  act('signAgreement', by, (a) => ({ typedName: PEOPLE[by].name, textHash: a.textHash }))

/** The whole way from the first question to the public register, in the order in which it is gone. */
const wayOf = (story: AgreementStory): readonly Act[] => {
  const { draft, coordinator, head } = story
  const triage = [
    ...story.triage.map((step) => act('answerTriage', coordinator, step)),
    act('concludeTriage', coordinator, {}),
  ]
  if (!draft) return triage
  const { signatory } = draft
  return [
    ...triage,
    ...writing(story, draft),
    ...(letsDataFlow(story.tier ?? '2') ? checking(story) : []),
    act('sendToReview', DRAFTER, {}),
    act('answerReview', coordinator, {
      result: 'ready',
      note: 'The data are those we hold, and the periods are those we can keep to.',
      conflict: 'no',
    }),
    act('seekAdvice', DRAFTER, {
      question: 'May this go ahead, and on which conditions?',
      facts: 'Read the draft and its schedule; nothing else is planned with the data.',
    }),
    act('adviseOnAgreement', 'dpo', {
      level: 'support',
      text: draft.advice,
      concerns: concernsAbout(),
      optOutConclusion: hasHealthData(draft) ? 'content' : 'notConcerned',
      transferConclusion: story.sheet?.abroad ? 'content' : 'notConcerned',
      conditions: [],
    }),
    act('respondToAdvice', head, (_, today) => ({
      followed: 'followed',
      reasons: 'The advice is followed in full, and the service will keep to it.',
      communicatedOn: today,
      dissent: null,
    })),
    act('finaliseText', DRAFTER, {}),
    ...(signatory ? [act('setSeats', DRAFTER, seatsOf(draft, signatory))] : []),
    act('submitForApproval', DRAFTER, {}),
    act('approveAgreement', head, {
      note: 'It serves the purpose it names, with no more than that needs, and the advice is followed.',
    }),
    ...(signatory ? [signing(signatory), signing(COUNCIL_SIGNATORY)] : []),
    ...(signatory && isCountersigned(draft) ? [signing('caldicottGuardian')] : []),
    ...(draft.published
      ? [
          act('proposePublication', coordinator, { contact: 'information.governance@haverbrook.example' }),
          act('advisePublication', 'dpo', { text: 'Nothing in the entry should stay inside.' }),
          act('publishEntry', head, {}),
        ]
      : []),
  ]
}

const HOUR_MS = 3_600_000
const STEP_MS = 6 * HOUR_MS

/** The moves of a story; each finds the agreement as the one before left it. */
export const movesOfAgreement = (story: AgreementStory, now: Date) => {
  const atStep = (daysAgo: number, step: number) =>
    inOfficeHours(new Date(now.getTime() - daysAgo * 24 * HOUR_MS + step * STEP_MS), now)
  let reference = ''
  const open: Move = {
    at: atStep(story.daysAgo, 0),
    make: async (shell) => {
      const opening = {
        title: story.title,
        tier: story.tier ?? '2',
        serviceId: SERVICES[story.service].id,
        ...(story.partner && { organisationId: ORGANISATIONS[story.partner].id }),
      } as const
      reference = expected(
        await openAgreement(shell, who(story.coordinator), opening),
        'openAgreement',
      ).reference
    },
  }
  const movesFrom = (daysAgo: number, acts: readonly Act[]) =>
    acts.map(
      (one, place): Move => ({
        at: atStep(daysAgo, place + 1),
        make: (shell) => take(shell, reference, one),
      }),
    )
  const acts = movesFrom(story.daysAgo, until(wayOf(story), story.until))
  const later = story.until === 'IN_FORCE' ? story.later : undefined
  const moves = [open, ...acts, ...(later ? movesFrom(later.daysAgo, later.besides.map(beside)) : [])]
  return { moves, reference: () => reference }
}

/** What follows the last state of a story is not told: each state is left by one act. */
const LEFT_BY: Partial<Record<AgreementStatus, AgreementVerb>> = {
  TRIAGE: 'concludeTriage',
  DRAFTING: 'sendToReview',
  INTERNAL_REVIEW: 'seekAdvice',
  DPO_ADVICE: 'adviseOnAgreement',
  NEGOTIATION: 'finaliseText',
  LEGAL_FINAL: 'submitForApproval',
  APPROVAL: 'approveAgreement',
  SIGNATURE: 'signAgreement',
}

const until = (acts: readonly Act[], last: AgreementStatus) => {
  const end = acts.findIndex(({ verb }) => verb === LEFT_BY[last])
  return end === -1 ? acts : acts.slice(0, end)
}

const take = async (shell: Shell, reference: string, act: Act) => {
  if (act.verb === 'beside') return act.make(shell, reference)
  const { verb, by, input } = act
  const a = await findAgreement(shell.db, reference)
  if (!a) throw new Error(`${verb}: there is no agreement ${reference}`)
  expected(
    await handleAgreement(shell, who(by), {
      verb,
      reference,
      version: a.version,
      input: input(a, londonDate(shell.clock())),
    }),
    verb,
  )
}
