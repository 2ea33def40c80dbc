import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '@/db/client'
import {
  agreement,
  agreementParty,
  disclosure,
  issuedRecord,
  organisation,
  person,
  service,
} from '@/db/schema'
import { testDatabase } from '@/db/testing'
import { advisersOf } from '@/lib/domain/agreement/segregation'
import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { type AgreementVerb, agreementEnds, agreementRow } from '@/lib/domain/agreement/transitions'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { endsOf, rowFor, type Verb } from '@/lib/domain/disclosure/transitions'
import { seenAs } from '@/lib/domain/permissions/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import {
  ACTS,
  type Act,
  expectedOfRecord,
  isSeen,
  PRINCIPALS,
  type Standing,
} from '@/lib/testing/authorisation'
import * as cases from '@/lib/testing/authorisation-cases'
import * as bodies from '@/lib/testing/bodies'
import { otherConstable } from '@/lib/testing/people'

/**
 * The authorisation matrix of docs/authorisation asked of PostgreSQL: every principal in every state and relation
 * of a case and of an agreement, whether they read it and which moves of it they may make. What the matrix says of
 * it is read from the files; the rows stand in the tables, and the questions are plain statements of the web's role.
 */

const { owner, web } = await testDatabase()

const NOW = new Date('2026-11-20T10:00:00.000Z')
const LONG = 900_000
const ROWS = 500

type Kind = 'disclosure' | 'agreement'
type Place = {
  readonly id: string
  readonly who: Standing
  readonly state: string
  readonly relation: string
}

const personOf = ({ person: one }: Standing): Actor => {
  if (one.role === 'SYSTEM') throw new Error('the product is not asked who it is')
  return one
}

const placesOf = (states: readonly string[], relations: readonly string[]): readonly Place[] =>
  PRINCIPALS.flatMap((who) =>
    states.flatMap((state) =>
      relations
        .filter((relation) => cases.canBe(who, relation))
        .map((relation) => ({ id: randomUUID(), who, state, relation })),
    ),
  )

const PLACES: Readonly<Record<Kind, readonly Place[]>> = {
  disclosure: placesOf(STATUSES, cases.DISCLOSURE_RELATIONS),
  agreement: placesOf(AGREEMENT_STATUSES, cases.AGREEMENT_RELATIONS),
}

/* The rows. */

const STAND_INS = [cases.NOBODY, randomUUID(), randomUUID()] as const
const COUNCIL = {
  ...bodies.HAVERBROOK,
  type: 'council' as const,
  domains: [bodies.HAVERBROOK.domain] as string[],
  switchboard: '0',
}

const insertPeople = async (tx: Tx) => {
  const known = Object.values(bodies).filter(
    (one): one is typeof bodies.THE_POLICE => typeof one === 'object' && 'switchboard' in one,
  )
  await tx.insert(organisation).values([
    { ...COUNCIL, own: true },
    ...known.map((one) => ({ ...one, domains: [...one.domains], own: false })),
    // The counterpart of an agreement that is nobody's.
    { id: cases.NOBODY, name: 'Nobody’s', type: 'other' as const, domains: [], switchboard: '0' },
  ])
  await tx.insert(service).values([...bodies.SERVICES])
  const standIns = STAND_INS.map((id, n) => ({ ...otherConstable, id, email: `nobody-${n}@nowhere.example` }))
  await tx.insert(person).values(
    [...PRINCIPALS.map(personOf), otherConstable, ...standIns].map((one) => ({
      ...{ id: one.id, name: one.name, email: one.email, role: one.role, grade: one.grade, title: one.title },
      ...{ organisationId: one.organisationId, serviceId: one.serviceId },
    })),
  )
}

