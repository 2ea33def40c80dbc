import type { APIRequestContext, Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { wordsFor } from '@/lib/content/refusals'
import { isFile, isList, QUESTIONS } from '@/lib/domain/disclosure/questions'
import { paths } from '@/lib/paths'
import { SCRIPT_PAYLOADS } from '@/lib/testing/script-payloads'
import { ACTION_DOORS } from '../action-doors'
import { addressAt, lookAtMatter, matterOf, personAt } from '../door'
import { expect, test } from '../fixtures'
import { ASKER, draftFor } from '../outside-drafts'
import * as steps from '../steps'
import { runningIn } from './running'

type Way = {
  readonly name: string
  readonly touches: steps.DrawnField['kind']
  readonly typed: string
}

/** Refused for their length and shown again whatever it is: so every text field of every form takes the whole corpus. */
const EVERY_PAYLOAD = SCRIPT_PAYLOADS.map(({ text }) => text).join(' | ')

/** Each is typed into every field of its kind at once, and each such field must be named. */
const WAYS: readonly Way[] = [
  { name: 'far too long', touches: 'text', typed: 'long '.repeat(4000).trim() },
  { name: 'a control character', touches: 'text', typed: 'ring the \u0007 bell' },
  { name: 'every script payload there is', touches: 'text', typed: EVERY_PAYLOAD },
  { name: 'a mark that turns text round', touches: 'text', typed: 'ends in \u202Efdp.exe' },
  { name: 'an answer that nobody offers', touches: 'choice', typed: 'chosen-by-nobody' },
  { name: 'a date that never was', touches: 'date', typed: '31' },
]

const UNKNOWN_FIELD = /^This form was sent with something it does not ask for/

const GREEDY = { status: 'approved', approverId: PEOPLE.headOfHousing.id, role: 'admin' }

/** Held against the case by a guard, once everything else on the form is in order. */
const LEFT_TO_GUARDS = ['recipientEmail', 'item']

/** The clause that another is to follow may be gone by then: the new one comes last, and nothing typed is lost. */
const MAY_BE_GONE = ['after']

/** Read only where the places of no template are chosen. */
const MAY_BE_UNREAD = ['permitted']

const NOT_NAMED = [...LEFT_TO_GUARDS, ...MAY_BE_GONE, ...MAY_BE_UNREAD]

/** What may stand there is known from the matter or the table alone: these too come once the rest is in order. */
const KNOWN_FROM_THE_MATTER = /^(row-|dataset$)/

const isLeft = ({ name, kind }: steps.DrawnField) =>
  NOT_NAMED.includes(name) || (kind !== 'text' && KNOWN_FROM_THE_MATTER.test(name))

/** A gap is better than an invention: all that these ask may be emptied again. */
const EMPTY_IS_AN_ANSWER = ['keepOutsideReferences', 'saveAgreementAnswers', 'saveDerogation', 'saveHarm']

/** A row for each person or column, however many there are: what is no row is dropped unread. */
const TAKES_ROWS = ['setSeats', 'nameRegisterColumns']

/** In the list of who may sign, whoever is given no place does not sign, in whatever capacity. */
const isOfNobody = ({ values }: steps.DrawnForm, name: string) =>
  name.startsWith('as-') && !values.some(([each, value]) => each === name.replace('as-', 'place-') && value)

const fieldName = (name: string) => name.replace(/-(day|month|year)$/, '')

let markupShown = 0

/** Our policy is not sent with it: only how text is written out keeps it from running. */
const runsNothing = async (page: Page, form: steps.DrawnForm, { html }: steps.Answered) => {
  const { ran, draws } = await runningIn(page)
  await draws(form.address, html)
  expect([...ran], form.address).toEqual([])
}

/** All the ways, on one form; what comes back names the fields and keeps what was typed. */
const survives = async (page: Page, form: steps.DrawnForm) => {
  const { request } = page.context()
  for (const { name, touches, typed } of WAYS) {
    const touched = form.fields
      .filter((field) => field.kind === touches && !isLeft(field))
      .map((field) => field.name)
      .filter((each) => !isOfNobody(form, each))
    if (touched.length === 0) continue
    const answer = await steps.post(request, form, Object.fromEntries(touched.map((each) => [each, typed])))
    steps.expectShownAgain(answer)
    expect(answer.named, `${name} at ${form.address}`).toEqual(expect.arrayContaining(touched.map(fieldName)))
    if (touches === 'choice') continue
    for (const each of touched) expect(answer.valueOf(each), `${each}, ${name}`).toBe(typed)
    if (typed !== EVERY_PAYLOAD) continue
    markupShown += touched.length
    await runsNothing(page, form, answer)
  }
}

const survivesNothing = async (request: APIRequestContext, form: steps.DrawnForm) => {
  const nothing = Object.fromEntries(form.fields.map(({ name, kind }) => [name, kind === 'choice' ? [] : '']))
  const empty = await steps.post(request, form, nothing)
  steps.expectShownAgain(empty)
  expect(empty.said, `nothing filled in at ${form.address}`).not.toEqual([])
}

const survivesTooMuch = async (request: APIRequestContext, form: steps.DrawnForm) => {
  const greedy = await steps.post(request, form, GREEDY)
  steps.expectShownAgain(greedy)
  expect(
    greedy.said.some((line) => UNKNOWN_FIELD.test(line)),
    `more than was asked at ${form.address}`,
  ).toBe(true)
}

test.afterAll(() => {
  if (markupShown > 0)
    console.log(
      `${markupShown} text fields showed all ${SCRIPT_PAYLOADS.length} payloads again, and ran none`,
    )
})

test.describe('the questions of the outside form', () => {
  for (const question of QUESTIONS.filter((each) => !isFile(each)))
    test(`${question.slug}: names the fields, keeps what was typed, changes nothing`, async ({
      page,
      context: { request },
      sameCase,
      lookAt,
    }) => {
      const reference = await sameCase(draftFor(question))
      await steps.entersAs(request, PEOPLE[ASKER])
      const address = isList(question)
        ? paths.listed(reference, question.slug, 'new')
        : paths.question(reference, question.slug)
      const form = await steps.formAt(request, address, 'Save and continue')
      const before = await lookAt(reference)
      await survives(page, form)
      await survivesNothing(request, form)
      await survivesTooMuch(request, form)
      expect(await lookAt(reference)).toEqual(before)
    })
})

test.describe('the other forms', () => {
  const QUESTION_ACTIONS = ['begin', 'answerQuestion', 'saveEntry']
  const forms = Object.entries(ACTION_DOORS).filter(([name]) => !QUESTION_ACTIONS.includes(name))
  for (const [name, door] of forms)
    test(`${name}: names the fields, keeps what was typed, changes nothing`, async ({
      page,
      context: { request },
      sameCase,
      sameAgreement,
      sameCheck,
      lookAt,
      lookAtAgreement,
      lookAtCheck,
    }) => {
      const lookers = { lookAt, lookAtAgreement, lookAtCheck }
      const reference = await matterOf({ sameCase, sameAgreement, sameCheck }, door)
      await steps.entersAs(request, personAt(door))
      const form = await steps.formAt(request, await addressAt(request, door, reference), door.press)
      const before = await lookAtMatter(lookers, door, reference)
      await survives(page, form)
      const asks = form.fields.length > 0
      if (asks && !EMPTY_IS_AN_ANSWER.includes(name)) await survivesNothing(request, form)
      if (asks && !TAKES_ROWS.includes(name)) await survivesTooMuch(request, form)
      expect(await lookAtMatter(lookers, door, reference)).toEqual(before)
    })
})

const SPY = '\u{1F575}'

test('a character that no record can print is named where it was typed', async ({
  context: { request },
  aCase,
}) => {
  const reference = await aCase({ after: 'startRequest' })
  await steps.entersAs(request, PEOPLE.constable)
  const form = await steps.formAt(request, paths.question(reference, 'matter'), 'Save and continue')
  const answer = await steps.post(request, form, { offence: `Theft ${SPY}`, crimeRef: `TG ${SPY}` })
  steps.expectShownAgain(answer)
  expect(answer.named).toEqual(['offence', 'crimeRef'])
  expect(answer.said[0]).toContain(SPY)
  expect(answer.valueOf('crimeRef')).toBe(`TG ${SPY}`)
})

test('a recipient whom nobody authorised is named, and nothing is released', async ({
  context: { request },
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'checkPack' })
  await steps.entersAs(request, PEOPLE.releaseOfficer)
  const form = await steps.formAt(request, `/disclosures/${reference}/release`, 'Sign the release')
  const recipientEmail = PEOPLE.sergeant.email
  const answer = await steps.post(request, form, { channel: 'cjsm', dispatchRef: 'CJSM 7', recipientEmail })
  steps.expectShownAgain(answer)
  expect(answer.named).toEqual(['recipientEmail'])
  expect((await lookAt(reference)).status).toBe('PREPARE')
})

