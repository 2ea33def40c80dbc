import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { checksOf } from '@/db/repositories/checks'
import { entriesAbout } from '@/db/repositories/ledger'
import { checkNotice } from '@/db/schema'
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Incident } from '@/lib/domain/checks/incidents'
import type { Matter } from '@/lib/domain/checks/kernel'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'
import { HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import { placeAgreement } from '../agreement/testing'
import { aBorough, actor, as, NOW } from '../demo/testing'
import type { Shell } from '../shell'
import { readCertificatesOwed } from './certificates'
import { actOnSheet } from './sheet'
import { sheetOf } from './sheet-of'
import { sweepChecks } from './sweep'
import { countWaiting } from './waiting'

const { shell, owner, place } = await aBorough()

const KEEPER: PersonKey = 'informationManager'

const must = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : expect.fail(`refused: ${JSON.stringify(outcome.refusal)}`)
const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.rule)

/** In summer the day begins in London an hour before it does in the clock of the machine. */
const DUE = '2027-06-30'
const LINE: SheetInputs['addRetention'] = {
  dataset: 'Tenancy dates',
  scheduleCode: 'HSG 4',
  basis: 'Limitation of claims',
  wording: 'One year after the tenancy',
  months: 12,
  endAction: 'DESTROY',
  method: 'Overwritten',
  backups: '90 days',
  certificateRequired: 'yes',
  certificateDueOn: DUE,
  subRecipientsBound: 'none',
  council: 24,
}

const at = (instant: string): Shell => ({ ...shell, clock: () => new Date(instant) })

const swept = (instant: string) =>
  sweepChecks(at(instant), async (_reference, work) => {
    await work()
  })

type Of = Pick<Matter, 'kind' | 'id' | 'reference'>

const sheetNow = async (matter: Of): Promise<Sheet> =>
  (await sheetOf(owner, matter)) ?? expect.fail('nothing is said')

const say = async <V extends keyof SheetInputs & string>(
  matter: Of,
  verb: V,
  input: SheetInputs[V],
  { key = KEEPER, instant = NOW.toISOString() }: { key?: PersonKey; instant?: string } = {},
) =>
  actOnSheet(at(instant), as(key), {
    verb,
    reference: matter.reference,
    version: (await sheetOf(owner, matter))?.version ?? 0,
    input,
  })

/** An agreement in that state, whose recipient owes a certificate. */
const anAgreement = async (status: Parameters<typeof placeAgreement>[1] = 'IN_FORCE'): Promise<Of> => {
  const { id, reference } = await placeAgreement(owner, status)
  const matter = { kind: 'agreement', id, reference } as const
  must(await say(matter, 'addRetention', LINE))
  return matter
}

const aRequest = async (status: Parameters<typeof place>[0]): Promise<Of> => {
  const { id, reference } = await place(status)
  const matter = { kind: 'disclosure', id, reference } as const
  must(await say(matter, 'addRetention', LINE))
  return matter
}

const noticesOf = async (matter: Of) => {
  const { id } = await sheetNow(matter)
  const found = await owner
    .select({ what: checkNotice.what, to: checkNotice.toRole })
    .from(checkNotice)
    .where(eq(checkNotice.subjectId, id))
    .orderBy(asc(checkNotice.at), asc(checkNotice.toRole))
  return found.map(({ what, to }) => `${what} ${to}`)
}

const incidentsOf = (matter: Of) => checksOf<Incident>(owner, 'incident', matter)

const to = (what: string) => ['DDC', 'INTAKE', 'LEGAL'].map((role) => `${what} ${role}`)

