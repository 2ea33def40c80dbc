import { type HTMLElement, parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE } from '@/components/forms/form-spec'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { REFERENCE_SETS } from '@/lib/domain/checks/reference'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { readReferenceVersion } from '@/lib/use-cases/checks/read-reference'
import { withdrawRow } from '@/lib/use-cases/checks/reference'
import { aBorough, as } from '@/lib/use-cases/demo/testing'

const { shell } = await aBorough()
const signedIn: { key: PersonKey; actor: Actor } = { key: 'administrator', actor: PEOPLE.administrator }

vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: signedIn.actor, who: as(signedIn.key) }),
}))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))

const { default: RulesPage } = await import('../page')
const { default: ReferencePage } = await import('./page')
const { default: ReferenceSetPage } = await import('./[set]/page')
const { default: ReferenceRowPage } = await import('./[set]/row/page')
const { default: ChangeRowPage } = await import('./[set]/change/page')
const { default: WithdrawRowPage } = await import('./[set]/withdraw/page')
const { default: UploadPage } = await import('./[set]/upload/page')
const { default: ReferenceVersionPage } = await import('./versions/[versionId]/page')
const { GET } = await import('./[set]/file/route')
const actions = await import('./actions')

const signIn = (key: PersonKey) => {
  signedIn.key = key
  signedIn.actor = PEOPLE[key]
}

beforeEach(() => signIn('administrator'))

const drawn = async (page: Promise<ReactNode>): Promise<HTMLElement> => {
  const { prelude } = await prerender(await page)
  return parse(await new Response(prelude).text())
}

const at = (set: string, query: Record<string, string> = {}) => ({
  params: Promise.resolve({ set }),
  searchParams: Promise.resolve(query),
})
const versionAt = (versionId: string) => ({ params: Promise.resolve({ versionId }) })

const linksIn = (html: HTMLElement) =>
  html.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '')

const GROUNDS = {
  effectiveFrom: '2026-12-01',
  why: 'A court set the regulations aside on 12 November.',
  source: 'The judgment',
}

const aChange = async (key = 'US', person: PersonKey = 'administrator') => {
  const outcome = await withdrawRow(shell, as(person), 'adequacy', { ...GROUNDS, key })
  return outcome.ok ? outcome.value.id : expect.fail(`not proposed: ${outcome.refusal.rule}`)
}

