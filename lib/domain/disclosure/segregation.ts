import type { Actor } from '../shared/actor'
import { GRADES, type Grade } from '../shared/grades'
import type { CaseFile, UrgentCall } from './disclosure'
import type { Subject } from './request-inputs'

/**
 * Section 1.2: two acts, two people. SoD-2 (organisation and rank), SoD-4 (roles) and SoD-9 (changed
 * scope) stand in `guards.ts` and the permission table; SoD-5 belongs to agreements.
 */

type Known = { readonly email: string; readonly idNumber: string | null; readonly phone?: string | null }

const digits = (text: string) => text.replace(/\D/g, '').replace(/^(44)?0*/, '')
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

const equal = (a: string | null | undefined, b: string | null | undefined, tidy: (text: string) => string) =>
  Boolean(a && b) && tidy(a ?? '') !== '' && tidy(a ?? '') === tidy(b ?? '')

/** SoD-1: the same person by email, warrant or staff number, or phone, however they were typed. */
export const samePerson = (a: Known, b: Known) =>
  equal(a.email, b.email, (text) => text.trim().toLowerCase()) ||
  equal(a.idNumber, b.idNumber, plain) ||
  equal(a.phone, b.phone, digits)

/** The requester, or whoever keyed it for them: only they change what is asked, so that its authoriser stays another person. */
export const askedForIt = (d: CaseFile, actor: Actor) =>
  d.requesterId === actor.id || d.keyedById === actor.id

/** Asked for it, keyed it in, or authorised it. */
export const isRequesterSide = (d: CaseFile, actor: Actor) => {
  const requester = d.request?.requester ?? d.draft?.requester
  return (
    askedForIt(d, actor) ||
    d.submitted?.personId === actor.id ||
    d.authorisation?.personId === actor.id ||
    (requester !== undefined && samePerson(requester, actor))
  )
}

/** Who may answer, withdraw or confirm receipt: the requester, whoever keyed it for them, or the authoriser. */
export const speaksForRequester = (d: CaseFile, actor: Actor) =>
  askedForIt(d, actor) ||
  (d.organisation.id === actor.organisationId && (d.request ?? d.draft)?.authoriser?.email === actor.email) ||
  d.urgent?.confirmerEmail === actor.email

/** Who telephoned (T31): known by warrant or staff number, or by name. */
export const called = (
  { callerName, callerNumber }: Pick<UrgentCall, 'callerName' | 'callerNumber'>,
  actor: Actor,
) => nameKey(callerName) === nameKey(actor.name) || equal(callerNumber, actor.idNumber, plain)

/** SoD-6: whoever asked, authorised, collated, advised, decided, packed, checked or released took part. */
export const tookPart = (d: CaseFile, actor: Actor) =>
  isRequesterSide(d, actor) ||
  [
    d.collator?.personId,
    d.validation?.by.personId,
    d.intake?.by.personId,
    d.decision?.by.personId,
    d.pack?.by?.personId,
    d.pack?.check?.by.personId,
    d.release?.by.personId,
    ...d.advice.map((advice) => advice.given?.by.personId),
    ...d.voided.map((voided) => voided.decision?.by.personId),
  ].includes(actor.id)

export const isCollator = (d: CaseFile, personId: string) => d.collator?.personId === personId

const nameKey = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** Their name, and other names they use: several stand in one box. */
const namesOf = ({ name = '', aliases = '' }: Pick<Subject, 'name' | 'aliases'>) =>
  [name, ...aliases.split(/[,;/]|\band\b|\bor\b/i)].map(nameKey).filter((key) => key !== '')

type Inside = {
  readonly id: string
  readonly name: string
  readonly idNumber: string | null
  readonly email: string
  readonly grade: Grade | null
}

/** Council people whose name, number or address is a data subject's. */
const matching = (
  subjects: readonly Pick<Subject, 'name' | 'aliases' | 'identifiers'>[],
  people: readonly Inside[],
) => {
  const names = new Set(subjects.flatMap(namesOf))
  const marks = subjects.map((s) => (s.identifiers ?? '').toLowerCase()).join(' ')
  return people.filter(
    (p) =>
      names.has(nameKey(p.name)) ||
      marks.includes(p.email) ||
      (p.idNumber !== null && marks.split(/[^a-z0-9]+/).includes(p.idNumber.toLowerCase())),
  )
}

/** SoD-7: who the case is hidden from before they could see it, and the highest grade among them (2.6). */
export const peopleInside = (
  subjects: readonly Pick<Subject, 'name' | 'aliases' | 'identifiers'>[],
  people: readonly Inside[],
): { readonly ids: readonly string[]; readonly grade: Grade | null } => {
  const found = matching(subjects, people)
  const highest = GRADES.findLast((grade) => found.some((p) => p.grade === grade))
  return { ids: found.map((p) => p.id), grade: highest ?? null }
}
