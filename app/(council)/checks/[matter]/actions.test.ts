import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE, type FormState } from '@/components/forms/form-spec'
import { findAgreement } from '@/db/repositories/agreements'
import { checkVersions } from '@/db/repositories/checks'
import { recordsOf } from '@/db/repositories/records'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import { newDataset } from '@/lib/domain/checks/dataset/dataset'
import type { Matter } from '@/lib/domain/checks/kernel'
import { done } from '@/lib/domain/shared/outcome'
import { openAgreement } from '@/lib/use-cases/agreement/open-agreement'
import { openCheck } from '@/lib/use-cases/checks/act'
import { sheetOf } from '@/lib/use-cases/checks/sheet-of'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import * as actions from './actions'

const { shell, owner, waitDays } = await aBorough()
const here: { who: PersonKey } = { who: 'housingCoordinator' }

vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: PEOPLE[here.who], who: as(here.who) }),
}))
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`went to ${address}`)
  },
}))

beforeEach(() => {
  here.who = 'housingCoordinator'
})

const anAgreement = async (): Promise<Matter> => {
  const opened = await openAgreement(shell, as('housingCoordinator'), {
    title: 'Tenancy data for hospital discharge',
    organisationId: ORGANISATIONS.healthTrust.id,
    serviceId: SERVICES.housing.id,
    tier: '2',
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const { reference } = opened.value
  const a = await findAgreement(shell.db, reference)
  return { kind: 'agreement', id: a?.id ?? '', reference }
}

type Fields = Readonly<Record<string, string | readonly string[]>>

const sent = (fields: Fields, version: number) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, version: String(version) }))
    for (const one of [value].flat()) form.append(name, one)
  return form
}

type Action = (typeof actions)[keyof typeof actions]

const does = (action: Action, { reference }: Pick<Matter, 'reference'>, fields: Fields, version = 0) =>
  action(reference, EMPTY_STATE, sent(fields, version))

const goesTo = (address: string) => `went to ${address}`

const NOTICE = {
  reference: 'Housing notice, version 4',
  coversRecipient: 'yes',
  coversDestination: 'no',
  coversSafeguard: 'no',
  mentionsOptOut: 'yes',
}

const PLACE = {
  kind: 'STORAGE',
  code: 'GB-ENG',
  codeOther: '',
  what: 'Live database',
  evidence: 'Contract, clause 4',
}

const LINE = {
  dataset: 'Tenancy dates',
  wording: 'Three years after the tenancy',
  months: '36',
  trigger: '',
  'reviewOn-day': '',
  'reviewOn-month': '',
  'reviewOn-year': '',
  council: '72',
  source: '',
  cag: '36',
  agreement: '',
  ownDuty: '',
  scheduleCode: 'HSG 4',
  basis: 'Limitation of claims',
  endAction: 'DESTROY',
  method: 'Overwritten',
  backups: '90 days',
  certificateRequired: 'yes',
  'certificateDueOn-day': '1',
  'certificateDueOn-month': '11',
  'certificateDueOn-year': '2029',
  subRecipientsBound: 'none',
  legalHold: '',
}

