import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { insertDisclosure, newReference } from '@/db/repositories/disclosures'
import { appendEntry } from '@/db/repositories/ledger'
import { agencies, allServices, councilPeople, findOrganisation, holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { entryOfCall } from '@/lib/domain/audit/acts'
import { isAddressOf } from '@/lib/domain/disclosure/addresses'
import type { Disclosure, Organisation, UrgentCall } from '@/lib/domain/disclosure/disclosure'
import { logged } from '@/lib/domain/disclosure/opened'
import { peopleInside } from '@/lib/domain/disclosure/segregation'
import type { ownReport, urgentCall } from '@/lib/domain/disclosure/urgent-inputs'
import { permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate, londonInstant } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Signatory } from '@/lib/domain/shared/signatory'
import { hashOf } from '@/lib/hash'
import type { Who } from '../handle-command'
import { readPolicy } from '../policy/current-policy'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

/** Whom to call back and on which number, who may hold the information, and how senior a confirmer has to be. */
export const readEmergencyDesk = async (shell: Shell) => {
  const [organisations, services, { floors }] = await Promise.all([
    agencies(shell.db),
    allServices(shell.db),
    readPolicy(shell),
  ])
  return { organisations, services, floors }
}
export type EmergencyDesk = Awaited<ReturnType<typeof readEmergencyDesk>>

/** G06: somebody asks us. G23: we tell the police, and nobody there has to confirm that they asked. */
export type Emergency =
  | { readonly gateway: 'G06'; readonly call: z.output<typeof urgentCall> }
  | { readonly gateway: 'G23'; readonly call: z.output<typeof ownReport> }

const NOBODY_CONFIRMS = {
  confirmerName: 'Nobody',
  confirmerRank: 'not needed: the council told them itself',
  confirmerEmail: '',
}

/** T31: what was said, who called back, and when, kept before anybody decides. */
export const logEmergency = (
  { db, clock }: Shell,
  who: Who,
  emergency: Emergency,
): Promise<Outcome<Disclosure>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const actor = await holdActor(tx, who.personId)
    const refuse = (refusal: Refusal) =>
      refuseIn(tx, {
        at: now.toISOString(),
        actor: who.personId,
        verb: 'logUrgent',
        about: null,
        reference: null,
        refusal,
      })
    const denial = actor ? permit(actor, 'logUrgent') : { rule: HOUSE_RULES.notPermitted }
    if (!actor || denial) return refuse(denial ?? { rule: HOUSE_RULES.notPermitted })

    const body = await findOrganisation(tx, emergency.call.organisationId)
    const matches = await matching(tx, emergency)
    const wrong = wrongWith(emergency, body, now) ?? (matches.ids.includes(actor.id) ? ABOUT_YOU : null)
    if (!body || wrong) return refuse(wrong ?? NO_BODY)

    const { id, name, type, domains, switchboard } = body
    const d = logged({
      id: randomUUID(),
      reference: await newReference(tx, now),
      organisation: { id, name, type, domains, switchboard },
      keyedById: actor.id,
      createdAt: now.toISOString(),
      hiddenFrom: matches.ids,
      insideGrade: matches.grade,
      gateway: emergency.gateway,
      urgent: urgentOf(emergency, body, signed(actor, who, now, emergency)),
    })
    await insertDisclosure(tx, d, now)
    await appendEntry(tx, entryOfCall(d))
    return done(d)
  })

/** SoD-7: whoever is named in the words about the person, or whose staff number or address stands there. */
const matching = async (tx: Tx, { call: { person } }: Emergency) => {
  const said = person.replaceAll('\n', ', ')
  return peopleInside([{ aliases: said, identifiers: said }], await councilPeople(tx))
}

const signed = (actor: Actor, { method }: Who, now: Date, { call }: Emergency): Signatory => ({
  personId: actor.id,
  name: actor.name,
  standing: actor.title,
  body: actor.organisation,
  at: now.toISOString(),
  method,
  bound: hashOf(call),
})

const urgentOf = (
  emergency: Emergency,
  { switchboard }: Pick<Organisation, 'switchboard'>,
  by: Signatory,
): UrgentCall => {
  const duty = emergency.gateway === 'G23'
  const call = emergency.gateway === 'G23' ? { ...emergency.call, ...NOBODY_CONFIRMS } : emergency.call
  const { organisationId: _organisationId, calledBack: _calledBack, ...said } = call
  return { ...said, switchboard, by, duty }
}

type Body = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

const wrongWith = (emergency: Emergency, body: Body | null, now: Date): Refusal | null => {
  if (!body || body.own) return NO_BODY
  return wrongTime(emergency, now) ?? wrongBody(emergency, body)
}

const wrongBody = (emergency: Emergency, body: Body): Refusal | null => {
  if (emergency.gateway === 'G23') return body.type === 'force' ? null : NOT_THE_POLICE
  return isAddressOf(body, emergency.call.confirmerEmail) ? null : NOT_THEIRS
}

const wrongTime = ({ call }: Emergency, now: Date): Refusal | null => {
  const today = londonDate(now)
  const at = (time: string) => londonInstant(call.calledOn, time.padStart(5, '0'))
  if (call.calledOn > today || at(call.calledAt) > now.toISOString()) return NOT_YET
  return at(call.calledBackAt) > now.toISOString() ? NOT_CALLED_YET : null
}

const wrongField = (name: string, words: string): Refusal => ({
  rule: HOUSE_RULES.input,
  fields: { [name]: words },
})

const NO_BODY = wrongField('', 'Start again and choose the organisation that called')
const NOT_THE_POLICE = wrongField('', 'Only a police force is told in this way. Start again and choose one')
const NOT_THEIRS = wrongField('confirmerEmail', 'Enter their work address at the organisation that called')
const NOT_YET = wrongField('calledAt', 'The call cannot be later than now')
const NOT_CALLED_YET = wrongField('calledBackAt', 'You cannot have called back later than now')
const ABOUT_YOU: Refusal = {
  rule: 'SoD-7',
  fields: { person: 'This may be about you, or somebody of your name. Hand the call to a colleague now' },
}
