import { z } from 'zod'
import type { OrganisationType } from '../shared/ranks'
import { type GatewayCode, type Group, gatewayOf, groupOf, isAuthorised } from './gateways'
import { chooseLane, isBoundByVictimLaw, type Lane, laneQuestions } from './lane'
import type { Policy } from './policy'
import type { Attachment, Draft, Request } from './request-inputs'
import * as inputs from './request-inputs'

/**
 * The outside form: one question a page, in this order, each lane only its own (table 2.1a). A list is
 * asked one entry at a time, on pages of its own; a file on a page of its own.
 */

/** What the answers are given for: they choose the lane together with the asking body. */
export type Asker = { readonly type: OrganisationType; readonly policy: Policy; readonly day: string }

type Common = {
  /** Lanes that ask it; every lane when absent. */
  readonly groups?: readonly Group[]
  readonly appliesTo?: (draft: Draft, gateway: GatewayCode | null, asker: Asker) => boolean
}

export type Page = Common & {
  readonly slug: string
  readonly schema: z.ZodObject
  /** Where the answers live when they are not spread over the draft itself. */
  readonly under?: 'requester' | 'authoriser' | 'incident' | 'instrument'
}

export type List = Common & {
  readonly slug: string
  /** Where the entries live in the draft. */
  readonly key: 'subjects' | 'items'
  readonly entry: z.ZodObject
}

export type File = Common & { readonly slug: string; readonly file: Attachment['kind'] }

export type Question = Page | List | File

const lane = (name: keyof typeof laneQuestions.shape) => z.strictObject({ [name]: laneQuestions.shape[name] })

const WEIGHED: readonly Group[] = ['crimeTax', 'victim', 'family', 'partnership', 'legalProceedings']
const NOTICE: readonly Group[] = ['compulsory', 'application']
const isVictim = (draft: Draft) =>
  draft.subjects?.some((s) => s.role === 'victim' || s.role === 'atRiskOfBeingVictim') ?? false

export const QUESTIONS: readonly Question[] = [
  { slug: 'danger', schema: lane('danger') },
  { slug: 'asking-or-telling', schema: lane('demand'), appliesTo: (draft) => draft.danger !== 'yes' },
  { slug: 'law', schema: lane('law'), appliesTo: (draft) => draft.demand === 'telling' },
  {
    slug: 'victim',
    schema: lane('victim'),
    appliesTo: (draft, gateway, { type }) => isAsking(draft, gateway) && isBoundByVictimLaw(type),
  },
  {
    slug: 'purpose',
    schema: lane('purpose'),
    appliesTo: (draft, gateway) => isAsking(draft, gateway) && gateway !== 'G02',
  },
  { slug: 'instrument', schema: inputs.instrument, under: 'instrument', groups: NOTICE },
  { slug: 'instrument-file', file: 'instrument', groups: NOTICE },
  { slug: 'matter', schema: inputs.matter, groups: ['crimeTax', 'victim', 'family', 'partnership'] },
  { slug: 'legal-claim', schema: inputs.legalClaim, groups: ['legalProceedings'] },
  { slug: 'partnership', schema: inputs.partnership, groups: ['partnership'] },
  { slug: 'requester', schema: inputs.officer, under: 'requester' },
  {
    slug: 'authoriser',
    schema: inputs.authoriserDetails,
    under: 'authoriser',
    appliesTo: (_draft, gateway) => gateway !== null && isAuthorised(gateway),
  },
  { slug: 'about', schema: inputs.about },
  {
    slug: 'subjects',
    key: 'subjects',
    entry: inputs.subject,
    groups: WEIGHED,
    appliesTo: (draft) => draft.about === 'people',
  },
  {
    slug: 'people-named',
    key: 'subjects',
    entry: inputs.namedInNotice,
    groups: NOTICE,
    appliesTo: (draft) => draft.about === 'people',
  },
  {
    slug: 'incident',
    schema: inputs.incident,
    under: 'incident',
    appliesTo: (draft) => draft.about === 'incident',
  },
  { slug: 'third-parties', schema: inputs.thirdParties, groups: WEIGHED },
  { slug: 'items', key: 'items', entry: inputs.item },
  { slug: 'victim-reasons', schema: inputs.victimReasons, appliesTo: (d, g) => asksBlockE(d, g) },
  { slug: 'victim-notice', schema: inputs.victimNotice, appliesTo: (d, g) => asksBlockE(d, g) },
  { slug: 'victim-views', schema: inputs.victimViews, appliesTo: (d, g) => asksBlockE(d, g) },
  { slug: 'counselling', schema: inputs.counselling, appliesTo: (d, g) => asksBlockE(d, g) },
  { slug: 'third-party-material-form', file: 'thirdPartyMaterialForm', groups: ['victim'] },
  { slug: 'family-material', schema: inputs.familyMaterial, groups: ['family'] },
  { slug: 'annex-6', file: 'annex6', groups: ['family'] },
  { slug: 'why-necessary', schema: inputs.whyNecessary, groups: WEIGHED },
  { slug: 'prejudice', schema: inputs.prejudice, appliesTo: (d, g) => asksPrejudice(d, g) },
  { slug: 'less-intrusive', schema: inputs.lessIntrusive, groups: WEIGHED },
  { slug: 'sensitive', schema: inputs.sensitive, groups: WEIGHED },
  { slug: 'onward', schema: inputs.onward, groups: WEIGHED },
  { slug: 'retention', schema: inputs.retention, groups: WEIGHED },
  { slug: 'tipping-off', schema: inputs.tippingOff, groups: WEIGHED },
  { slug: 'urgency', schema: inputs.urgency, groups: WEIGHED },
]

