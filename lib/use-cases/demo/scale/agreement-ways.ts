import type { PersonKey } from '@/db/seeds/demo-people'
import { concernsAbout } from '@/lib/domain/agreement/advice'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import type { AgreementMatter } from './agreement-matters'
import { SERVICE_TEAMS } from './scene'

/** How a made-up agreement came to where it stands: an act each time, as the forms would have taken it. */

export type AgreementStep = {
  readonly verb: AgreementVerb
  readonly by: PersonKey
  readonly input: AgreementInput<AgreementVerb>
}

const LAWYER: PersonKey = 'boroughLawyer2'

const step = <V extends AgreementVerb>(verb: V, by: PersonKey, input: AgreementInput<V>): AgreementStep => ({
  verb,
  by,
  input,
})

const writing = ({ purpose, power }: AgreementMatter): readonly AgreementStep[] => [
  step('reviseText', LAWYER, {
    edit: 'addClause',
    after: null,
    clause: {
      key: 'principles',
      heading: 'What the partners stand for',
      text: `${purpose}. The partners act under ${power}, and tell people what they do.`,
      covers: [],
      statute: power,
      from: null,
      mayNotBeConceded: false,
    },
  }),
]

const reviewing = ({ service }: AgreementMatter): readonly AgreementStep[] => [
  step('sendToReview', LAWYER, {}),
  step('answerReview', SERVICE_TEAMS[service].coordinator, {
    result: 'ready',
    note: 'What it says can be kept to.',
    conflict: 'no',
  }),
]

const asking = step('seekAdvice', LAWYER, {
  question: 'May this go ahead, and on which conditions?',
  facts: 'The draft as it stands; nothing else is planned.',
})

const advising = step('adviseOnAgreement', 'dpo', {
  level: 'support',
  text: 'It lets no data pass by itself, and says what it should.',
  concerns: concernsAbout(),
  optOutConclusion: 'notConcerned',
  transferConclusion: 'notConcerned',
  conditions: [],
})

const NONE: readonly AgreementStep[] = [
  step('answerTriage', LAWYER, {
    page: 'Q1',
    activity: null,
    input: { answer: 'no', facts: 'Only totals leave the council.' },
  }),
  step('answerTriage', LAWYER, {
    page: 'reidentification',
    activity: null,
    input: { check: 'Totals of ten and more, compared with what is public.' },
  }),
  step('concludeTriage', LAWYER, {}),
]

/** States in the making, each with what was done on the way; the others were taken over from a register. */
const WAYS: { readonly [S in AgreementStatus]?: (matter: AgreementMatter) => readonly AgreementStep[] } = {
  TRIAGE: () => [],
  NOT_NEEDED: () => NONE,
  DRAFTING: writing,
  INTERNAL_REVIEW: (matter) => [...writing(matter), ...reviewing(matter).slice(0, 1)],
  DPO_ADVICE: (matter) => [...writing(matter), ...reviewing(matter), asking],
  NEGOTIATION: (matter) => [...writing(matter), ...reviewing(matter), asking, advising],
  LEGAL_FINAL: (matter) => [
    ...writing(matter),
    ...reviewing(matter),
    asking,
    advising,
    step('finaliseText', LAWYER, {}),
  ],
  ABANDONED: (matter) => [
    ...writing(matter),
    step('abandon', LAWYER, { reason: 'The partner no longer wants it.' }),
  ],
}

export const wayTo = (status: AgreementStatus, matter: AgreementMatter) => WAYS[status]?.(matter) ?? null

/** Only triage is asked of an agreement that lets data flow; a protocol is drafted at once. */
export const isAsked = (status: AgreementStatus) => status === 'TRIAGE' || status === 'NOT_NEEDED'
