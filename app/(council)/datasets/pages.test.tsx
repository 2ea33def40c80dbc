import { parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE } from '@/components/forms/form-spec'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { DATASET, type Dataset } from '@/lib/domain/checks/dataset/dataset'
import { openDataset } from '@/lib/use-cases/checks/datasets'
import { readCheck } from '@/lib/use-cases/checks/read'
import { aBorough, actor, as } from '@/lib/use-cases/demo/testing'
import ActPage from './[reference]/[act]/page'
import DatasetPage from './[reference]/page'
import RestrictionActPage from './[reference]/restrictions/[restriction]/[act]/page'
import * as actions from './actions'
import NewDatasetPage from './new/page'
import DatasetsPage from './page'

const { shell } = await aBorough()
const here: { who: PersonKey } = { who: 'careOwner' }

vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: PEOPLE[here.who], who: as(here.who) }),
}))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('next/navigation', async (original) => ({
  ...(await original<object>()),
  redirect: (address: string) => {
    throw new Error(`went to ${address}`)
  },
}))

const drawn = async (who: PersonKey, page: () => Promise<ReactNode>) => {
  here.who = who
  const { prelude } = await prerender(await page())
  return parse(await new Response(prelude).text())
}

const at = <P extends object>(params: P) => ({ params: Promise.resolve(params) })

type Fields = Readonly<Record<string, string | readonly string[]>>

const sent = (who: PersonKey, action: (typeof actions)['openDataset'], about: string, fields: Fields) => {
  here.who = who
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return action(about, EMPTY_STATE, form)
}

const opened = async (name = 'Care assessments') => {
  const outcome = await openDataset(shell, as('careOwner'), {
    name,
    description: 'Adults who need care, and what they need.',
    source: 'Thamesgate Health Trust',
    nhsData: 'yes',
  })
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  return outcome.value
}

const RESTRICTION: Fields = {
  organisation: 'Thamesgate Health Trust',
  document: 'Data supply letter',
  clause: '4.2',
  template: 'ENG_WLS_ONLY',
  permitted: '',
  appliesTo: ['STORAGE', 'ACCESS'],
  inheritsToDerivatives: 'yes',
  anonymisedOutputsReleased: 'no',
  'expiresOn-day': '',
  'expiresOn-month': '',
  'expiresOn-year': '',
}

const now = async ({ reference }: Dataset) => {
  const found = await readCheck<Dataset, never>(shell, actor('auditor'), DATASET as never, reference)
  if (!found) throw new Error('gone')
  return found
}

const restricted = async () => {
  const dataset = await opened()
  const { reference } = dataset
  const adding = sent('careOwner', actions.addRestriction, reference, { ...RESTRICTION, version: '1' })
  await expect(adding).rejects.toThrow(`went to /datasets/${reference}`)
  return now(dataset)
}

describe('the form of a restriction', () => {
  it('takes a template for its places, and other places by their codes', async () => {
    expect((await restricted()).restrictions[0]?.permitted).toEqual(['GB-ENG', 'GB-WLS'])
    const other = await opened()
    await sent('careOwner', actions.addRestriction, other.reference, {
      ...RESTRICTION,
      template: 'other',
      permitted: 'gb-eng, ie',
      version: '1',
    }).catch(() => undefined)
    expect((await now(other)).restrictions[0]?.permitted).toEqual(['GB-ENG', 'IE'])
  })

  it.each([
    ['no place', { template: 'other', permitted: '' }, 'permitted'],
    ['a place that is none', { template: 'other', permitted: 'Edinburgh' }, 'permitted'],
    ['nothing that is restricted', { appliesTo: [] }, 'appliesTo'],
    ['no clause', { clause: ' ' }, 'clause'],
  ])('with %s names the field, keeps what was typed and writes nothing', async (_, change, field) => {
    const dataset = await opened()
    const state = await sent('careOwner', actions.addRestriction, dataset.reference, {
      ...RESTRICTION,
      ...change,
      version: '1',
    })
    expect(Object.keys(state.errors)).toEqual([field])
    expect(state.values.document).toBe('Data supply letter')
    expect((await now(dataset)).restrictions).toEqual([])
  })

  it('says so when somebody else changed the dataset meanwhile', async () => {
    const { reference } = await restricted()
    const state = await sent('careOwner', actions.addRestriction, reference, { ...RESTRICTION, version: '1' })
    expect(state.errors['']).toContain('changed since you opened the page')
    expect(state.version).toBe(2)
  })
})

const WAIVED = {
  fromSource: 'Thamesgate Health Trust',
  reference: 'Letter 12',
  codes: 'GB-SCT',
  appliesTo: ['STORAGE'],
  'date-day': '20',
  'date-month': '11',
  'date-year': '2026',
}