/** Block E: in the victim lane always; in the family and partnership lanes if police ask about a victim (2.1a). */
const asksBlockE = (draft: Draft, gateway: GatewayCode | null) => {
  const group = gateway && groupOf(gateway)
  return group === 'victim' || ((group === 'family' || group === 'partnership') && isVictim(draft))
}

/** Always for crime and tax; about a victim or under a partnership only where rights are set aside. */
const asksPrejudice = (draft: Draft, gateway: GatewayCode | null) => {
  if (gateway === null) return false
  const { prejudice } = gatewayOf(gateway)
  return prejudice === 'always' || (prejudice === 'ifDisapplied' && draft.tippingOffRisk === 'yes')
}

/** Asking, or telling by something that names no law, or names one that is not in force and makes it a request. */
const isAsking = (draft: Draft, gateway: GatewayCode | null) =>
  draft.danger === 'no' &&
  (draft.demand === 'asking' || (draft.law !== undefined && (draft.law === 'none' || gateway === 'G01')))

export const FIRST_QUESTION = 'danger'
const LANE_SLUGS: readonly string[] = [FIRST_QUESTION, 'asking-or-telling', 'law', 'victim', 'purpose']
export const isLaneQuestion = (slug: string) => LANE_SLUGS.includes(slug)

export const isList = (question: Question): question is List => 'entry' in question
export const isFile = (question: Question): question is File => 'file' in question

export const questionAt = (slug: string) => QUESTIONS.find((question) => question.slug === slug)

export const laneOf = (draft: Draft, { type, policy, day }: Asker): Lane =>
  chooseLane(draft, { type, policy, day })

/** The lane once its own questions are answered; until then nobody knows. */
const gatewayFor = (draft: Draft, asker: Asker): GatewayCode | null => {
  const found = laneOf(draft, asker)
  return 'gateway' in found ? found.gateway : null
}

/** The pages of a gateway, also where it was settled otherwise than by the answers. */
export const pagesOf = (gateway: GatewayCode | null, draft: Draft, asker: Asker): readonly Question[] =>
  QUESTIONS.filter((question) => {
    if (!(question.appliesTo?.(draft, gateway, asker) ?? true)) return false
    if (isLaneQuestion(question.slug) || !question.groups) return true
    return gateway !== null && question.groups.includes(groupOf(gateway))
  })

export const applicable = (draft: Draft, asker: Asker): readonly Question[] =>
  pagesOf(gatewayFor(draft, asker), draft, asker)