describe.each([
  ['an agreement', () => anAgreement()],
  ['a release', () => aRequest('RELEASED')],
] as const)('the certificate that is owed under %s', (_, made) => {
  it('is asked for on its three days in London, not a minute before, and once each', async () => {
    const matter = await made()
    for (const [instant, asked] of [
      ['2027-04-30T22:59:00Z', 0],
      ['2027-04-30T23:01:00Z', 1],
      ['2027-05-30T22:59:00Z', 1],
      ['2027-05-30T23:01:00Z', 2],
      ['2027-06-29T22:59:00Z', 2],
      ['2027-06-29T23:01:00Z', 3],
      ['2027-07-29T12:00:00Z', 3],
    ] as const) {
      await swept(instant)
      await swept(instant)
      expect(await noticesOf(matter), instant).toEqual(
        Array.from({ length: asked }, () => to('certificateDue')).flat(),
      )
    }
    expect(await incidentsOf(matter)).toEqual([])
  })

  it('is an incident once it is more than 30 days late, once, and the officer is told', async () => {
    const matter = await made()
    await swept('2027-07-30T22:59:00Z')
    expect(await incidentsOf(matter)).toEqual([])
    for (const instant of ['2027-07-30T23:01:00Z', '2027-07-31T12:00:00Z', '2027-12-31T12:00:00Z'])
      await swept(instant)
    const incidents = await incidentsOf(matter)
    expect(incidents).toMatchObject([
      {
        trigger: 'CERTIFICATE_OVERDUE',
        severity: 'medium',
        status: 'CANDIDATE',
        awareAt: '2027-07-30T23:01:00.000Z',
      },
    ])
    const told = await owner
      .select({ what: checkNotice.what, to: checkNotice.toRole })
      .from(checkNotice)
      .where(eq(checkNotice.subjectId, incidents[0]?.id ?? ''))
    expect(told).toEqual([{ what: 'incidentCandidate', to: 'DPO' }])
    expect(await noticesOf(matter)).toEqual([...to('certificateDue'), ...to('certificateLate')])
    const entries = await entriesAbout(owner, (await sheetNow(matter)).id)
    expect(entries.filter(({ action }) => action === 'chaseCertificates').map(({ rule }) => rule)).toEqual([
      'CH16',
      'CH16',
    ])
  })

  it('that came is asked for no more', async () => {
    const matter = await made()
    const came = { dataset: LINE.dataset, receivedOn: '2027-04-12', evidence: 'Letter REC/4' }
    must(await say(matter, 'recordCertificate', came, { instant: '2027-04-12T09:00:00Z' }))
    await swept('2027-08-30T12:00:00Z')
    expect(await noticesOf(matter)).toEqual([])
    expect(await incidentsOf(matter)).toEqual([])
  })

  it('is put off by more time that somebody agreed to', async () => {
    const matter = await made()
    const extension = {
      dataset: LINE.dataset,
      until: '2027-12-31',
      reason: 'A claim about the tenancy is heard in June.',
      approvedBy: 'Head of Housing',
    }
    must(await say(matter, 'extendRetention', extension))
    await swept('2027-08-30T12:00:00Z')
    expect(await noticesOf(matter)).toEqual([])
    expect(ruleOf(await say(matter, 'extendRetention', { ...extension, until: '2028-07-01' }))).toBe(
      'EXTENSION_LONG',
    )
    expect(ruleOf(await say(matter, 'extendRetention', extension, { key: 'dpo' }))).toBe(
      HOUSE_RULES.notPermitted,
    )
  })
})

describe('nobody owes a certificate', () => {
  it.each(['DRAFTING', 'SIGNATURE', 'ABANDONED'] as const)(
    'under an agreement that is not signed: %s',
    async (status) => {
      const matter = await anAgreement(status)
      await swept('2027-08-30T12:00:00Z')
      expect(await noticesOf(matter)).toEqual([])
      expect(await incidentsOf(matter)).toEqual([])
    },
  )

  it.each(['ASSESS', 'REFUSED'] as const)('for a request of which nothing was sent: %s', async (status) => {
    const matter = await aRequest(status)
    await swept('2027-08-30T12:00:00Z')
    expect(await incidentsOf(matter)).toEqual([])
  })

  it('under a variation: it is owed under the agreement that is varied, once', async () => {
    const varied = await anAgreement()
    const { id, reference } = await placeAgreement(owner, 'IN_FORCE', (a) => ({
      ...a,
      variationOf: { reference: varied.reference, number: 1 },
    }))
    const variation = { kind: 'agreement', id, reference } as const
    must(await say(variation, 'addRetention', LINE))
    await swept('2027-08-30T12:00:00Z')
    expect(await incidentsOf(variation)).toEqual([])
    expect(await incidentsOf(varied)).toHaveLength(1)
  })

  it('but does after the agreement has ended', async () => {
    const matter = await anAgreement('ENDED')
    await swept('2027-08-30T12:00:00Z')
    expect(await incidentsOf(matter)).toHaveLength(1)
  })
})

describe('the list of certificates that are owed', () => {
  const listedFor = async (key: PersonKey, instant: string, { reference }: Of) =>
    (await readCertificatesOwed(at(instant), actor(key))).filter((one) => one.reference === reference)

  it('has each from 60 days before its day until it comes', async () => {
    const matter = await anAgreement()
    expect(await listedFor('auditor', '2027-04-30T12:00:00Z', matter)).toEqual([])
    expect(await listedFor('auditor', '2027-05-01T12:00:00Z', matter)).toMatchObject([
      { kind: 'agreement', owedOn: DUE, isDue: false },
    ])
    const due = (await countWaiting(at('2027-06-29T12:00:00Z'), actor('auditor')))?.certificates ?? 0
    expect((await countWaiting(at('2027-06-30T12:00:00Z'), actor('auditor')))?.certificates).toBeGreaterThan(
      due,
    )
    await swept('2027-12-31T12:00:00Z')
    expect(await listedFor('auditor', '2027-12-31T12:00:00Z', matter)).toMatchObject([{ isDue: true }])
    const came = { dataset: LINE.dataset, receivedOn: '2027-04-12', evidence: 'Letter REC/4' }
    must(await say(matter, 'recordCertificate', came, { instant: '2027-04-12T09:00:00Z' }))
    expect(await listedFor('auditor', '2027-12-31T12:00:00Z', matter)).toEqual([])
  })

  it('has none of a request that is hidden from the reader, and nothing of a draft', async () => {
    const released = await aRequest('RELEASED')
    expect(await listedFor('headOfHousing', '2027-06-30T12:00:00Z', released)).toMatchObject([
      { kind: 'disclosure', title: null },
    ])
    expect(await listedFor('headOfCare', '2027-06-30T12:00:00Z', released)).toEqual([])
    expect(await listedFor('administrator', '2027-06-30T12:00:00Z', released)).toEqual([])
    expect(await listedFor('auditor', '2027-06-30T12:00:00Z', await anAgreement('DRAFTING'))).toEqual([])
  })
})