const disclosureRow = ({ id, who, state, relation }: Place) => {
  const d = cases.disclosureOf(personOf(who), state, relation as cases.DisclosureRelation)
  const seen = seenAs(d)
  const [approverId, checkerId, releaserId] = STAND_INS
  return {
    ...{
      id,
      reference: id,
      version: 1,
      status: state as Status,
      gateway: d.gateway,
      headline: 'x',
      facts: {},
    },
    ...{ organisationId: seen.organisation.id, serviceId: seen.serviceId, requesterId: seen.requesterId },
    ...{ keyedById: seen.keyedById, authoriserEmail: seen.authoriserEmail, restricted: seen.restricted },
    ...{ hiddenFrom: [...seen.hiddenFrom], assigned: [...seen.assigned], neededRoles: [...seen.neededRoles] },
    ...{ conflicted: [], reachedCouncil: seen.reachedCouncil ? NOW : null, createdAt: NOW, updatedAt: NOW },
    // A released case has these, whoever they are.
    ...(['RELEASED', 'CLOSED'].includes(state) && { approverId, checkerId, releaserId }),
  }
}

const agreementRows = ({ id, who, state, relation }: Place) => {
  const a = cases.agreementOf(personOf(who), state, relation as cases.AgreementRelation)
  const parties = [a.organisation?.id, ...a.text.parties.map(({ organisationId }) => organisationId)]
  return {
    row: {
      ...{
        id,
        reference: id,
        version: 1,
        status: state as AgreementStatus,
        tier: a.tier,
        title: 'x',
        facts: {},
      },
      ...{ organisationId: a.organisation?.id ?? null, serviceId: a.serviceId, openedById: cases.NOBODY },
      ...{
        parties: [],
        classes: [],
        textVersion: 1,
        textHash: 'x',
        drafters: [...a.drafters],
        signatories: [],
      },
      ...{
        advisers: [...advisersOf(a)].filter((one) => !a.drafters.includes(one)),
        createdAt: NOW,
        updatedAt: NOW,
      },
      search: sql`''::tsvector`,
    },
    parties: [...new Set(parties)].flatMap((one) => (one ? [{ agreementId: id, organisationId: one }] : [])),
  }
}

const RECORDS = Object.entries(cases.RECORDS) as readonly (readonly [
  keyof typeof cases.RECORDS,
  (typeof cases.RECORDS)[keyof typeof cases.RECORDS],
])[]

const RECORD_PLACES = PLACES.agreement
  .filter(({ relation }) => relation === 'none' || relation === 'counterpart')
  .flatMap((place) =>
    RECORDS.map(([record, of], n) => ({ id: randomUUID(), place, record, of, version: n + 1 })),
  )

const inBatches = async <T>(rows: readonly T[], insert: (some: T[]) => Promise<unknown>) => {
  for (let from = 0; from < rows.length; from += ROWS) await insert(rows.slice(from, from + ROWS))
}

const insertCases = async (tx: Tx) => {
  await inBatches(PLACES.disclosure.map(disclosureRow), (some) => tx.insert(disclosure).values(some))
  const agreements = PLACES.agreement.map(agreementRows)
  await inBatches(
    agreements.map(({ row }) => row),
    (some) => tx.insert(agreement).values(some),
  )
  await inBatches(
    agreements.flatMap(({ parties }) => parties),
    (some) => tx.insert(agreementParty).values(some),
  )
  await inBatches(RECORD_PLACES, (some) =>
    tx.insert(issuedRecord).values(
      some.map(({ id, place, of, version }) => ({
        ...{ id, agreementId: place.id, kind: of.kind, copy: of.copy, version, reference: id, sha256: id },
        ...{ bytes: new Uint8Array(), model: {} as never, issuedAt: NOW },
      })),
    ),
  )
}

/** Of the housing service, to somebody of another: on the day that the database's own clock has. */
const delegate = (tx: Tx, to: Actor) =>
  tx.execute(sql`insert into delegation (id, delegator_id, delegate_id, service_ids, starts, ends, authority, proposed_by, proposed_as, proposed_at, approved_by, approved_as, approved_at)
    values (${randomUUID()}, ${cases.NOBODY}, ${to.id}, array[${bodies.HOUSING.id}]::uuid[], current_date - 1, current_date + 1, 'a test', ${cases.NOBODY}, 'ADMIN', now(), ${STAND_INS[1]}, 'DPO', now())`)