const aDataset = async (title: string) => {
  const said = { name: title, description: 'Rows of it', source: 'Housing', nhsData: 'no' as const }
  const opened = await openCheck<Dataset>(shell, as('housingCoordinator'), {
    kind: 'dataset',
    permission: 'keepDatasets',
    action: 'openDataset',
    matter: null,
    make: (begun) => done(newDataset(said, begun)),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.reference
}

const refusals = async (verb: string) => {
  const [row] = await owner.execute<{ n: number }>(
    sql`select count(*)::int as n from ledger_entry where action = ${`refused:${verb}`}`,
  )
  return row?.n ?? 0
}

describe('the first thing that is said', () => {
  it('begins the sheet and leads back to the checks', async () => {
    const matter = await anAgreement()
    await expect(does(actions.sayPrivacyNotice, matter, NOTICE)).rejects.toThrow(
      goesTo(`/checks/${matter.reference}`),
    )
    expect(await sheetOf(shell.db, matter)).toMatchObject({
      version: 2,
      notice: { reference: 'Housing notice, version 4', coversRecipient: true, coversDestination: false },
    })
  })

  it('is refused where somebody else said something meanwhile, and what was typed is kept', async () => {
    const matter = await anAgreement()
    await expect(does(actions.sayPrivacyNotice, matter, NOTICE)).rejects.toThrow('went to')
    const late = await does(actions.sayPrivacyNotice, matter, { ...NOTICE, reference: 'Another' })
    expect(late.errors['']).toContain('changed since you opened the page')
    expect(late.values.reference).toBe('Another')
    expect(late.version).toBe(2)
  })

  it('is said once, when two people say it in the same moment', async () => {
    const matter = await anAgreement()
    const both = await Promise.allSettled([
      does(actions.sayPrivacyNotice, matter, NOTICE),
      does(actions.sayPrivacyNotice, matter, { ...NOTICE, reference: 'Another' }),
    ])
    const answers = both.map((one) => (one.status === 'rejected' ? String(one.reason) : one.value))
    expect(answers.filter((one) => typeof one === 'string' && one.includes('went to'))).toHaveLength(1)
    const [told] = answers.filter((one): one is FormState => typeof one === 'object')
    expect(told?.errors['']).toMatch(/changed since|acting on this check/)
  })

  it('begins nothing where it is refused', async () => {
    const matter = await anAgreement()
    here.who = 'auditor'
    const before = await refusals('beginChecks')
    const state = await does(actions.sayPrivacyNotice, matter, NOTICE)
    expect(state.errors['']).toBeTruthy()
    expect(await sheetOf(shell.db, matter)).toBeNull()
    expect(await refusals('beginChecks')).toBe(before + 1)
  })

  it('may be the Caldicott Guardian’s view', async () => {
    const matter = await anAgreement()
    here.who = 'caldicottGuardian'
    const view = { text: 'It may go, for the discharge of those very patients.' }
    await expect(does(actions.sayGuardianView, matter, view)).rejects.toThrow('went to')
    expect((await sheetOf(shell.db, matter))?.guardian).toMatchObject({
      text: view.text,
      by: { personId: PEOPLE.caldicottGuardian.id },
    })
  })
})

describe('somebody whose it is not', () => {
  it.each(['sergeant', 'trustSignatory'] as const)('is told nothing of it: %s', async (who) => {
    const matter = await anAgreement()
    here.who = who
    const before = await refusals('sayNotice')
    const state = await does(actions.sayPrivacyNotice, matter, NOTICE)
    expect(state.errors['']).toContain('no such check')
    expect(await refusals('sayNotice')).toBe(before + 1)
    expect(await sheetOf(shell.db, matter)).toBeNull()
  })

  it('is nobody’s where there is no such agreement', async () => {
    for (const reference of ['AGR-2026-999999', 'DIS-2026-999999', 'nothing', "'; drop table"]) {
      const state = await does(
        actions.sayImpactAssessment,
        { reference },
        {
          ...{ specialCategoryAtScale: 'no', vulnerablePeople: 'no', newTechnology: 'no', reference: '' },
        },
      )
      expect(state.errors['']).toContain('no such check')
    }
  })
})

describe('places', () => {
  it('are added and taken out, each a version that stays readable', async () => {
    const matter = await anAgreement()
    const there = goesTo(`/checks/${matter.reference}/places`)
    await expect(does(actions.addPlaceOfUse, matter, PLACE)).rejects.toThrow(there)
    await expect(
      does(actions.addPlaceOfUse, matter, { ...PLACE, code: '', codeOther: ' pe ', kind: 'SUPPORT' }, 2),
    ).rejects.toThrow(there)
    const sheet = await sheetOf(shell.db, matter)
    expect(sheet?.places.map(({ kind, code }) => [kind, code])).toEqual([
      ['STORAGE', 'GB-ENG'],
      ['SUPPORT', 'PE'],
    ])
    await expect(does(actions.removePlaceOfUse, matter, { position: '1' }, 3)).rejects.toThrow(there)
    expect((await sheetOf(shell.db, matter))?.places.map(({ code }) => code)).toEqual(['PE'])
    expect((await checkVersions(shell.db, sheet?.id ?? '')).map(({ number }) => number)).toEqual([4, 3, 2, 1])
  })

  it.each([
    ['no place', { code: '' }, 'code'],
    ['a place that is none', { codeOther: 'Peru' }, 'codeOther'],
    ['no use', { kind: 'HOLIDAY' }, 'kind'],
    ['no evidence', { evidence: ' ' }, 'evidence'],
  ] as const)('are asked again for %s, and nothing typed is lost', async (_, wrong, field) => {
    const matter = await anAgreement()
    const state = await does(actions.addPlaceOfUse, matter, { ...PLACE, ...wrong })
    expect(Object.keys(state.errors)).toEqual([field])
    expect(state.values.what).toBe('Live database')
    expect(await sheetOf(shell.db, matter)).toBeNull()
  })

  it('cannot be taken out where there are none so many', async () => {
    const matter = await anAgreement()
    await expect(does(actions.addPlaceOfUse, matter, PLACE)).rejects.toThrow('went to')
    const state = await does(actions.removePlaceOfUse, matter, { position: '7' }, 2)
    expect(state.errors['']).toContain('not there any more')
  })
})

describe('datasets and the entry of the register', () => {
  it('are of the registers, and the material counts as changed', async () => {
    const matter = await anAgreement()
    const datasets = [await aDataset('Rents'), await aDataset('Repairs')]
    const fields = { datasets, material: 'dataset', isNhsData: 'no' }
    await expect(does(actions.sayDatasets, matter, fields)).rejects.toThrow('went to')
    expect(await sheetOf(shell.db, matter)).toMatchObject({
      datasets,
      materialAt: shell.clock().toISOString(),
    })
  })

  it.each([
    ['datasets', actions.sayDatasets, { datasets: 'DST-2026-999999', material: 'dataset', isNhsData: 'no' }],
    ['entry', actions.sayProcessingEntry, { entry: 'ROP-2026-999999', purposeCode: 'HSG' }],
  ] as const)(
    'are named as wrong where the register has no such thing: %s',
    async (field, action, fields) => {
      const matter = await anAgreement()
      const state = await does(action, matter, fields)
      expect(Object.keys(state.errors)).toEqual([field])
      expect(state.values[field]).toBe(fields[field as keyof typeof fields])
      expect(await sheetOf(shell.db, matter)).toBeNull()
    },
  )
})

describe('retention', () => {
  it('has a line for each kind of data, and one only', async () => {
    const matter = await anAgreement()
    await expect(does(actions.addRetentionLine, matter, LINE)).rejects.toThrow(
      goesTo(`/checks/${matter.reference}/retention`),
    )
    expect((await sheetOf(shell.db, matter))?.retention).toMatchObject([
      {
        term: { months: 36, certificateDueOn: '2029-11-01', subRecipientsBound: null, reviewOn: null },
        limits: { council: 72, source: null, cag: 36, agreement: null },
      },
    ])
    const again = await does(actions.addRetentionLine, matter, LINE, 2)
    expect(again.errors['']).toContain('a line for that data already')
    await expect(does(actions.removeRetentionLine, matter, { position: '1' }, 2)).rejects.toThrow('went to')
    expect((await sheetOf(shell.db, matter))?.retention).toEqual([])
  })

  it.each([
    ['months', 'months', '3.5'],
    ['months', 'months', 'many'],
    ['council', 'council', '-1'],
    ['reviewOn', 'reviewOn-day', '31'],
    ['dataset', 'dataset', ''],
    ['endAction', 'endAction', 'BURN'],
  ])('names %s as wrong, and keeps the rest', async (field, name, value) => {
    const matter = await anAgreement()
    const state = await does(actions.addRetentionLine, matter, { ...LINE, [name]: value })
    expect(Object.keys(state.errors)).toEqual([field])
    expect(state.values).toMatchObject({ [name]: value, scheduleCode: 'HSG 4' })
  })
})

describe('more time, and the certificate', () => {
  const MORE = {
    dataset: 'Tenancy dates',
    'until-day': '1',
    'until-month': '11',
    'until-year': '2030',
    reason: 'A claim about the tenancy is heard in June.',
    approvedBy: 'Head of Housing',
  }
  const CAME = {
    dataset: 'Tenancy dates',
    'receivedOn-day': '19',
    'receivedOn-month': '11',
    'receivedOn-year': '2026',
    evidence: 'Letter REC/4',
  }

  const owing = async () => {
    const matter = await anAgreement()
    const line = { ...LINE, cag: '' }
    await expect(does(actions.addRetentionLine, matter, line)).rejects.toThrow('went to')
    return matter
  }

  it('are said of the data they are about, and lead back to retention', async () => {
    const matter = await owing()
    const back = goesTo(`/checks/${matter.reference}/retention`)
    await expect(does(actions.extendRetention, matter, MORE, 2)).rejects.toThrow(back)
    await expect(does(actions.recordCertificate, matter, CAME, 3)).rejects.toThrow(back)
    expect(await sheetOf(shell.db, matter)).toMatchObject({
      retention: [{ term: { extension: { until: '2030-11-01', approvedBy: 'Head of Housing' } } }],
      certificates: [{ dataset: 'Tenancy dates', dueOn: '2030-11-01', receivedOn: '2026-11-19' }],
    })
  })

  it('past the limits are refused in words, with the last day that is allowed', async () => {
    const state = await does(actions.extendRetention, await owing(), { ...MORE, 'until-year': '2033' }, 2)
    expect(state.errors['']).toContain('the limits of that data end on 1 November 2032')
    expect(state.values).toMatchObject({ reason: MORE.reason })
  })

  it.each([
    ['dataset', { dataset: '' }, 'Select which data'],
    ['until', { 'until-day': '31' }, 'The day until which they may keep it must be a real date'],
    ['reason', { reason: 'Because.' }, 'must be 20 characters or more'],
    ['approvedBy', { approvedBy: '' }, 'Enter who agreed to it'],
  ])('name %s as wrong', async (field, change, words) => {
    const { errors } = await does(actions.extendRetention, await owing(), { ...MORE, ...change }, 2)
    expect(Object.keys(errors)).toEqual([field])
    expect(errors[field]).toContain(words)
  })
})

describe('the recipient', () => {
  it('says what it says, and nothing counts as said that is left empty', async () => {
    const matter = await anAgreement()
    const fields = {
      trainingStatement: '',
      passesOn: 'no',
      onwardClause: '',
      toolkitStatus: 'standardsMet',
      toolkitYear: '2026',
    }
    await expect(does(actions.sayOfRecipient, matter, fields)).rejects.toThrow('went to')
    expect((await sheetOf(shell.db, matter))?.recipient).toEqual({
      trainingStatement: '',
      passesOn: false,
      onwardClause: '',
      toolkit: { status: 'standardsMet', year: 2026 },
    })
    const wrong = await does(actions.sayOfRecipient, matter, { ...fields, toolkitYear: '26' }, 2)
    expect(wrong.errors).toEqual({ toolkitYear: 'Enter a year from 2018' })
  })
})

describe('sealing the annexes', () => {
  it('makes a record of retention and one of location, for the council and for the partner', async () => {
    const matter = await anAgreement()
    await expect(does(actions.addRetentionLine, matter, LINE)).rejects.toThrow('went to')
    await expect(does(actions.addPlaceOfUse, matter, PLACE, 2)).rejects.toThrow('went to')
    await expect(does(actions.sealTheAnnexes, matter, {}, 3)).rejects.toThrow(
      goesTo(`/checks/${matter.reference}`),
    )
    const sealed = (await recordsOf(shell.db, matter.id)).map(({ kind, copy }) => `${kind} ${copy}`)
    expect(sealed.toSorted()).toEqual([
      'LOCATION external',
      'LOCATION internal',
      'RETENTION external',
      'RETENTION internal',
    ])
  })

  it('is refused while there is nothing to seal, and to whoever may not', async () => {
    const matter = await anAgreement()
    await expect(does(actions.sayPrivacyNotice, matter, NOTICE)).rejects.toThrow('went to')
    expect((await does(actions.sealTheAnnexes, matter, {}, 2)).errors['']).toContain('nothing to seal yet')
    await expect(does(actions.addPlaceOfUse, matter, PLACE, 2)).rejects.toThrow('went to')
    here.who = 'housingOwner'
    expect((await does(actions.sealTheAnnexes, matter, {}, 3)).errors['']).toBeTruthy()
    expect(await recordsOf(shell.db, matter.id)).toEqual([])
  })
})

describe('somebody whose training lapsed', () => {
  it('does not act until it is done again, and what they typed is kept', async () => {
    const matter = await anAgreement()
    waitDays(400)
    const state = await does(actions.sayPrivacyNotice, matter, NOTICE)
    waitDays(-400)
    expect(state.errors['']).toContain('training is not current')
    expect(state.values.reference).toBe('Housing notice, version 4')
    expect(await sheetOf(shell.db, matter)).toBeNull()
  })
})
