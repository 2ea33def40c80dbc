import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { insertCheck, newCheckReference } from '@/db/repositories/checks'
import { findDisclosure } from '@/db/repositories/disclosures'
import { PEOPLE } from '@/db/seeds/demo-people'
import { DATASET, type Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { DatasetInputs } from '@/lib/domain/checks/dataset/inputs'
import type { Checked, CheckKind } from '@/lib/domain/checks/kernel'
import { TEMPLATES, USE_KINDS } from '@/lib/domain/checks/location/restriction'
import type { FlowStatus } from '@/lib/domain/checks/opt-out/states'
import type { Run } from '@/lib/domain/checks/run/run'
import { emptySheet, type Sheet } from '@/lib/domain/checks/sheet/sheet'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { signatory } from '@/lib/domain/shared/signatory'
import { aFlowIn } from '@/lib/testing/flow'
import { aRunIn } from '@/lib/testing/run'
import { aTransferIn } from '@/lib/testing/transfer'
import { MATTERS } from '../demo/scale/matters'
import { SERVICE_TEAMS } from '../demo/scale/scene'
import { aBorough, actor, as } from '../demo/testing'
import { handleCommand } from '../handle-command'
import { handleCheck } from './act'
import { checkContext } from './context'
import { openDataset } from './datasets'
import { readPanel } from './panel'
import { actOnSheet } from './sheet'
import { sheetOf } from './sheet-of'

/** What stands between a pack that is ready and its release, each check by itself (2.10, 3.6). */

const { owner, shell, place, waitDays } = await aBorough()

const must = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : expect.fail(`refused: ${JSON.stringify(outcome.refusal)}`)

const matterOf = ({ id, reference }: Disclosure) => ({ kind: 'disclosure', id, reference }) as const

const asItStands = async ({ reference }: Disclosure) =>
  (await findDisclosure(shell.db, reference)) ?? expect.fail('the case is there')

/** A pack that a second person checked. */
const ready = async (service: 'housing' | 'care' = 'housing') => {
  const matter = MATTERS.find((one) => one.body === 'police' && one.service === service)
  const d = await place('PREPARE', { ...(matter && { matter }), ...SERVICE_TEAMS[service] })
  const checked = await handleCommand(shell, as('secondReleaseOfficer'), {
    verb: 'checkPack',
    reference: d.reference,
    version: d.version,
    input: { agrees: ['yes'], note: 'Every file is the one that was listed.' },
  })
  must(checked)
  return asItStands(d)
}

const released = async (d: Disclosure) =>
  handleCommand(shell, as('releaseOfficer'), {
    verb: 'releasePack',
    reference: d.reference,
    version: (await asItStands(d)).version,
    input: { channel: 'cjsm', recipientEmail: PEOPLE.constable.email, dispatchRef: 'CJSM 1' },
  })

/** The words of the refusal, or that it went. */
const whyNot = async (d: Disclosure) => {
  const outcome = await released(d)
  if (outcome.ok) return 'released'
  const { rule, facts } = outcome.refusal
  return rule === 'CHECKS' ? facts?.text : rule
}

const blockedOf = async (d: Disclosure) => {
  const { guards, optOut } = await readPanel(shell, { kind: 'disclosure', d: caseFile(await asItStands(d)) })
  return [...guards, ...optOut].flatMap(({ id, state }) => (state === 'blocked' ? [id] : []))
}

const keep = <T extends Checked>(kind: CheckKind, d: Disclosure, made: T): Promise<T> =>
  owner.transaction(async (tx) => {
    const reference = await newCheckReference(tx, kind, shell.clock())
    const kept = { ...made, id: randomUUID(), reference, version: 1, matter: matterOf(d), clock: null }
    await insertCheck(tx, kind, kept, PEOPLE.informationOfficer.id, shell.clock())
    return kept
  })

/** Everything that any flow asks of the release besides. */
const settledSheet = async (d: Disclosure) => {
  const context = await checkContext(owner, actor('caldicottGuardian'), {
    now: shell.clock(),
    method: 'a test',
  })
  const empty = emptySheet(matterOf(d), { id: randomUUID(), reference: '', context })
  return keep<Sheet>('sheet', d, {
    ...empty,
    nhs: { isNhsData: false },
    notice: {
      reference: 'The notice',
      coversRecipient: true,
      coversDestination: true,
      coversSafeguard: true,
      mentionsOptOut: true,
    },
    recipient: {
      trainingStatement: '',
      passesOn: false,
      onwardClause: '',
      toolkit: { status: 'standardsMet', year: 2026 },
    },
    guardian: { text: 'It is little, and needed.', by: signatory(context, '') },
  })
}

const withFlow = async (status: FlowStatus, service?: 'housing' | 'care') => {
  const d = await ready(service)
  await settledSheet(d)
  return { d, flow: await keep('flow', d, aFlowIn(status)) }
}

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(shell.clock().getTime() - days * DAY_MS).toISOString()

const runOf = (d: Disclosure, flowId: string, status: Run['status'], answeredDaysAgo: number) => {
  const run = aRunIn(status)
  const answer = run.answer && { ...run.answer, at: daysAgo(answeredDaysAgo) }
  return keep<Run>('run', d, { ...run, answer, flow: { ...run.flow, id: flowId } })
}

describe('a pack that is ready', () => {
  it('is released where no check stands in the way', async () => {
    expect(await whyNot(await ready())).toBe('released')
  })

  it('is not released with a transfer abroad that nobody signed (G-TRANSFER), and is when it is over', async () => {
    const d = await ready()
    await keep('transfer', d, aTransferIn('BLOCKED'))
    expect(await blockedOf(d)).toEqual(['G-TRANSFER'])
    expect(await whyNot(d)).toContain('is blocked')
    const other = await ready()
    await keep('transfer', other, aTransferIn('TERMINATED'))
    expect(await whyNot(other)).toBe('released')
  })
})

describe('a release with a flow of health or care data', () => {
  it.each(['ASSESSED_OUT', 'ASSESSED_EXEMPT'] as const)('goes where it is %s', async (status) => {
    const { d } = await withFlow(status)
    expect(await blockedOf(d)).toEqual([])
    expect(await whyNot(d)).toBe('released')
  })

  it.each([
    ['NOT_ASSESSED', 'NB1'],
    ['STALE', 'NB1'],
    ['ASSESSED_BLOCKED', 'NB2'],
  ] as const)('does not go where it is %s (%s)', async (status, id) => {
    const { d } = await withFlow(status)
    expect(await blockedOf(d)).toEqual(['G-NDO', id])
    expect(await whyNot(d)).toContain('Records of falls')
  })

  it('does not go under one that needs the check until its own run is disclosed (NDO-RUN)', async () => {
    const { d, flow } = await withFlow('ASSESSED_APPLIES')
    expect(await whyNot(d)).toContain('the check was not run for this release')
    await runOf(d, flow.id, 'ATTESTED', 1)
    expect(await whyNot(d)).toContain('was not handed over')
    await runOf(d, flow.id, 'DISCLOSED', 20)
    expect(await blockedOf(d)).toEqual([])
    expect(await whyNot(d)).toBe('released')
  })

  it('does not go on an answer of 21 days ago, nor on the run of another release', async () => {
    const { d, flow } = await withFlow('ASSESSED_APPLIES')
    const other = await ready()
    await runOf(other, flow.id, 'DISCLOSED', 1)
    expect(await whyNot(d)).toContain('was not run for this release')
    await runOf(d, flow.id, 'PURGED', 21)
    expect(await whyNot(d)).toContain('is too old')
  })

  it('does not go while the Caldicott Guardian has not seen what changed since (NB8)', async () => {
    const d = await ready()
    await settledSheet(d)
    const changed = new Date(shell.clock().getTime() + 1000).toISOString()
    await keep('flow', d, { ...aFlowIn('ASSESSED_EXEMPT'), materialAt: changed })
    expect(await blockedOf(d)).toEqual(['G-NDO', 'NB8'])
  })

  it('is found in what was asked for and in what the assessment found, though nobody entered it (NB1)', async () => {
    const d = caseFile(await ready())
    const health = d.request && { ...d.request, specialCategories: ['health' as const] }
    const { optOut } = await readPanel(shell, { kind: 'disclosure', d: { ...d, request: health } })
    expect(optOut.find(({ id }) => id === 'NB1')?.state).toBe('blocked')
  })
})

describe('a release by a service of which a source restricts some data', () => {
  const restricted = async (): Promise<Dataset> => {
    const { reference } = must(
      await openDataset(shell, as('careOwner'), {
        name: 'Care assessments',
        description: 'Adults who need care, and what they need.',
        source: 'Thamesgate Health Trust',
        nhsData: 'no',
      }),
    )
    const input: DatasetInputs['addRestriction'] = {
      organisation: 'Thamesgate Health Trust',
      document: 'Data supply letter',
      clause: '4.2',
      permitted: [...TEMPLATES.ENG_WLS_ONLY.codes],
      appliesTo: [...USE_KINDS],
      inheritsToDerivatives: 'yes',
      anonymisedOutputsReleased: 'no',
    }
    return must(
      await handleCheck(shell, as('careOwner'), DATASET, {
        verb: 'addRestriction',
        reference,
        version: null,
        input,
      }),
    )
  }

  const say = async (d: Disclosure, datasets: readonly string[]) =>
    must(
      await actOnSheet(shell, as('careCoordinator'), {
        verb: 'nameDatasets',
        reference: d.reference,
        version: (await sheetOf(shell.db, matterOf(d)))?.version ?? 0,
        input: { datasets: [...datasets], material: 'dataset', isNhsData: 'no' },
      }),
    )

  const addPlace = async (d: Disclosure, code: string) =>
    must(
      await actOnSheet(shell, as('careCoordinator'), {
        verb: 'addPlace',
        reference: d.reference,
        version: (await sheetOf(shell.db, matterOf(d)))?.version ?? 0,
        input: { kind: 'STORAGE', code, evidence: 'They said so' },
      }),
    )

  it('goes once somebody says that none of it is that data, and no other service is asked (G-LOC)', async () => {
    const before = await ready('care')
    expect(await blockedOf(before)).toEqual([])
    await restricted()
    const d = await ready('care')
    expect(await blockedOf(d)).toEqual(['G-LOC'])
    expect(await whyNot(d)).toContain('Nobody says which of the council’s datasets')
    await say(d, [])
    expect(await whyNot(d)).toBe('released')
    expect(await whyNot(await ready('housing'))).toBe('released')
  })

  it('goes where the source permits, and nowhere else, with data that it restricts (3.2)', async () => {
    const { reference } = await restricted()
    const d = await ready('care')
    await say(d, [reference])
    expect(await whyNot(d)).toContain('Nobody says where the data is kept')
    await addPlace(d, 'GB-ENG')
    expect(await blockedOf(d)).toEqual([])
    await addPlace(d, 'GB-SCT')
    expect(await whyNot(d)).toContain('Scotland')
  })

  it('is asked whenever it is care information, whoever entered the restricted data', async () => {
    const d = caseFile(await ready('housing'))
    const health = d.request && { ...d.request, specialCategories: ['health' as const] }
    const { guards } = await readPanel(shell, { kind: 'disclosure', d: { ...d, request: health } })
    expect(guards.find(({ id }) => id === 'G-LOC')?.state).toBe('blocked')
  })
})

it('a pack is not released by anybody whose training lapsed (G-TRAIN)', async () => {
  waitDays(800)
  expect(await whyNot(await ready())).toContain('counted until')
})