/** Each attempt is undone. It answers whether a policy or the guard of roles stopped it: what other guards stop, these let by. */
const ATTEMPTS = sql`create function attempts(kind text, tried uuid[], states text[]) returns text language plpgsql as $$
  declare answers text := ''; moved int;
  begin
    for n in 1 .. cardinality(tried) loop
      begin
        execute format('update %I set status = $1, version = version + 1 where id = $2', kind) using states[n], tried[n];
        get diagnostics moved = row_count;
        raise exception using errcode = 'P0001', message = moved::text;
      exception
        when insufficient_privilege then answers := answers || '0';
        when raise_exception then answers := answers || sqlerrm;
        when integrity_constraint_violation or check_violation then answers := answers || '1';
      end;
    end loop;
    return answers;
  end $$`

beforeAll(async () => {
  await owner.execute(ATTEMPTS)
  await owner.transaction(async (tx) => {
    await insertPeople(tx)
    await insertCases(tx)
  })
}, LONG)

/* The matrix. */

const isIn = (set: ReadonlySet<string> | null, word: string) => set === null || set.has(word)

const EDIT_DRAFT: Act = {
  ...(ACTS.other.find(({ act }) => act === 'editDraft') as Act),
  states: new Set(['DRAFT']),
}

const endsIn: Readonly<Record<Kind, (act: string, state: string) => readonly string[]>> = {
  disclosure: (act, state) => {
    if (act === 'editDraft') return ['DRAFT']
    const row = rowFor(act as Verb, state as Status)
    return row ? endsOf(row, state as Status) : []
  },
  agreement: (act, state) => {
    const row = agreementRow(act as AgreementVerb, state as AgreementStatus)
    return row ? agreementEnds(row, state as AgreementStatus) : []
  },
}

const ACTS_OF: Readonly<Record<Kind, readonly Act[]>> = {
  disclosure: [...ACTS.disclosure, EDIT_DRAFT],
  agreement: ACTS.agreement,
}

/** From every state, wherever any act leads, and who the matrix lets lead it there. */
const movesFrom = (kind: Kind, state: string): ReadonlyMap<string, readonly Act[]> => {
  const moves = new Map<string, Act[]>()
  for (const act of ACTS_OF[kind])
    if (isIn(act.states, state))
      for (const to of endsIn[kind](act.act, state)) moves.set(to, [...(moves.get(to) ?? []), act])
  return moves
}

const MOVES = {
  disclosure: new Map(STATUSES.map((state) => [state as string, movesFrom('disclosure', state)])),
  agreement: new Map(AGREEMENT_STATUSES.map((state) => [state as string, movesFrom('agreement', state)])),
}

/* The questions. */

const idsOf = async (who: Actor, question: SQL) => {
  const rows = await web({ person: who.id }).execute<{ id: string }>(question)
  return new Set(rows.map(({ id }) => id))
}

const own = (places: readonly Place[], who: Standing) => places.filter((place) => place.who === who)

/** While this person stands in for the head of housing, where the relation says so and nowhere else. */
const asThey = async <T>(who: Standing, isDelegate: boolean, ask: () => Promise<T>): Promise<T> => {
  if (!isDelegate) return ask()
  // A deputy is given no delegation; the cells of one are asked all the same.
  await owner.transaction(async (tx) => {
    await tx.execute(sql`alter table delegation disable trigger delegation_is_kept`)
    await delegate(tx, personOf(who))
    await tx.execute(sql`alter table delegation enable trigger delegation_is_kept`)
  })
  const answer = await ask()
  await owner.transaction(async (tx) => {
    await tx.execute(sql`alter table delegation disable trigger delegation_is_kept`)
    await tx.execute(sql`delete from delegation where delegate_id = ${personOf(who).id}`)
    await tx.execute(sql`alter table delegation enable trigger delegation_is_kept`)
  })
  return answer
}

const everyTurn = async (
  kind: Kind,
  ask: (who: Standing, places: readonly Place[]) => Promise<void>,
): Promise<void> => {
  for (const who of PRINCIPALS) {
    const places = own(PLACES[kind], who)
    for (const isDelegate of [false, true]) {
      const some = places.filter(({ relation }) => (relation === 'delegate') === isDelegate)
      if (some.length > 0) await asThey(who, isDelegate, () => ask(who, some))
    }
  }
}