describe('the page of a dataset', () => {
  it('shows source, document and clause, places in words, uses and that nobody has compared it', async () => {
    const { reference } = await restricted()
    const { text } = await drawn('auditor', () => DatasetPage(at({ reference })))
    for (const words of [
      'Thamesgate Health Trust',
      'Data supply letter, 4.2',
      'England, Wales',
      'Storage, Access',
      'Waits for a second person',
      'By nobody yet',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/GB-ENG|undefined|\[object/)
  })

  it('lets a second person confirm it, and tells whoever wrote it why they cannot', async () => {
    const { reference } = await restricted()
    const mine = await drawn('careOwner', () => DatasetPage(at({ reference })))
    expect(mine.text).not.toContain('I have compared it with the document')
    expect(mine.text).toContain('it takes two people')
    const theirs = await drawn('careCoordinator', () => DatasetPage(at({ reference })))
    expect(theirs.text).toContain('I have compared it with the document')
  })

  it('offers nothing to do to whoever only reads', async () => {
    const { reference } = await restricted()
    const html = await drawn('auditor', () => DatasetPage(at({ reference })))
    expect(html.querySelectorAll('main form')).toEqual([])
    expect(html.text).not.toContain('What you can do')
  })

  it('offers a waiver and no way round the source', async () => {
    const dataset = await restricted()
    const restriction = dataset.restrictions[0]?.id ?? ''
    const where = at({ reference: dataset.reference, restriction, act: 'waive' })
    const html = await drawn('careOwner', () => RestrictionActPage(where))
    expect(html.querySelector('input[name=restrictionId]')?.getAttribute('value')).toBe(restriction)
    const state = await sent('careOwner', actions.recordWaiver, dataset.reference, {
      ...WAIVED,
      restrictionId: restriction,
      fromSource: 'London Borough of Haverbrook',
      version: String(dataset.version),
    })
    expect(state.errors['']).toContain('Only Thamesgate Health Trust can waive')
  })

  it.each([
    ['a waiver', actions.recordWaiver, WAIVED, 'I have compared the waiver with their letter'],
    [
      'a mistake',
      actions.askRemoval,
      { why: 'The clause is of another dataset.' },
      'It is a mistake: take it out',
    ],
  ] as const)('offers the second step of %s to somebody else', async (_, action, fields, label) => {
    const { reference, version, restrictions } = await restricted()
    const restrictionId = restrictions[0]?.id ?? ''
    const first = sent('careOwner', action, reference, {
      ...fields,
      restrictionId,
      version: String(version),
    })
    await expect(first).rejects.toThrow(`went to /datasets/${reference}`)
    const text = async (key: PersonKey) => (await drawn(key, () => DatasetPage(at({ reference })))).text
    expect(await text('careOwner')).not.toContain(label)
    expect(await text('auditor')).not.toContain(label)
    expect(await text('careCoordinator')).toContain(label)
  })
})

describe('a page of the datasets', () => {
  it('lists what is found, with what waits', async () => {
    await restricted()
    const page = () => DatasetsPage({ searchParams: Promise.resolve({ q: 'care' }) })
    const { text } = await drawn('auditor', page)
    for (const words of ['Care assessments', '1 restriction', 'NHS data', 'waits for a second person'])
      expect(text).toContain(words)
    expect(text).not.toContain('Enter a dataset')
    expect((await drawn('careOwner', page)).text).toContain('Enter a dataset')
  })

  it('says why instead of a form to whoever may not', async () => {
    const { reference } = await opened()
    for (const page of [
      () => NewDatasetPage(),
      () => ActPage(at({ reference, act: 'change' })),
      () => ActPage(at({ reference, act: 'restrict' })),
    ]) {
      const refused = await drawn('auditor', page)
      expect(refused.querySelector('main form')).toBeNull()
      expect(refused.text).toContain('You cannot do this')
      expect((await drawn('careOwner', page)).querySelector('main form')).not.toBeNull()
    }
  })

  it('begins a change with what is there', async () => {
    const { reference } = await opened('Falls at home')
    const html = await drawn('careOwner', () => ActPage(at({ reference, act: 'change' })))
    expect(html.querySelector('input[name=name]')?.getAttribute('value')).toBe('Falls at home')
    expect(html.querySelector('input[name=nhsData][checked]')?.getAttribute('value')).toBe('yes')
  })

  it.each(['constable', 'trustSignatory', 'administrator'] as const)(
    'is not there for the %s',
    async (key) => {
      const { reference } = await opened()
      for (const page of [
        () => DatasetsPage({ searchParams: Promise.resolve({}) }),
        () => DatasetPage(at({ reference })),
        () => NewDatasetPage(),
        () => ActPage(at({ reference, act: 'change' })),
      ])
        await expect(drawn(key, page)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
    },
  )

  it('is not there for a dataset, an act or a restriction that is none', async () => {
    const { reference } = await opened()
    for (const page of [
      () => DatasetPage(at({ reference: 'DST-2026-999999' })),
      () => DatasetPage(at({ reference: "DST-2026-000001'" })),
      () => ActPage(at({ reference, act: 'toString' })),
      () => RestrictionActPage(at({ reference, restriction: 'nothing', act: 'waive' })),
    ])
      await expect(drawn('careOwner', page)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  })
})
