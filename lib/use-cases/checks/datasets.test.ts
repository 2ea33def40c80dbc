import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { insertCheck, newCheckReference } from '@/db/repositories/checks'
import { entriesAbout } from '@/db/repositories/ledger'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { DATASET, type Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { DatasetInputs } from '@/lib/domain/checks/dataset/inputs'
import type { Matter } from '@/lib/domain/checks/kernel'
import { emptySheet, type Sheet } from '@/lib/domain/checks/sheet/sheet'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { aBorough, actor, as } from '../demo/testing'
import { handleCheck } from './act'
import { checkContext } from './context'
import { openDataset, readDatasets, readUsesOfDataset } from './datasets'
import { readCheck } from './read'

const { owner, shell, place } = await aBorough()

const CARE: DatasetInputs['describeDataset'] = {
  name: 'Care assessments',
  description: 'Adults who need care, and what they need.',
  source: 'Thamesgate Health Trust',
  nhsData: 'no',
}

const RESTRICTION: DatasetInputs['addRestriction'] = {
  organisation: 'Thamesgate Health Trust',
  document: 'Data supply letter',
  clause: '4.2',
  permitted: ['GB-ENG', 'GB-WLS'],
  appliesTo: ['STORAGE', 'ACCESS'],
  inheritsToDerivatives: 'yes',
  anonymisedOutputsReleased: 'no',
}

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.rule)

