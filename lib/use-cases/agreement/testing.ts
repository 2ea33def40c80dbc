/** Agreements that people of the tests brought to some state, put into the demo borough as if its own people had. */
import { randomUUID } from 'node:crypto'
import type { Database } from '@/db/client'
import { findAgreement, insertAgreement, newAgreementReference } from '@/db/repositories/agreements'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import { seatInTurn } from '@/lib/domain/agreement/segregation'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { type Actor, SYSTEM } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { hashOf } from '@/lib/hash'
import { ordinaryAgreementActor, ordinaryAgreementInput } from '@/lib/testing/agreements/acts'
import { type AgreementBuilder, anAgreement } from '@/lib/testing/agreements/agreement'
import { HAVERBROOK, HOUSING, THE_TRUST } from '@/lib/testing/bodies'
import * as people from '@/lib/testing/people'
import { placeChecks } from '../checks/testing'
import type { Shell } from '../shell'
import { type AgreementWho, handleAgreement } from './act'

/** Who of the borough stands for whom of the tests. */
const CAST: readonly (readonly [Actor, PersonKey])[] = [
  [people.lawyer, 'boroughLawyer2'],
  [people.otherLawyer, 'solicitor'],
  [people.coordinator, 'housingCoordinator'],
  [people.headOfHousing, 'headOfHousing'],
  [people.director, 'director'],
  [people.dpo, 'dpo'],
  [people.deputyDpo, 'deputyDpo'],
  [people.guardian, 'caldicottGuardian'],
  [people.trustSignatory, 'trustSignatory'],
]

const RENAMED = new Map<string, string>([
  ...CAST.flatMap(([from, key]): [string, string][] => [
    [from.id, PEOPLE[key].id],
    [from.name, PEOPLE[key].name],
  ]),
  [THE_TRUST.id, ORGANISATIONS.healthTrust.id],
  [THE_TRUST.domains[0] ?? '', ORGANISATIONS.healthTrust.domains[0]],
  [HAVERBROOK.id, ORGANISATIONS.council.id],
  [HOUSING.id, SERVICES.housing.id],
])

// All at once: somebody of the borough may have the name of somebody of the tests.
const KNOWN = new RegExp([...RENAMED.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
const renamed = (json: string) => json.replace(KNOWN, (name) => RENAMED.get(name) ?? name)

/** Other names make another text: what was bound to the one is bound to the other. */
const recast = (given: Agreement): Agreement => {
  const made: Agreement = JSON.parse(renamed(JSON.stringify(given)))
  const textHash = hashOf({ kind: made.kind, text: made.text })
  return JSON.parse(JSON.stringify(made).replaceAll(given.textHash, textHash))
}

/** Put there by the tables' owner, without the acts that led to it. */
export const placeAgreement = (
  owner: Database,
  given: AgreementStatus | AgreementBuilder,
  altered = (a: Agreement) => a,
): Promise<Agreement> =>
  owner.transaction(async (tx) => {
    const builder = typeof given === 'string' ? anAgreement().inStatus(given) : given
    const now = new Date()
    const reference = await newAgreementReference(tx, now)
    const a = altered({ ...recast(builder.build()), id: randomUUID(), reference })
    await insertAgreement(tx, a, PEOPLE.boroughLawyer2, now)
    await placeChecks(tx, a)
    return a
  })

const signedIn = (personId: string) => ({ personId, method: 'a test' })

/** Whoever is next in the signing order signs; the rest is done by whoever stands for whoever ordinarily does it. */
const doerOf = (a: Agreement, verb: AgreementVerb): AgreementWho => {
  const [next] = verb === 'signAgreement' || verb === 'declineToSign' ? seatInTurn(a) : []
  if (next) return signedIn(next.personId)
  const { id } = ordinaryAgreementActor(a, verb)
  const found = CAST.find(([one]) => one.id === id)
  return found ? signedIn(PEOPLE[found[1]].id) : SYSTEM
}

type Doing<V extends AgreementVerb> = {
  readonly who?: AgreementWho
  readonly input?: Partial<AgreementInput<V>>
  readonly version?: number | null
}

/** What is not said is done as in an ordinary agreement, by whoever ordinarily does it. */
export const actOrdinarily = async <V extends AgreementVerb>(
  shell: Shell,
  { reference }: Pick<Agreement, 'reference'>,
  verb: V,
  { who, input, version }: Doing<V> = {},
): Promise<Outcome<Agreement>> => {
  const a = await findAgreement(shell.db, reference)
  if (!a) throw new Error(`there is no agreement ${reference}`)
  const ordinary = JSON.parse(
    renamed(JSON.stringify(ordinaryAgreementInput(a, verb, londonDate(shell.clock())))),
  )
  return handleAgreement(shell, who ?? doerOf(a, verb), {
    verb,
    reference,
    version: version === undefined ? a.version : version,
    input: { ...ordinary, ...input },
  })
}