const sent = (fields: Readonly<Record<string, string | File>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const DATED = {
  'effectiveFrom-day': '1',
  'effectiveFrom-month': '12',
  'effectiveFrom-year': '2026',
  why: GROUNDS.why,
  source: GROUNDS.source,
}

/** Where a form that was taken leads: the page of the change. */
const ledTo = async (taken: Promise<unknown>): Promise<string> => {
  const fault = await taken
    .then((state) => expect.fail(`again: ${JSON.stringify(state)}`))
    .catch((one) => one)
  return (
    /\/configuration\/reference\/versions\/([0-9a-f-]{36})/.exec(fault.digest ?? '')?.[1] ??
    expect.fail(String(fault))
  )
}

const NOT_THERE = 'NEXT_HTTP_ERROR_FALLBACK;404'

describe('the tables', () => {
  it('are listed with the version in force and what waits, and led to from the rules', async () => {
    const id = await aChange()
    expect(linksIn(await drawn(RulesPage()))).toContain(paths.referenceSets())
    const html = await drawn(ReferencePage())
    expect(html.querySelectorAll('.govuk-summary-card')).toHaveLength(REFERENCE_SETS.length)
    expect(html.text).toContain('21 November 2026')
    expect(linksIn(html)).toContain(paths.referenceVersion(id))
  })

  it.each(REFERENCE_SETS)('are shown row by row, with where each was read: %s', async (set) => {
    const html = await drawn(ReferenceSetPage(at(set)))
    expect(html.querySelectorAll('tbody tr').length).toBeGreaterThan(10)
    const sources = html.querySelectorAll('td a').map((link) => link.getAttribute('href') ?? '')
    expect(sources.every((address) => address.startsWith('https://'))).toBe(true)
    expect(sources.length > 0).toBe(set !== 'questions')
  })

  it('may be searched, without a script', async () => {
    const html = await drawn(ReferenceSetPage(at('adequacy', { q: 'united states' })))
    expect(html.querySelector('form[method="get"] input[type="search"]')?.getAttribute('value')).toBe(
      'united states',
    )
    expect(html.querySelectorAll('tbody tr')).toHaveLength(1)
    expect(html.querySelector('tbody')?.text).toContain('United States of America')
  })

  it('are shown as they were under the version that an old decision names', async () => {
    const today = await drawn(ReferenceSetPage(at('adequacy')))
    expect(linksIn(today)).toContain(paths.referenceSetOn('adequacy', '2026-11-21'))
    const id = await aChange('GG')
    signIn('dpo')
    const seen = String((await readReferenceVersion(shell, id))?.seen)
    await ledTo(actions.approveReference(id, EMPTY_STATE, sent({ seen })))
    const then = await drawn(ReferenceSetPage(at('adequacy', { on: '2026-12-01', q: 'guernsey' })))
    expect(then.text).toContain('Below is the version of 1 December 2026')
    expect(then.querySelector('tbody')).toBeNull()
    expect(then.querySelector('[name="on"]')?.getAttribute('value')).toBe('2026-12-01')
    for (const on of ['2026-11-21', 'never'])
      expect(
        (await drawn(ReferenceSetPage(at('adequacy', { on, q: 'guernsey' })))).querySelector('tbody'),
      ).not.toBeNull()
  })

  it('are read by the auditor, who is offered no way to change them', async () => {
    signIn('auditor')
    const html = await drawn(ReferenceSetPage(at('adequacy')))
    expect(linksIn(html).some((href) => /\/(change|upload)/.test(href))).toBe(false)
    const row = await drawn(ReferenceRowPage(at('adequacy', { row: 'US' })))
    expect(linksIn(row).some((href) => /\/(change|withdraw)/.test(href))).toBe(false)
    for (const page of [ChangeRowPage, WithdrawRowPage, UploadPage])
      await expect(drawn(page(at('adequacy', { row: 'US' })))).rejects.toThrow(NOT_THERE)
  })

  it('are not there for whoever does not read the rules, nor any that is not ours', async () => {
    for (const set of ['colours', 'constructor'])
      await expect(drawn(ReferenceSetPage(at(set)))).rejects.toThrow(NOT_THERE)
    await expect(drawn(ReferenceRowPage(at('adequacy', { row: 'XX' })))).rejects.toThrow(NOT_THERE)
    const id = await aChange('NZ')
    signIn('releaseOfficer')
    for (const page of [
      ReferencePage(),
      ReferenceSetPage(at('adequacy')),
      ReferenceVersionPage(versionAt(id)),
    ])
      await expect(drawn(page)).rejects.toThrow(NOT_THERE)
  })
})

describe('a table as a file', () => {
  const get = (set: string, query = '?on=2026-12-01') =>
    GET(new Request(`https://gatehouse.example/file${query}`), { params: Promise.resolve({ set }) })

  it('has the columns that are taken back', async () => {
    const answer = await get('questions')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="questions-2026-12-01.csv"')
    expect(await answer.text()).toMatch(
      /^\uFEFF?q_id,ico_question,prompt,answer_type,scoring,block_or_effect\r\n/,
    )
  })

  it('is nobody’s who may not read it, and none where the address is not ours', async () => {
    for (const [set, query] of [
      ['colours', undefined],
      ['questions', ''],
      ['questions', '?on=2026-13-01'],
    ] as const)
      expect((await get(set, query)).status).toBe(404)
    signIn('releaseOfficer')
    expect((await get('questions')).status).toBe(404)
  })
})

describe('a form about one row', () => {
  it('begins from the row, and asks no code', async () => {
    const html = await drawn(ChangeRowPage(at('mechanisms', { row: 'SDPC_IDTA' })))
    expect(html.querySelector('[name="row-version"]')?.getAttribute('value')).toBe('A1.0')
    expect(html.querySelector('[name="row-mechanism_code"]')).toBeNull()
    expect(html.querySelector('[name="key"]')?.getAttribute('value')).toBe('SDPC_IDTA')
  })

  it('asks everything of a row that is new', async () => {
    const html = await drawn(ChangeRowPage(at('adequacy')))
    expect(html.querySelector('[name="row-iso_code"]')).not.toBeNull()
    expect(html.querySelector('[name="row-uk_in_force_date-day"]')).not.toBeNull()
    expect(html.querySelector('[name="key"]')?.getAttribute('value')).toBe('')
  })
})

describe('a change that waits', () => {
  it('shows what it does to the table and to what is decided, before anybody commits to it', async () => {
    const id = await aChange('JP')
    signIn('dpo')
    const html = await drawn(ReferenceVersionPage(versionAt(id)))
    expect(html.querySelector('#impact')?.text).toContain('What it would do on 1 December 2026')
    expect(html.querySelector('#changes')?.text).toMatch(/Japan \(JP\)\s+Taken out/)
    expect(html.querySelector('#changes del')).not.toBeNull()
    expect(html.text).toContain('Approve this change')
  })

  it('is not offered for approval to whoever proposed it, who may take it back', async () => {
    const html = await drawn(ReferenceVersionPage(versionAt(await aChange('KR'))))
    expect(html.text).toContain('You cannot approve this')
    expect(html.text).not.toContain('Approve this change')
    expect(html.text).toContain('Reject this change')
  })

  it('is only read by the auditor', async () => {
    const id = await aChange('IL')
    signIn('auditor')
    expect((await drawn(ReferenceVersionPage(versionAt(id)))).querySelector('main form')).toBeNull()
  })
})

describe('what is sent', () => {
  it('proposes a row with its date in three boxes', async () => {
    const fields = {
      ...DATED,
      key: 'CH',
      basis: '2026-11-21',
      'row-territory': 'Switzerland',
      'row-status': 'none',
      'row-uk_in_force_date-day': '',
      'row-uk_in_force_date-month': '',
      'row-uk_in_force_date-year': '',
    }
    const id = await ledTo(actions.proposeReferenceRow('adequacy', EMPTY_STATE, sent(fields)))
    const columns = (await readReferenceVersion(shell, id))?.changes[0]?.columns
    expect(columns).toContainEqual({ column: 'status', before: 'full', after: 'none' })
  })

  it('gives back what was typed, with what is wrong by field', async () => {
    const fields = { ...DATED, why: 'no', key: 'CH', basis: '', 'row-status': 'none' }
    const state = await actions.proposeReferenceRow('adequacy', EMPTY_STATE, sent(fields))
    expect(Object.keys(state.errors)).toEqual(['why'])
    expect(state.values['row-status']).toBe('none')
    const second = await actions.proposeReferenceRow(
      'adequacy',
      EMPTY_STATE,
      sent({ ...fields, why: GROUNDS.why }),
    )
    expect(Object.keys(second.errors)).toContain('row-territory')
  })

  it('may be a file, and is told when it is none or holds no such table', async () => {
    const upload = (more: Record<string, string | File>) =>
      actions.uploadReference('questions', EMPTY_STATE, sent({ ...DATED, ...more }))
    for (const nothing of ['', 'a path', new File([''], '')])
      expect((await upload({ file: nothing })).errors.file).toBe('Choose the file that holds the table')
    expect((await upload({ file: new File(['a,b\n1,2\n'], 'x.csv') })).errors.file).toContain('The columns')
    const head = 'q_id,ico_question,prompt,answer_type,scoring,block_or_effect'
    const id = await ledTo(upload({ file: new File([`${head}\nT1.1,1,Who,list,,\n`], 'x.csv') }))
    expect((await readReferenceVersion(shell, id))?.changes.length).toBeGreaterThan(10)
  })

  it('takes a row out, approves by what was seen, and rejects with a reason', async () => {
    const withdrawn = await ledTo(
      actions.withdrawReferenceRow('adequacy', EMPTY_STATE, sent({ ...DATED, key: 'GI' })),
    )
    signIn('dpo')
    const seen = String((await readReferenceVersion(shell, withdrawn))?.seen)
    for (const wrong of ['-1', '999', 'many', ''])
      expect(
        (await actions.approveReference(withdrawn, EMPTY_STATE, sent({ seen: wrong }))).errors,
      ).not.toEqual({})
    expect(await ledTo(actions.approveReference(withdrawn, EMPTY_STATE, sent({ seen })))).toBe(withdrawn)
    const rejected = await aChange('AD')
    const reason = { reason: 'The board did not decide this.' }
    expect(await ledTo(actions.rejectReference(rejected, EMPTY_STATE, sent(reason)))).toBe(rejected)
    expect((await drawn(ReferenceVersionPage(versionAt(rejected)))).text).toContain(reason.reason)
  })
})
