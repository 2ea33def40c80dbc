import { type HTMLElement, parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE } from '@/components/forms/form-spec'
import { takeStep } from '@/db/repositories/opt-out'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Run } from '@/lib/domain/checks/run/run'
import type { Actor } from '@/lib/domain/shared/actor'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { paths } from '@/lib/paths'
import { sweepRuns } from '@/lib/use-cases/checks/run-purge'
import { ANSWER_OF_8, aRunBorough, COHORT_OF_8, OPERATOR, SECOND } from '@/lib/use-cases/checks/runs-testing'
import { as } from '@/lib/use-cases/demo/testing'

const borough = await aRunBorough()
const { shell, nowOf, matter } = borough
const signedIn: { key: PersonKey; actor: Actor } = { key: OPERATOR, actor: PEOPLE[OPERATOR] }
const UNPROVED: SessionFacts = { id: 'here', factor: 'none-demo', authAt: null, provedAt: null }
const proved = { now: UNPROVED }
const session = async () => ({
  actor: signedIn.actor,
  who: { ...as(signedIn.key), session: proved.now },
})

vi.mock('@/lib/auth/signed-in', () => ({ requireSignedIn: session, signedIn: session }))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/use-cases/checks/run-place', async (original) => ({
  ...(await original<object>()),
  runPlace: () => borough.place,
}))

const { default: RunPage } = await import('./[reference]/page')
const { default: StartRunPage } = await import('./new/[flow]/page')
const STEPS = {
  cohort: (await import('./[reference]/cohort/page')).default,
  file: (await import('./[reference]/file/page')).default,
  sent: (await import('./[reference]/sent/page')).default,
  response: (await import('./[reference]/response/page')).default,
  apply: (await import('./[reference]/apply/page')).default,
  attest: (await import('./[reference]/attest/page')).default,
  disclose: (await import('./[reference]/disclose/page')).default,
}
const cohortRoute = await import('./[reference]/cohort/file/route')
const requestRoute = await import('./[reference]/file/request/route')
const responseRoute = await import('./[reference]/response/file/route')
const releaseRoute = await import('./[reference]/disclose/release/route')
const actions = await import('./actions')

const signIn = (key: PersonKey) => {
  signedIn.key = key
  signedIn.actor = PEOPLE[key]
}

beforeEach(() => signIn(OPERATOR))

const drawn = async (page: Promise<ReactNode>): Promise<HTMLElement> => {
  const { prelude } = await prerender(await page)
  return parse(await new Response(prelude).text())
}

const at = ({ reference }: Pick<Run, 'reference'>, query: Record<string, string> = {}) => ({
  params: Promise.resolve({ reference }),
  searchParams: Promise.resolve(query),
})

const whole = async (run: Run) => (await drawn(RunPage(at(run)))).querySelector('main')?.text ?? ''
const step = async (name: keyof typeof STEPS, run: Run, query = {}) => drawn(STEPS[name](at(run, query)))
const textOf = (html: HTMLElement) => html.querySelector('main')?.text ?? ''

type Fields = Readonly<Record<string, string>>

const posted = (
  fields: Fields,
  file: { readonly name: string; readonly content: string } | null,
  from = 'same-origin',
) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([file?.content ?? '']), file?.name ?? '')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  request.headers.set('sec-fetch-site', from)
  return request
}

const csv = (content: string) => ({ name: 'people.csv', content })

const sendCohort = (run: Run, content: string, fields: Fields = {}) =>
  cohortRoute.POST(
    posted({ version: String(run.version), column: 'NHS number', ...fields }, csv(content)),
    at(run),
  )

const whereTo = (response: Response) => response.headers.get('location') ?? String(response.status)

const ANSWERED = {
  message: 'DATA',
  'cameOn-day': '20',
  'cameOn-month': '11',
  'cameOn-year': '2026',
  cameTime: '10:00',
}

const sendAnswer = (run: Run, content: string | null, fields: Fields = {}) =>
  responseRoute.POST(
    posted(
      { version: String(run.version), localId: run.reference, ...ANSWERED, ...fields },
      content === null ? null : { name: 'answer.dat', content },
    ),
    at(run),
  )