const tell = (what: string, cells: number, yes: number, wrong: readonly string[]) => {
  console.info(
    `authorisation matrix under row security, ${what}: ${cells} cells, ${yes} of them yes, ${wrong.length} wrong`,
  )
  expect(wrong.slice(0, 20)).toEqual([])
}

describe('the authorisation matrix, asked of the database', () => {
  it.each(['disclosure', 'agreement'] as const)(
    'is what it shows of every %s',
    async (kind) => {
      const wrong: string[] = []
      let cells = 0
      let yes = 0
      await everyTurn(kind, async (who, places) => {
        const shown = await idsOf(personOf(who), sql`select id from ${sql.identifier(kind)}`)
        for (const { id, state, relation } of places) {
          const want = isSeen(kind, { who, state, relation })
          cells += 1
          if (want) yes += 1
          if (shown.has(id) !== want)
            wrong.push(`${who.name} reads ${state} as ${relation}: ${shown.has(id)}`)
        }
      })
      tell(`${kind}s read`, cells, yes, wrong)
      expect(cells).toBeGreaterThan(kind === 'disclosure' ? 9_000 : 4_000)
      expect(yes).toBeGreaterThan(cells / 10)
    },
    LONG,
  )

  it.each(['disclosure', 'agreement'] as const)(
    'is where it lets every %s be moved',
    async (kind) => {
      const wrong: string[] = []
      let cells = 0
      let yes = 0
      await everyTurn(kind, async (who, places) => {
        const asked = places.flatMap(({ id, state, relation }) =>
          [...(MOVES[kind].get(state) ?? [])].map(([to, acts]) => ({ id, state, relation, to, acts })),
        )
        const [row] = await web({ person: personOf(who).id }).execute<{ answers: string }>(
          sql`select attempts(${kind}, ${`{${asked.map(({ id }) => id).join()}}`}::uuid[], ${`{${asked.map(({ to }) => to).join()}}`}::text[]) as answers`,
        )
        asked.forEach(({ state, relation, to, acts }, n) => {
          const want =
            isSeen(kind, { who, state, relation }) && acts.some((act) => isIn(act.who, who.person.role))
          cells += 1
          if (want) yes += 1
          if ((row?.answers[n] === '1') !== want)
            wrong.push(`${who.name} moves ${state} to ${to} as ${relation}: ${row?.answers[n]}`)
        })
      })
      tell(`${kind}s moved`, cells, yes, wrong)
      expect(cells).toBeGreaterThan(kind === 'disclosure' ? 40_000 : 15_000)
      expect(yes).toBeGreaterThan(1_000)
    },
    LONG,
  )

  it(
    'is which records of an agreement it shows',
    async () => {
      const wrong: string[] = []
      let yes = 0
      for (const who of PRINCIPALS) {
        const shown = await idsOf(personOf(who), sql`select id from issued_record`)
        for (const { id, place, record } of RECORD_PLACES.filter((one) => one.place.who === who)) {
          const want = expectedOfRecord(place, record) === 'yes'
          if (want) yes += 1
          if (shown.has(id) !== want)
            wrong.push(`${who.name} opens ${record} in ${place.state} as ${place.relation}`)
        }
      }
      tell('records', RECORD_PLACES.length, yes, wrong)
      expect(RECORD_PLACES.length).toBeGreaterThan(1_500)
      expect(yes).toBeGreaterThan(500)
    },
    LONG,
  )

  it('is nothing of all that where nobody asks', async () => {
    for (const table of ['disclosure', 'agreement', 'issued_record'])
      expect(await web().execute(sql`select 1 from ${sql.identifier(table)} limit 1`)).toHaveLength(0)
    const every = PLACES.disclosure.slice(0, 1_000).map(({ id }) => id)
    const [row] = await web().execute<{ answers: string }>(
      sql`select attempts('disclosure', ${`{${every.join()}}`}::uuid[], array_fill('WITHDRAWN'::text, array[${every.length}::int])) as answers`,
    )
    expect(row?.answers).toBe('0'.repeat(1_000))
  })
})