const given = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.rule}`)
  return outcome.value
}

const opened = async (said: Partial<DatasetInputs['describeDataset']> = {}, key: PersonKey = 'careOwner') =>
  given(await openDataset(shell, as(key), { ...CARE, ...said }))

const act = <V extends keyof DatasetInputs & string>(
  { reference }: Dataset,
  key: PersonKey,
  verb: V,
  input: DatasetInputs[V],
) => handleCheck(shell, as(key), DATASET, { verb, reference, version: null, input })

const restricted = async () => {
  const dataset = given(await act(await opened(), 'careOwner', 'addRestriction', RESTRICTION))
  const restrictionId = dataset.restrictions[0]?.id ?? ''
  return { dataset, restrictionId }
}

describe('a dataset', () => {
  it('is entered by whoever keeps datasets, with its entry in the ledger', async () => {
    for (const key of ['careOwner', 'housingCoordinator', 'informationOfficer'] as const) {
      const { id, reference } = await opened({ name: `Entered by ${key}` }, key)
      expect(reference).toMatch(/^DST-2026-\d{6}$/)
      expect(await entriesAbout(shell.db, id)).toMatchObject([
        { action: 'openDataset', actor: PEOPLE[key].id },
      ])
    }
  })

  it.each(['dpo', 'headOfHousing', 'solicitor', 'auditor', 'constable', 'administrator'] as const)(
    'is not the %s’s to enter',
    async (key) => {
      expect(ruleOf(await openDataset(shell, as(key), CARE))).toBe('NOT_PERMITTED')
    },
  )

  it('is read by the council’s own people, and does not exist for anybody else', async () => {
    const { reference } = await opened()
    for (const key of ['auditor', 'boardMember', 'releaseOfficer'] as const)
      expect(await readCheck(shell, actor(key), DATASET, reference), key).not.toBeNull()
    for (const key of ['constable', 'trustSignatory', 'administrator'] as const)
      expect(await readCheck(shell, actor(key), DATASET, reference), key).toBeNull()
  })
})

describe('the list of datasets', () => {
  const found = async (search: string, key: PersonKey = 'auditor') =>
    (await readDatasets(shell, actor(key), { search })).rows.map(({ title }) => title)

  it('finds every word in a name, a source or a description, and takes signs for what they are', async () => {
    await opened({ name: 'Léonie’s 100% sample', source: 'Marsham Vale', description: 'Falls at home' })
    expect(await found('marsham falls')).toEqual(['Léonie’s 100% sample'])
    expect(await found('100%')).toEqual(['Léonie’s 100% sample'])
    expect(await found('marsham tenants')).toEqual([])
    expect(await found('_')).toEqual([])
  })

  it('is empty for whoever may not know of checks', async () => {
    expect(await found('', 'constable')).toEqual([])
  })

  it('goes on where the page before ended, each dataset once', async () => {
    for (let number = 0; number < 52; number++) await opened({ name: 'Many of one name' })
    const first = await readDatasets(shell, actor('auditor'), { search: 'many of one name' })
    expect(first.rows).toHaveLength(50)
    const second = await readDatasets(shell, actor('auditor'), {
      search: 'many of one name',
      after: first.next ?? '',
    })
    expect(second).toMatchObject({ rows: [{}, {}], next: null })
    const references = [...first.rows, ...second.rows].map(({ reference }) => reference)
    expect(new Set(references).size).toBe(52)
  })

  it('begins at the beginning for an address that names no dataset', async () => {
    expect((await readDatasets(shell, actor('auditor'), { after: 'nothing' })).rows.length).toBeGreaterThan(0)
  })
})

describe('a restriction', () => {
  it('is compared with the document by somebody else than whoever wrote it down', async () => {
    const { dataset, restrictionId } = await restricted()
    expect(ruleOf(await act(dataset, 'careOwner', 'confirmRestriction', { restrictionId }))).toBe(
      'SECOND_PERSON',
    )
    const confirmed = given(await act(dataset, 'careCoordinator', 'confirmRestriction', { restrictionId }))
    expect(confirmed.restrictions[0]?.confirmedBy?.personId).toBe(PEOPLE.careCoordinator.id)
  })

  it('is waived by its source and by nobody of the council', async () => {
    const { dataset, restrictionId } = await restricted()
    const waive = (fromSource: string) =>
      act(dataset, 'careOwner', 'recordWaiver', {
        restrictionId,
        fromSource,
        reference: 'Letter 12',
        codes: ['GB-SCT'],
        appliesTo: ['STORAGE'],
        date: '2026-11-20',
      })
    expect(ruleOf(await waive('London Borough of Haverbrook'))).toBe('WAIVER')
    expect(given(await waive('thamesgate health trust')).restrictions[0]?.waiver).toBeNull()
    expect(ruleOf(await act(dataset, 'careOwner', 'confirmWaiver', { restrictionId }))).toBe('SECOND_PERSON')
    const confirmed = given(await act(dataset, 'careCoordinator', 'confirmWaiver', { restrictionId }))
    expect(confirmed.restrictions[0]?.waiver?.scope.codes).toEqual(['GB-SCT'])
  })

  it('is taken out as a mistake by two people, and only until somebody has confirmed it', async () => {
    const { dataset, restrictionId } = await restricted()
    const why = 'The clause is about another dataset.'
    await act(dataset, 'careCoordinator', 'confirmRestriction', { restrictionId })
    expect(ruleOf(await act(dataset, 'careOwner', 'askRemoval', { restrictionId, why }))).toBe(
      'RESTRICTION_CONFIRMED',
    )
    const other = await restricted()
    const mistake = { restrictionId: other.restrictionId }
    given(await act(other.dataset, 'careOwner', 'askRemoval', { ...mistake, why }))
    expect(ruleOf(await act(other.dataset, 'careOwner', 'removeRestriction', mistake))).toBe('SECOND_PERSON')
    const without = await act(other.dataset, 'careCoordinator', 'removeRestriction', mistake)
    expect(given(without).restrictions).toEqual([])
  })
})

/** Says on the sheet of a matter that the dataset goes into it. */
const usedBy = async (matter: Matter, dataset: Dataset) => {
  const now = shell.clock()
  const context = await checkContext(owner, actor('informationManager'), { now, method: 'a test' })
  await owner.transaction(async (tx) => {
    const reference = await newCheckReference(tx, 'sheet', now)
    const sheet = emptySheet(matter, { id: randomUUID(), reference, context })
    await insertCheck(
      tx,
      'sheet',
      { ...sheet, datasets: [dataset.reference] } as Sheet,
      PEOPLE.informationManager.id,
      now,
    )
  })
}

const matterOf = ({ id, reference }: Disclosure): Matter => ({ kind: 'disclosure', id, reference })

describe('where a dataset is used', () => {
  it('is named to whoever may see the case, and not to others', async () => {
    const dataset = await opened()
    const d = await place('AWAIT_HOS')
    await usedBy(matterOf(d), dataset)
    const uses = (key: PersonKey) => readUsesOfDataset(shell, actor(key), dataset)
    expect(await uses('headOfHousing')).toEqual([{ kind: 'disclosure', reference: d.reference, title: null }])
    for (const key of ['careCoordinator', 'boardMember', 'constable'] as const)
      expect(await uses(key), key).toEqual([])
  })

  it('leaves out a case that is hidden from the reader (SoD-7)', async () => {
    const dataset = await opened()
    const d = await place('AWAIT_HOS', {}, (one) => ({ ...one, hiddenFrom: [PEOPLE.dpo.id] }))
    await usedBy(matterOf(d), dataset)
    expect(await readUsesOfDataset(shell, actor('dpo'), dataset)).toEqual([])
    expect(await readUsesOfDataset(shell, actor('deputyDpo'), dataset)).toHaveLength(1)
  })
})