describe('the page of a run', () => {
  it('says in each state where it stands and what is next, and offers that step alone', async () => {
    const run = await borough.start()
    const html = await drawn(RunPage(at(run)))
    const steps = html.querySelectorAll('.govuk-task-list__link').map((link) => link.getAttribute('href'))
    expect(steps).toEqual([paths.runStep(run.reference, 'cohort')])
    expect(textOf(html)).toContain('Send the file of the people whose data is to go.')
  })

  it('shows counts and evidence, and no number', async () => {
    const run = await borough.applied()
    const text = await whole(run)
    expect(text).toContain('Rows removed because of an opt-out')
    expect(text).not.toMatch(/999[ -]?\d{3}[ -]?\d{4}/)
  })

  it('looks again by itself while a step is under way, and says how far it is', async () => {
    const run = await borough.loaded()
    await shell.db.transaction((tx) =>
      takeStep(tx, run.id, 'validateCohort', { now: shell.clock(), silentSince: new Date(0) }),
    )
    const html = await drawn(RunPage(at(run)))
    expect(html.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe('3')
    expect(textOf(html)).toContain('The numbers are being checked')
    expect(textOf(await step('cohort', run))).not.toContain('Check the numbers')
  })

  it('says what went wrong, and where to begin again', async () => {
    const run = await borough.sent()
    expect(whereTo(await sendAnswer(run, 'One or more NHS numbers are invalid'))).toBe(
      paths.run(run.reference),
    )
    const html = await drawn(RunPage(at(run)))
    expect(textOf(html)).toContain('The service refused the whole file.')
    expect(html.querySelector(`a[href="${paths.newRun(run.flow.reference)}"]`)).not.toBeNull()
  })

  it('is no page for whoever may not know of it', async () => {
    const run = await borough.start()
    signIn('constable')
    await expect(RunPage(at(run))).rejects.toThrow()
    expect((await sendCohort(run, COHORT_OF_8)).status).toBe(404)
    expect((await requestRoute.GET(posted({}, null), at(run))).status).toBe(404)
    expect((await releaseRoute.POST(posted({}, null), at(run))).status).toBe(404)
  })
})

describe('starting a run', () => {
  const startAt = (flow: string) => drawn(StartRunPage({ params: Promise.resolve({ flow }) }))

  it('asks where the opt-out applies, and says elsewhere why not', async () => {
    const flow = await borough.placeFlow(matter)
    expect((await startAt(flow.reference)).querySelector('form input[name=mode]')).not.toBeNull()
    const stale = await borough.placeFlow(matter, 'STALE')
    expect(textOf(await startAt(stale.reference))).toContain('no current finding that the opt-out applies')
  })

  it('starts one, and names what was left out', async () => {
    const flow = await borough.placeFlow(matter)
    const form = new FormData()
    form.set('mode', 'DIRECT')
    form.set('permissionReference', '')
    const again = await actions.startRun(flow.reference, EMPTY_STATE, form)
    expect(again.errors).toHaveProperty('permissionReference')
    form.set('permissionReference', 'DPO-2026-31')
    await expect(actions.startRun(flow.reference, EMPTY_STATE, form)).rejects.toThrow('NEXT_REDIRECT')
  })
})

describe('the file of people', () => {
  it('streams in by a form of its own', async () => {
    const run = await borough.start()
    const html = await step('cohort', run)
    expect(html.querySelector('main form')?.getAttribute('action')).toBe(paths.runCohortFile(run.reference))
    expect(whereTo(await sendCohort(run, COHORT_OF_8))).toBe(paths.run(run.reference))
    expect((await nowOf(run)).status).toBe('COHORT_LOADED')
  })

  it('is asked for again with what is wrong, and with the column that was typed', async () => {
    const run = await borough.start()
    const back = await sendCohort(run, COHORT_OF_8, { column: 'Number' })
    expect(whereTo(back)).toBe(
      `${paths.runStep(run.reference, 'cohort')}?problem=RUN_COLUMN_MISSING&column=Number`,
    )
    const html = await step('cohort', run, { problem: 'RUN_COLUMN_MISSING', column: 'Number' })
    expect(html.querySelector('.govuk-error-summary')?.text).toContain('No column of the file has that name')
    expect(html.querySelector('input[name=column]')?.getAttribute('value')).toBe('Number')
  })

  it('is asked for again without what was typed where that may be somebody’s number: addresses are logged', async () => {
    for (const typed of ['9990000018', '999 000 0018', 'NHS 999-000-0018']) {
      const run = await borough.start()
      const back = await sendCohort(run, COHORT_OF_8, { column: typed })
      expect(whereTo(back)).toBe(`${paths.runStep(run.reference, 'cohort')}?problem=RUN_COLUMN_MISSING`)
    }
    const run = await borough.sent()
    const back = await sendAnswer(run, ANSWER_OF_8, { localId: '9990000018', 'cameOn-day': '32' })
    expect(whereTo(back)).toContain('problem=RUN_FIELDS')
    expect(whereTo(back)).not.toContain('999')
  })

  it('is not taken from another site, nor when it says that it is too long, nor when none was chosen', async () => {
    const run = await borough.start()
    const foreign = posted({ version: '1', column: 'x' }, csv(COHORT_OF_8), 'cross-site')
    expect((await cohortRoute.POST(foreign, at(run))).status).toBe(403)
    const long = posted({ version: '1', column: 'x' }, csv(COHORT_OF_8))
    long.headers.set('content-length', String(10 * 1000 ** 3))
    expect(whereTo(await cohortRoute.POST(long, at(run)))).toContain('problem=RUN_FILE_SIZE')
    const none = posted({ version: String(run.version), column: 'x' }, null)
    expect(whereTo(await cohortRoute.POST(none, at(run)))).toContain('problem=RUN_NO_FILE')
    expect((await nowOf(run)).status).toBe('OPEN')
  })
})

describe('the request and the answer', () => {
  it('is downloaded as a file that nobody keeps on the way', async () => {
    const run = await borough.built()
    const answer = await requestRoute.GET(posted({}, null), at(run))
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${run.request?.fileName}"`)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await answer.text()).toHaveLength(48)
    proved.now = { ...UNPROVED, factor: 'passkey' }
    await expect(requestRoute.GET(posted({}, null), at(run))).rejects.toMatchObject({
      digest: expect.stringContaining(paths.signInAgain(paths.run(run.reference))),
    })
    proved.now = UNPROVED
    expect(await (await step('file', run)).text).toContain(run.request?.fileName)
  })

  it('is read from a file, from what is pasted, and not from nothing', async () => {
    const run = await borough.sent()
    expect(whereTo(await sendAnswer(run, null))).toContain('problem=RUN_NO_ANSWER')
    expect(whereTo(await sendAnswer(run, null, { text: '{"status":"pending"}' }))).toBe(
      paths.run(run.reference),
    )
    const pending = await nowOf(run)
    expect([pending.status, pending.interim]).toEqual(['AWAITING_RESPONSE', 'pending'])
    expect(whereTo(await sendAnswer(pending, ANSWER_OF_8))).toBe(paths.run(run.reference))
    expect((await nowOf(run)).status).toBe('RESPONSE_OK')
  })

  it('keeps what was typed when a date is none', async () => {
    const run = await borough.sent()
    const back = whereTo(await sendAnswer(run, ANSWER_OF_8, { 'cameOn-day': '32' }))
    expect(back).toContain('problem=RUN_FIELDS')
    const query = Object.fromEntries(new URL(back, 'http://localhost').searchParams)
    const html = await step('response', run, query)
    expect(html.querySelector('input[name=cameOn-day]')?.getAttribute('value')).toBe('32')
  })

  it('of nobody asks two people', async () => {
    const run = await borough.sent()
    await sendAnswer(run, '')
    const now = await nowOf(run)
    expect(textOf(await step('response', now))).toContain('Two people confirm it. Nobody has yet.')
  })
})

describe('the last steps', () => {
  it('say why somebody may not attest, and hand the file over once', async () => {
    const run = await borough.applied()
    const act = async (action: typeof actions.attestRun, now: Run) => {
      const form = new FormData()
      form.set('version', String(now.version))
      await expect(action(run.reference, EMPTY_STATE, form)).rejects.toThrow('NEXT_REDIRECT')
    }
    await act(actions.attestRun, run)
    expect(textOf(await step('attest', run))).toContain('it takes two different people')
    signIn(SECOND)
    await act(actions.attestRun, await nowOf(run))
    signIn(OPERATOR)
    expect(textOf(await step('disclose', run))).toContain('20 days old at the most')
    await act(actions.discloseRun, await nowOf(run))
    expect((await step('disclose', run)).querySelector('main form')?.getAttribute('action')).toBe(
      paths.runRelease(run.reference),
    )
    const foreign = await releaseRoute.POST(posted({}, null, 'cross-site'), at(run))
    expect(foreign.status).toBe(403)
    const given = await releaseRoute.POST(posted({}, null), at(run))
    expect((await given.text()).split('\n')).toHaveLength(5)
    expect((await nowOf(run)).status).toBe('PURGED')
    expect((await releaseRoute.POST(posted({}, null), at(run))).status).toBe(409)
    expect(await whole(run)).toContain('its files are purged')
  })

  it('may be tried again when the line breaks', async () => {
    const run = await borough.disclosed()
    const given = await releaseRoute.POST(posted({}, null), at(run))
    await given.body?.cancel()
    expect((await nowOf(run)).status).toBe('DISCLOSED')
    const again = await releaseRoute.POST(posted({}, null), at(run))
    expect((await again.text()).split('\n')).toHaveLength(5)
  })
})

// Last, because it lets days go by for everything in this file.
describe('a run whose time is up', () => {
  it('says that its files are gone, before the sweep has come round and after, and where to begin again', async () => {
    const run = await borough.built()
    borough.waitHours(73)
    const says = async () => {
      const html = await drawn(RunPage(at(run)))
      expect(textOf(html)).toContain('The files of this check are gone')
      expect(textOf(html)).toContain('Nothing was disclosed. Start a new check, and send the file again.')
      expect(html.querySelectorAll('.govuk-task-list__link')).toEqual([])
      expect(html.querySelector(`a[href="${paths.newRun(run.flow.reference)}"]`)).not.toBeNull()
    }
    await says()
    await sweepRuns({ shell, place: borough.place })
    expect((await nowOf(run)).status).toBe('EXPIRED')
    await says()
  })
})
