import type { ADVISERS } from './council-inputs'
import type { Assessment } from './disclosure'
import { type GatewayCode, isMandatory, needsAnInstrument } from './gateways'
import type { Request, Subject } from './request-inputs'
import { LIMITS } from './settings'

export type Adviser = (typeof ADVISERS)[number]

type Facts = {
  readonly gateway: GatewayCode
  /** The legal team has given its opinion on the order or notice (T11), which is its advice. */
  readonly legalHasSpoken: boolean
  readonly request: Pick<Request, 'specialCategories' | 'onward' | 'counsellingInformation'> & {
    readonly subjects: readonly Pick<Subject, 'childNow' | 'childThen' | 'staffOrMember'>[]
    readonly items: readonly unknown[]
  }
  readonly assessment: {
    readonly held?: Pick<NonNullable<Assessment['held']>, 'dataHeld'>
    readonly basis?: Pick<NonNullable<Assessment['basis']>, 'art6Basis'>
    readonly exemption?: Pick<NonNullable<Assessment['exemption']>, 'statutoryBars' | 'confidentiality'>
  }
}

/** Not known counts as yes where the asking body was asked; an order or a notice is not asked (2.1a). */
const mayBe = (gateway: GatewayCode, ...answers: readonly string[]) =>
  answers.some((answer) => answer === 'yes' || (answer === 'unknown' && !needsAnInstrument(gateway)))

/** Section 2.4: when advice must be taken before anybody may decide. `because` is shown to the coordinator. */
const TRIGGERS: readonly { adviser: Adviser; because: string; when: (facts: Facts) => boolean }[] = [
  {
    adviser: 'DPO',
    because: 'a child is or may be concerned',
    when: ({ gateway, request }) => request.subjects.some((s) => mayBe(gateway, s.childNow, s.childThen)),
  },
  {
    adviser: 'DPO',
    because: 'a member of staff or a councillor is or may be concerned',
    when: ({ gateway, request }) => request.subjects.some((s) => mayBe(gateway, s.staffOrMember)),
  },
  {
    adviser: 'DPO',
    because: 'special category information about several people or in several items is asked for',
    when: ({ request }) =>
      request.specialCategories.length > 0 && (request.subjects.length > 1 || request.items.length > 1),
  },
  {
    adviser: 'DPO',
    because: `more than ${LIMITS.manySubjects} people are concerned`,
    when: ({ request }) => request.subjects.length > LIMITS.manySubjects,
  },
  {
    adviser: 'DPO',
    because: 'the information may go abroad',
    when: ({ request }) => request.onward.includes('overseas'),
  },
  {
    adviser: 'DPO',
    because: 'consent is proposed as the lawful basis',
    when: ({ assessment }) => assessment.basis?.art6Basis === 'a',
  },
  {
    adviser: 'DPO',
    because: 'the answer may neither confirm nor deny',
    when: ({ assessment }) => assessment.held?.dataHeld === 'neitherConfirmNorDeny',
  },
  {
    adviser: 'DPO',
    because: 'counselling or emotional support material is asked for',
    when: ({ request }) => request.counsellingInformation === 'yes',
  },
  {
    adviser: 'MON',
    because: 'a member of staff or a councillor is concerned',
    when: ({ request }) => request.subjects.some((s) => s.staffOrMember === 'yes'),
  },
  {
    adviser: 'LEGAL',
    because: 'it is a requirement, so its power is checked first',
    when: ({ gateway }) => isMandatory(gateway),
  },
  {
    adviser: 'LEGAL',
    because: 'the Home Office asks',
    when: ({ gateway }) => gateway === 'G14v',
  },
  {
    adviser: 'LEGAL',
    because: 'benefits information is held: unlawful disclosure is an offence by the officer',
    when: ({ assessment }) => assessment.exemption?.statutoryBars.includes('benefits') ?? false,
  },
  {
    adviser: 'LEGAL',
    because: 'privileged material is held',
    when: ({ assessment }) => assessment.exemption?.statutoryBars.includes('privileged') ?? false,
  },
  {
    adviser: 'LEGAL',
    because: 'family-court or adoption papers are held',
    when: ({ assessment }) =>
      assessment.exemption?.statutoryBars.some((bar) => bar === 'familyCourt' || bar === 'adoption') ?? false,
  },
  {
    adviser: 'CALD',
    because: 'health or social care confidences are held',
    when: ({ request, assessment }) =>
      (assessment.exemption?.statutoryBars.includes('patient') ?? false) ||
      (request.specialCategories.includes('health') &&
        assessment.exemption !== undefined &&
        assessment.exemption.confidentiality !== 'none'),
  },
]

export type Need = { readonly adviser: Adviser; readonly because: readonly string[] }

/** Whose advice is needed, and why; one row an adviser. */
export const adviceNeeded = (facts: Facts): readonly Need[] => {
  const spoken = (adviser: Adviser) => adviser === 'LEGAL' && facts.legalHasSpoken
  const found = TRIGGERS.filter((trigger) => trigger.when(facts) && !spoken(trigger.adviser))
  const advisers = [...new Set(found.map((trigger) => trigger.adviser))]
  return advisers.map((adviser) => ({
    adviser,
    because: found.filter((trigger) => trigger.adviser === adviser).map((trigger) => trigger.because),
  }))
}