test('another case’s reference in a form changes neither case', async ({
  context: { request },
  aCase,
  lookAt,
}) => {
  const mine = await aCase({ after: 'startRequest' })
  const theirs = await aCase({ after: 'startRequest', asker: 'revenueOfficer' })
  const before = [await lookAt(mine), await lookAt(theirs)].map(({ version }) => version)
  await steps.entersAs(request, PEOPLE.constable)
  const form = await steps.formAt(request, paths.question(mine, 'matter'), 'Save and continue')
  const swapped = form.values.map(([name, value]) => [name, value.replaceAll(mine, theirs)] as const)
  expect(swapped).not.toEqual(form.values)
  const answer = await steps.post(request, { ...form, values: swapped })
  steps.expectShownAgain(answer)
  expect(answer.said).toEqual([wordsFor({ rule: 'NOT_FOUND' })])
  const after = [await lookAt(mine), await lookAt(theirs)]
  expect(after.map(({ version }) => version)).toEqual(before)
  expect(after[1]?.entries.at(-1)).toBe('refused:editDraft NOT_FOUND')
})

test('two tabs: the second is told of the first, keeps what it typed, and may send again', async ({
  page,
  context,
  aCase,
}) => {
  const reference = await aCase({ after: 'startRequest' })
  const second = await context.newPage()
  await steps.signInAs(page, PEOPLE.constable)
  const { fields } = steps.questionWords('retention')
  for (const tab of [page, second]) await tab.goto(paths.question(reference, 'retention'))
  await steps.send(page, 'Save and continue', fields, { retentionByRecipient: 'Seven years.' })
  await steps.arrivesAt(page, 'Check your answers before you submit')

  await steps.send(second, 'Save and continue', fields, { retentionByRecipient: 'Three years.' })
  await steps.isToldOf(second, wordsFor({ rule: 'STALE_VERSION', facts: { status: 'DRAFT' } }))
  await expect(second.getByLabel('How long will you keep it?')).toHaveValue('Three years.')
  await steps.press(steps.formWith(second, 'Save and continue'), 'Save and continue')
  await steps.arrivesAt(second, 'Check your answers before you submit')
  await expect(second.getByText('Three years.')).toBeVisible()
})

