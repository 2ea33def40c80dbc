import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checksOf, findCheck, insertCheck, newCheckReference, saveCheck } from '@/db/repositories/checks'
import { entriesAbout } from '@/db/repositories/ledger'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { DATASET, type Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { DatasetInputs } from '@/lib/domain/checks/dataset/inputs'
import { TEMPLATES, USE_KINDS } from '@/lib/domain/checks/location/restriction'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { activeTransfer, aTransferIn } from '@/lib/testing/transfer'
import { placeAgreement } from '../agreement/testing'
import { aBorough, as } from '../demo/testing'
import { handleCheck } from './act'
import { openDataset } from './datasets'
import { readPanel } from './panel'
import { actOnSheet } from './sheet'
import { sheetOf } from './sheet-of'

const { owner, shell } = await aBorough()

const must = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : expect.fail(`refused: ${JSON.stringify(outcome.refusal)}`)

const SAID: DatasetInputs['describeDataset'] = {
  name: 'Care assessments',
  description: 'Adults who need care, and what they need.',
  source: 'Thamesgate Health Trust',
  nhsData: 'no',
}

const ENGLAND_AND_WALES: DatasetInputs['addRestriction'] = {
  organisation: 'Thamesgate Health Trust',
  document: 'Data supply letter',
  clause: '4.2',
  permitted: [...TEMPLATES.ENG_WLS_ONLY.codes],
  appliesTo: [...USE_KINDS],
  inheritsToDerivatives: 'yes',
  anonymisedOutputsReleased: 'no',
}

const act = async <V extends keyof DatasetInputs & string>(
  { reference }: Dataset,
  key: PersonKey,
  verb: V,
  input: DatasetInputs[V],
) => must(await handleCheck(shell, as(key), DATASET, { verb, reference, version: null, input }))

const matterOf = ({ id, reference }: Agreement) => ({ kind: 'agreement', id, reference }) as const

const sheetNow = async (a: Agreement): Promise<Sheet> =>
  (await sheetOf(shell.db, matterOf(a))) ?? expect.fail('there is no sheet')

/** Into which the dataset goes. */
const anAgreement = async ({ reference: dataset }: Dataset) => {
  const a = await placeAgreement(owner, 'DRAFTING')
  const { reference } = a
  must(
    await actOnSheet(shell, as('solicitor'), {
      verb: 'nameDatasets',
      reference,
      version: (await sheetNow(a)).version,
      input: { datasets: [dataset], material: 'dataset', isNhsData: 'no' },
    }),
  )
  return a
}

const withTransfer = (a: Agreement, made: Transfer): Promise<Transfer> =>
  owner.transaction(async (tx) => {
    const reference = await newCheckReference(tx, 'transfer', shell.clock())
    const t = { ...made, id: randomUUID(), reference, version: 1, matter: matterOf(a), clock: null }
    await insertCheck(tx, 'transfer', t, PEOPLE.solicitor.id, shell.clock())
    return t
  })

const transferNow = async ({ reference }: Transfer) =>
  (await findCheck<Transfer>(shell.db, 'transfer', reference)) ?? expect.fail('there is no transfer')

const locationOf = async (a: Agreement) => {
  const { guards } = await readPanel(shell, { kind: 'agreement', a })
  const found = guards.find(({ id }) => id === 'G-LOC')
  return { state: found?.state, text: found?.reasons.map(({ text }) => text).join(' ') ?? '' }
}

const used = async (made = activeTransfer()) => {
  const dataset = must(await openDataset(shell, as('careOwner'), SAID))
  const a = await anAgreement(dataset)
  return { dataset, a, t: await withTransfer(a, made) }
}

describe('a restriction that comes after the signature', () => {
  it('is tested against where each transfer goes, and makes it due for review (G-LOC, TR29)', async () => {
    const { dataset, a, t } = await used()
    expect((await locationOf(a)).state).toBe('pass')
    await act(dataset, 'careOwner', 'addRestriction', ENGLAND_AND_WALES)
    const { state, text } = await locationOf(a)
    expect(state).toBe('blocked')
    expect(text).toContain('Ireland')
    expect(text).toContain(t.reference)
    const { status, review } = await transferNow(t)
    expect({ status, trigger: review?.due?.trigger }).toEqual({
      status: 'REVIEW_DUE',
      trigger: 'SOURCE_CHANGE',
    })
  })

  it('makes advice on the agreement stale, with its entry in the ledger', async () => {
    const { dataset, a } = await used()
    const before = await sheetNow(a)
    await act(dataset, 'careOwner', 'addRestriction', ENGLAND_AND_WALES)
    const { id, version, materialAt } = await sheetNow(a)
    expect({ version, materialAt }).toEqual({
      version: before.version + 1,
      materialAt: shell.clock().toISOString(),
    })
    expect((await entriesAbout(shell.db, id)).at(-1)).toMatchObject({ action: 'datasetChanges' })
  })

  it('is tested against those to whom the recipient passes it, in the United Kingdom too', async () => {
    const t = activeTransfer()
    const subProcessor = {
      name: 'Hosting in Edinburgh',
      entityCode: 'GB-SCT',
      locationCode: 'GB-SCT',
      function: 'Hosting',
      authorisedOn: '2026-10-01',
    }
    const { dataset, a } = await used({ ...t, content: { ...t.content, subProcessors: [subProcessor] } })
    expect((await locationOf(a)).state).toBe('pass')
    await act(dataset, 'careOwner', 'addRestriction', ENGLAND_AND_WALES)
    expect((await locationOf(a)).text).toContain('Hosting in Edinburgh')
  })
})

describe('nothing is looked at again', () => {
  it('for a word in the description, or a second person who compared the restriction', async () => {
    const { dataset, a, t } = await used()
    const before = await sheetNow(a)
    await act(dataset, 'careOwner', 'describeDataset', { ...SAID, description: 'Adults who need care.' })
    expect((await sheetNow(a)).version).toBe(before.version)
    expect((await transferNow(t)).status).toBe('ACTIVE')
    const { restrictions } = await act(dataset, 'careOwner', 'addRestriction', ENGLAND_AND_WALES)
    const after = await sheetNow(a)
    await act(dataset, 'careCoordinator', 'confirmRestriction', { restrictionId: restrictions[0]?.id ?? '' })
    expect((await sheetNow(a)).version).toBe(after.version)
  })

  it('of an agreement into which the dataset does not go', async () => {
    const { a, t } = await used()
    const other = must(await openDataset(shell, as('careOwner'), { ...SAID, name: 'Another' }))
    await act(other, 'careOwner', 'addRestriction', ENGLAND_AND_WALES)
    expect((await transferNow(t)).status).toBe('ACTIVE')
    expect((await locationOf(a)).state).toBe('pass')
  })
})

describe('a transfer that is over', () => {
  it('stands in the way of nothing, and asks for no place in the register or in the notice', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    const { version } = await sheetNow(a)
    const input = {
      reference: 'The notice',
      coversRecipient: 'yes',
      coversDestination: 'no',
      coversSafeguard: 'no',
      mentionsOptOut: 'yes',
    } as const
    must(
      await actOnSheet(shell, as('solicitor'), { verb: 'sayNotice', reference: a.reference, version, input }),
    )
    await withTransfer(a, aTransferIn('TERMINATED'))
    const stateOf = async (id: string) =>
      (await readPanel(shell, { kind: 'agreement', a })).guards.find((one) => one.id === id)?.state
    expect(await Promise.all(['G-ROPA', 'G-NOTICE', 'G-LOC', 'G-TRANSFER'].map(stateOf))).toEqual([
      'pass',
      'pass',
      'pass',
      'notApplicable',
    ])
    await withTransfer(a, activeTransfer())
    expect(await Promise.all(['G-ROPA', 'G-NOTICE'].map(stateOf))).toEqual(['blocked', 'blocked'])
    expect(await checksOf(shell.db, 'transfer', matterOf(a))).toHaveLength(2)
  })
})

it('an agreement of which nobody said which datasets go into it is not signed (G-LOC)', async () => {
  const dataset = must(await openDataset(shell, as('careOwner'), SAID))
  const a = await anAgreement(dataset)
  expect((await locationOf(a)).state).toBe('pass')
  await owner.transaction(async (tx) => {
    const sheet = await sheetNow(a)
    await saveCheck(
      tx,
      sheet.version,
      { ...sheet, datasets: [], nhs: null } as Sheet,
      PEOPLE.solicitor.id,
      shell.clock(),
    )
  })
  expect(await locationOf(a)).toEqual({
    state: 'blocked',
    text: expect.stringContaining('which of the council’s datasets'),
  })
})
