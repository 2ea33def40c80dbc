import { describe, expect, it } from 'vitest'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Matter } from '@/lib/domain/checks/kernel'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingContent, ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { SYSTEM } from '@/lib/domain/shared/actor'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { aBorough, actor, as } from '../demo/testing'
import { handleCheck } from './act'
import { exportProcessing, openProcessing, readEntryVersions, withLinesSeen } from './processing'
import { readCheck } from './read'
import { countWaiting } from './waiting'

const { shell, place, waitDays } = await aBorough()

const CONTENT: ProcessingContent = {
  controller: 'London Borough of Haverbrook',
  jointControllers: 'None',
  purpose: 'Arranging care\nfor adults',
  purposeCode: 'CARE',
  dataSubjects: 'Adults who need care',
  dataCategories: 'Health and care needs',
  lawfulBasis: 'The duty to meet needs for care',
  retention: 'Eight years',
  retentionMonths: 96,
  security: 'Locked',
  impactAssessment: 'None',
  privacyNotice: 'Adult social care notice',
  department: 'Adult Social Care',
  coordinator: 'Grace Achieng',
  systemOwner: 'Mehmet Yıldız',
}

const given = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.rule}`)
  return outcome.value
}

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.rule)

const opened = async (said: Partial<ProcessingContent> = {}) =>
  given(await openProcessing(shell, as('careCoordinator'), { ...CONTENT, ...said }))

const act = <V extends keyof ProcessingInputs & string>(
  { reference }: ProcessingEntry,
  key: PersonKey,
  verb: V,
  input: ProcessingInputs[V],
) => handleCheck(shell, as(key), PROCESSING, { verb, reference, version: null, input })

const reviewed = async () => {
  const entry = await opened()
  await act(entry, 'careOwner', 'reviewProcessing', {})
  return given(await act(entry, 'careCoordinator', 'confirmProcessing', {}))
}

const overdue = async () => (await countWaiting(shell, actor('auditor')))?.reviews

describe('an entry of the register of processing', () => {
  it('is reviewed by an owner and confirmed by a coordinator, and by nobody in the other’s place', async () => {
    const entry = await opened()
    for (const key of ['careCoordinator', 'informationManager', 'dpo', 'headOfCare'] as const)
      expect(ruleOf(await act(entry, key, 'reviewProcessing', {})), key).toBe('NOT_PERMITTED')
    for (const key of ['careOwner', 'informationManager', 'dpo', 'headOfCare'] as const)
      expect(ruleOf(await act(entry, key, 'confirmProcessing', {})), key).toBe('NOT_PERMITTED')
    expect(given(await act(entry, 'careOwner', 'reviewProcessing', {})).status).toBe('LIVE')
  })

  it('waits for its reviews until both are made, and again after its owner’s twelve months', async () => {
    const before = (await overdue()) ?? 0
    const entry = await opened()
    expect(await overdue()).toBe(before + 1)
    await act(entry, 'careOwner', 'reviewProcessing', {})
    expect(await overdue()).toBe(before + 1)
    await act(entry, 'careCoordinator', 'confirmProcessing', {})
    expect(await overdue()).toBe(before)
    waitDays(365)
    expect(await overdue()).toBe(before)
    waitDays(1)
    expect(await overdue()).toBeGreaterThan(before)
    await act(entry, 'careOwner', 'reviewProcessing', {})
  })

  it('is not counted as waiting once it has ended', async () => {
    const entry = await opened()
    const before = (await overdue()) ?? 0
    await act(entry, 'careCoordinator', 'endProcessing', { text: 'The service was closed this summer.' })
    expect(await overdue()).toBe(before - 1)
  })

  it('loses both reviews when it is changed, and keeps what it said before', async () => {
    const entry = await reviewed()
    const changed = given(
      await act(entry, 'careCoordinator', 'describeProcessing', { ...CONTENT, retention: 'Ten years' }),
    )
    expect(changed).toMatchObject({ reviewed: null, confirmed: null })
    const versions = await readEntryVersions(shell, changed)
    expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1])
    expect(versions.map((version) => version.entry.retention)).toEqual([
      'Ten years',
      'Eight years',
      'Eight years',
      'Eight years',
    ])
    expect(versions[1]).toMatchObject({
      by: PEOPLE.careCoordinator.name,
      entry: { version: 3, status: 'LIVE', confirmed: { by: { personId: PEOPLE.careCoordinator.id } } },
    })
  })

  it('is the council’s own: not for those who ask it or sign with it', async () => {
    const { reference } = await opened()
    for (const key of ['constable', 'trustSignatory'] as const)
      expect(await readCheck(shell, actor(key), PROCESSING, reference), key).toBeNull()
  })
})

const linked = async (entry: ProcessingEntry, since: Pick<Matter, 'kind' | 'reference'>, recipient: string) =>
  given(
    await handleCheck(shell, SYSTEM, PROCESSING, {
      verb: 'linkRecipient',
      reference: entry.reference,
      version: null,
      input: { recipient, destinations: ['GB-ENG'], safeguard: 'It stays here', since },
    }),
  )

describe('who receives the data', () => {
  it('is not told where it came of a disclosure that the reader may not see', async () => {
    const d = await place('AWAIT_HOS')
    const entry = await linked(
      await reviewed(),
      { kind: 'disclosure', reference: d.reference },
      'Thamesgate Police',
    )
    const both = await linked(entry, { kind: 'agreement', reference: 'AGR-2026-000001' }, 'Health Trust')
    const seen = async (key: PersonKey) =>
      (await withLinesSeen(shell, actor(key), both)).map(({ recipient }) => recipient)
    expect(await seen('headOfHousing')).toEqual(['Thamesgate Police', 'Health Trust'])
    expect(await seen('careCoordinator')).toEqual(['Health Trust'])
  })
})

const COLUMNS = {
  Reference: ({ reference }: ProcessingEntry) => reference,
  Purpose: ({ purpose }: ProcessingEntry) => purpose,
  Recipients: ({ recipients }: ProcessingEntry) => recipients.map(({ recipient }) => recipient).join('; '),
}

const exported = (key: PersonKey, search?: string) =>
  exportProcessing(shell, actor(key), { search, columns: COLUMNS })

describe('the register as a spreadsheet', () => {
  it('has what its page finds, and nothing that a spreadsheet would run', async () => {
    const { reference } = await opened({ purpose: '=HYPERLINK("x") of the zebra crossing' })
    const csv = await exported('auditor', 'zebra')
    expect(csv?.split('\r\n')).toEqual([
      '\uFEFFReference,Purpose,Recipients',
      `${reference},"'=HYPERLINK(""x"") of the zebra crossing",`,
      '',
    ])
  })

  it('names no disclosure’s recipient to whoever may not see that', async () => {
    const d = await place('AWAIT_HOS')
    const entry = await opened({ purpose: 'The giraffe enclosure' })
    await act(entry, 'careOwner', 'reviewProcessing', {})
    await linked(entry, { kind: 'disclosure', reference: d.reference }, 'Thamesgate Police')
    expect(await exported('headOfHousing', 'giraffe')).toContain('Thamesgate Police')
    expect(await exported('careCoordinator', 'giraffe')).not.toContain('Thamesgate Police')
  })

  it('is nobody’s who may not read the register', async () => {
    expect(await exported('constable')).toBeNull()
  })
})