test('a form sent twice at once does its work once', async ({ context: { request }, aCase, lookAt }) => {
  const reference = await aCase({ after: 'submitRequest' })
  await steps.entersAs(request, PEOPLE.inspector)
  const form = await steps.formAt(request, paths.authorise(reference), 'Authorise request')
  const twice = [1, 2].map(() => steps.post(request, form, { statement: 'agreed' }))
  const statuses = (await Promise.all(twice)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  const { entries } = await lookAt(reference)
  expect(entries.filter((entry) => entry === 'authoriseRequest T2')).toHaveLength(1)
})

test('a button pressed twice does its work once', async ({ page, aCase, lookAt }) => {
  const reference = await aCase({ after: 'recordAssessment' })
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await page.goto(`/disclosures/${reference}/assess`)
  await page.getByRole('button', { name: 'Send for decision' }).dblclick()
  await expect(page.getByText('Waiting for decision', { exact: true }).first()).toBeVisible()
  const { entries } = await lookAt(reference)
  expect(entries.filter((entry) => entry.endsWith('proposeDecision T14'))).toEqual(['proposeDecision T14'])
})

test.describe('what no browser sends', () => {
  const BOUNDARY = '-----------------------------7e57b0undary'
  const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`
  const part = (name: string, value: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const whole = (...parts: readonly string[]) => `${parts.join('')}--${BOUNDARY}--\r\n`
  const BODIES: readonly (readonly [name: string, type: string, body: string])[] = [
    ['a body of six megabytes', MULTIPART, whole(part('offence', 'x'.repeat(6 * 1024 * 1024)))],
    ['a multipart body that breaks off', MULTIPART, part('offence', 'half').slice(0, -20)],
    ['a multipart body without its boundary', 'multipart/form-data', 'nothing of the kind'],
    ['an unknown action', MULTIPART, whole(part(`$ACTION_ID_${'0'.repeat(42)}`, ''))],
    [
      'an action bound to nonsense',
      MULTIPART,
      whole(part('$ACTION_REF_1', ''), part('$ACTION_1:0', '{"id":')),
    ],
  ]

  const isRefused = (status: number) => {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  }

  for (const [name, type, data] of BODIES)
    test(`${name} is refused and breaks nothing`, async ({ context: { request }, aCase, lookAt }) => {
      const reference = await aCase({ after: 'startRequest' })
      const before = await lookAt(reference)
      await steps.entersAs(request, PEOPLE.constable)
      const headers = { ...steps.origin(), 'content-type': type }
      const answer = await request.post(paths.question(reference, 'matter'), {
        data,
        headers,
        maxRedirects: 0,
      })
      isRefused(answer.status())
      expect(await lookAt(reference)).toEqual(before)
    })

  test('ten thousand fields more than were asked are refused', async ({
    context: { request },
    aCase,
    lookAt,
  }) => {
    const reference = await aCase({ after: 'startRequest' })
    const before = await lookAt(reference)
    await steps.entersAs(request, PEOPLE.constable)
    const form = await steps.formAt(request, paths.question(reference, 'matter'), 'Save and continue')
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, 'x']))
    const { status } = await steps.post(request, form, many)
    expect([200, 400, 413]).toContain(status)
    expect(await lookAt(reference)).toEqual(before)
  })

  test('an unknown action named in a header is refused', async ({ context: { request }, aCase }) => {
    const reference = await aCase({ after: 'startRequest' })
    await steps.entersAs(request, PEOPLE.constable)
    const headers = { ...steps.origin(), 'next-action': '0'.repeat(42), 'content-type': 'text/plain' }
    const answer = await request.post(paths.question(reference, 'matter'), { data: '[]', headers })
    isRefused(answer.status())
  })
})