/** What was answered so far on this page, by field name; undefined when nothing was. */
export const answersTo = (page: Page, draft: Draft): Readonly<Record<string, unknown>> | undefined => {
  if (page.under) return draft[page.under]
  const names = Object.keys(page.schema.shape)
  const given = Object.entries(draft).filter(([name, value]) => names.includes(name) && value !== undefined)
  return given.length > 0 ? Object.fromEntries(given) : undefined
}

/** An empty optional answer takes an earlier one away, so every field of the page is written. */
export const withAnswers = (page: Page, draft: Draft, answers: Readonly<Record<string, unknown>>): Draft => {
  if (page.under) return { ...draft, [page.under]: answers }
  const cleared = Object.fromEntries(Object.keys(page.schema.shape).map((name) => [name, undefined]))
  return { ...draft, ...cleared, ...answers }
}

/** One file of a kind: a new one takes the place of the one before. */
export const withAttachment = (draft: Draft, file: Attachment): Draft => ({
  ...draft,
  attachments: [...(draft.attachments ?? []).filter((other) => other.kind !== file.kind), file],
})

/** The papers of a request; one that an earlier version kept could have none, and its signatures bind it as it is. */
export const papersOf = (asked: Pick<Draft, 'attachments'> | undefined): readonly Attachment[] =>
  asked?.attachments ?? []

export const attachmentOf = (draft: Draft, kind: Attachment['kind']) =>
  draft.attachments?.find((file) => file.kind === kind)

export const isAnswered = (question: Question, draft: Draft): boolean => {
  if (isFile(question)) return attachmentOf(draft, question.file) !== undefined
  if (!isList(question)) return question.schema.safeParse(answersTo(question, draft) ?? {}).success
  const entries = draft[question.key] ?? []
  return entries.length > 0 && entries.every((entry) => question.entry.safeParse(entry).success)
}

/** Pages that stand between this draft and its submission. */
export const unanswered = (draft: Draft, asker: Asker): readonly string[] =>
  applicable(draft, asker)
    .filter((question) => !isAnswered(question, draft))
    .map((question) => question.slug)

/** Every plain question is answered, so that where they led may be shown. */
export const isLaneChosen = (draft: Draft, asker: Asker) => !unanswered(draft, asker).some(isLaneQuestion)

const fieldsOf = (question: Question): readonly string[] => {
  if (isFile(question)) return []
  if (isList(question)) return [question.key]
  return question.under ? [question.under] : Object.keys(question.schema.shape)
}

const EMPTY = {
  subjects: [],
  items: [],
  offenceWithheld: [],
  specialCategories: [],
  onward: [],
} satisfies Partial<Request>

/**
 * What is asked once every page is answered. Answers to pages that no longer apply are left behind:
 * nobody who authorises the request would see them.
 */
export const asked = (draft: Draft, asker: Asker): Request => {
  const pages = applicable(draft, asker)
  const kept = new Set(pages.flatMap(fieldsOf))
  const kinds = pages.filter(isFile).map((page) => page.file)
  const answers = Object.fromEntries(Object.entries(draft).filter(([name]) => kept.has(name)))
  const attachments = (draft.attachments ?? []).filter((file) => kinds.includes(file.kind))
  // `unanswered` has found every page of the lane, which the compiler cannot see.
  return { ...EMPTY, ...answers, attachments } as unknown as Request
}

/** The first page after this one still to answer; null when all are, and then the answers are checked. */
export const nextQuestion = (slug: string, draft: Draft, asker: Asker): string | null => {
  const pages = applicable(draft, asker)
  const from = pages.findIndex((question) => question.slug === slug) + 1
  const open = [...pages.slice(from), ...pages.slice(0, from)].find(
    (question) => !isAnswered(question, draft),
  )
  return open?.slug ?? null
}

export const withEntry = (
  key: List['key'],
  draft: Draft,
  position: number | 'new',
  entry: unknown,
): Draft => {
  const list: readonly unknown[] = draft[key] ?? []
  const next = position === 'new' ? [...list, entry] : list.map((one, at) => (at === position ? entry : one))
  return { ...draft, [key]: next }
}

export const withoutEntry = (key: List['key'], draft: Draft, position: number): Draft => ({
  ...draft,
  [key]: (draft[key] ?? []).filter((_, at) => at !== position),
})
