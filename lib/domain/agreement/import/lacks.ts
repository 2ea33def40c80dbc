import { type ChecklistItem, checklistFor, itemOf, regimesOf } from '../checklist'
import { type Kind, letsDataFlow, type Regime, type Tier } from '../kinds'
import { FIELDS, type FieldName } from './columns'

/**
 * What an agreement must have and an entry of a register does not say. An entry is taken all the same: the
 * list goes with it, and somebody works it off.
 */
export type Lack = { readonly id: string; readonly words: string; readonly reference: string }

/** As much of an entry as decides what it lacks. */
export type Said = {
  readonly kind: Kind | null
  readonly tier: Tier | null
  readonly fields: ReadonlySet<FieldName>
  /** Every counterpart is an organisation on file. */
  readonly isCounterpartKnown: boolean
}

const LOCAL = 'Local policy'

/** Nobody can look after an agreement without these, whatever it is. */
const ALWAYS = ['title', 'counterpart', 'kind', 'reviewOn'] as const satisfies readonly FieldName[]

/** Starred items of 3.2 that a column of a register can say, whole or in part. */
const SAID_BY_FIELD = {
  purpose: ['A2', 'B1'],
  power: ['A4', 'E1'],
  basis: ['A5'],
  data: ['A8', 'B1', 'E2'],
  people: ['A8', 'B1'],
  startsOn: ['A28', 'B1'],
  owner: ['E5'],
} as const satisfies Partial<Record<FieldName, readonly string[]>>

/** The signed copy and the review have ids of their own, and are not listed twice. */
const SAID_ELSEWHERE = ['A29', 'B10', 'E6']

const mayFlow = ({ tier }: Said) => tier === null || letsDataFlow(tier)

/** What no column says: somebody finds the paper, asks, or chooses. */
const OTHERS = {
  counterpartKnown: {
    words: 'Every other organisation on file',
    reference: LOCAL,
    isLacking: ({ fields, isCounterpartKnown }) => fields.has('counterpart') && !isCounterpartKnown,
  },
  activities: {
    words: 'Which activity is sharing, which is processing and which is joint',
    reference: 'UK GDPR Arts 26, 28',
    isLacking: ({ kind }) => kind === 'MIXED',
  },
  protocol: {
    words: 'The protocol it stands under, or that there is none',
    reference: LOCAL,
    isLacking: ({ kind, tier }) => kind !== 'STATUTORY' && (tier === null || tier === '2'),
  },
  signedCopy: {
    words: 'A copy signed by everybody',
    reference: LOCAL,
    isLacking: ({ kind }) => kind !== 'STATUTORY',
  },
  dpoAdvice: {
    words: 'Advice of the Data Protection Officer',
    reference: 'UK GDPR Art 39(1)',
    isLacking: (said) => said.kind !== 'STATUTORY' && mayFlow(said),
  },
} as const satisfies Readonly<
  Record<string, Omit<Lack, 'id'> & { readonly isLacking: (said: Said) => boolean }>
>

type OtherLack = keyof typeof OTHERS
const OTHER_LACKS = Object.keys(OTHERS) as OtherLack[]

/** Lacks with ids of their own; every other one has the id of an item of 3.2. */
export type OwnLack = (typeof ALWAYS)[number] | keyof typeof SAID_BY_FIELD | OtherLack

const isOther = (id: string): id is OtherLack => Object.hasOwn(OTHERS, id)
const isField = (id: string): id is FieldName => Object.hasOwn(FIELDS, id)

/** What an id stands for, here and on the agreement that keeps it. */
export const lackNamed = (id: string): string => {
  if (isOther(id)) return OTHERS[id].words
  return isField(id) ? FIELDS[id].label : (itemOf(id)?.name ?? id)
}

/** Until somebody says what kind it is, it is held to what sharing needs; a mixed one also to what processing needs (Q7). */
const regimesFor = (said: Said): readonly Regime[] => {
  if (!mayFlow(said)) return []
  return said.kind === 'MIXED' ? ['A', 'B'] : regimesOf(said.kind ?? 'SHARING', [])
}

const lack = (id: string, reference: string): Lack => ({ id, words: lackNamed(id), reference })

const lacksOfFields = (required: readonly ChecklistItem[], { fields }: Said): readonly Lack[] =>
  Object.entries(SAID_BY_FIELD).flatMap(([id, items]) => {
    const asking = required.find((one) => items.some((item) => item === one.id))
    return asking && isField(id) && !fields.has(id) ? [lack(id, asking.reference)] : []
  })

const SAID_SOMEWHERE: ReadonlySet<string> = new Set([
  ...Object.values(SAID_BY_FIELD).flat(),
  ...SAID_ELSEWHERE,
])

export const lacksOf = (said: Said): readonly Lack[] => {
  const required = checklistFor(regimesFor(said)).filter(({ starred }) => starred)
  return [
    ...ALWAYS.filter((id) => !said.fields.has(id)).map((id) => lack(id, LOCAL)),
    ...lacksOfFields(required, said),
    ...OTHER_LACKS.filter((id) => OTHERS[id].isLacking(said)).map((id) => lack(id, OTHERS[id].reference)),
    ...required.filter(({ id }) => !SAID_SOMEWHERE.has(id)).map(({ id, reference }) => lack(id, reference)),
  ]
}
