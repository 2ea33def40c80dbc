/** Sends a form as a browser without scripts does, and reads the answer; or sends what no browser would. */
import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'
import { type HTMLElement, parse } from 'node-html-parser'
import { paths } from '@/lib/paths'

export type DrawnForm = {
  readonly address: string
  readonly button: string
  /** What would be sent if nothing were touched: hidden inputs and first values. */
  readonly values: readonly (readonly [name: string, value: string])[]
  readonly fields: readonly DrawnField[]
}

export type DrawnField = { readonly name: string; readonly kind: 'text' | 'date' | 'choice' | 'file' }

export type Answered = {
  readonly status: number
  /** Where it leads; null when the form is shown again. */
  readonly location: string | null
  /** Names of the fields that the error summary links to; '' for an error about the whole form. */
  readonly named: readonly string[]
  readonly said: readonly string[]
  readonly valueOf: (name: string) => string | undefined
  /** As it came, for a browser to draw. */
  readonly html: string
}

const DATE_PART = /-(day|month|year)$/

const kindOf = (element: HTMLElement): DrawnField['kind'] => {
  const type = element.getAttribute('type') ?? 'text'
  if (type === 'file') return 'file'
  if (element.rawTagName === 'select' || type === 'radio' || type === 'checkbox') return 'choice'
  return DATE_PART.test(element.getAttribute('name') ?? '') ? 'date' : 'text'
}

/** A parser gives a textarea's text as it was written, and a browser drops the first line break of it. */
const shownIn = (element: HTMLElement): string => {
  if (element.rawTagName === 'textarea') return element.text.replace(/^\n/, '')
  if (element.rawTagName === 'select')
    return element.querySelector('option[selected]')?.getAttribute('value') ?? ''
  return element.getAttribute('value') ?? ''
}

const isSent = (element: HTMLElement) =>
  !['radio', 'checkbox'].includes(element.getAttribute('type') ?? '') || element.hasAttribute('checked')

const controlsIn = (form: HTMLElement) =>
  form.querySelectorAll('input, textarea, select').filter((element) => element.getAttribute('name'))

const drawn = (address: string, button: string, form: HTMLElement): DrawnForm => {
  const controls = controlsIn(form)
  const asked = controls.filter((element) => element.getAttribute('type') !== 'hidden')
  const fields = new Map(asked.map((each) => [each.getAttribute('name') ?? '', kindOf(each)] as const))
  return {
    // A server action has no address of its own; a form that streams a file has.
    address: form.getAttribute('action') || address,
    button,
    values: controls
      .filter((each) => isSent(each) && kindOf(each) !== 'file')
      .map((each) => [each.getAttribute('name') ?? '', shownIn(each)]),
    fields: [...fields].map(([name, kind]) => ({ name, kind })),
  }
}

const formsIn = (html: string) => parse(html).querySelectorAll('form')

const hasButton = (form: HTMLElement, label: string) =>
  form.querySelectorAll('button').some((button) => button.text.trim() === label)

/** The form with this button, as the server draws it. */
export async function formAt(
  request: APIRequestContext,
  address: string,
  button: string,
): Promise<DrawnForm> {
  const answer = await request.get(address)
  const form = formsIn(await answer.text()).find((each) => hasButton(each, button))
  if (!form) throw new Error(`${address} (${answer.status()}) has no form with the button “${button}”`)
  return drawn(address, button, form)
}

export type Change = Readonly<Record<string, string | File | readonly string[]>>

/** What was drawn with these names said otherwise; an empty list leaves a name out. */
export async function post(
  request: APIRequestContext,
  form: DrawnForm,
  change: Change = {},
  headers = origin(),
): Promise<Answered> {
  const body = new FormData()
  for (const [name, value] of form.values) if (!Object.hasOwn(change, name)) body.append(name, value)
  for (const [name, value] of Object.entries(change))
    for (const each of [value].flat()) body.append(name, each)
  const answer = await request.post(form.address, {
    multipart: body,
    maxRedirects: 0,
    headers: { accept: 'text/html', ...headers },
  })
  return read(answer, form.button)
}

/** The page that an answer leads to: a form that streams a file is shown again at an address of its own. */
export async function shownAfter(
  request: APIRequestContext,
  form: DrawnForm,
  { location }: Answered,
): Promise<Answered> {
  return read(await request.get(location ?? form.address), form.button)
}

/** Signs in by the form of the demo's page, without drawing it. */
export async function entersAs(request: APIRequestContext, person: { readonly name: string }): Promise<void> {
  const form = await formAt(request, paths.demoSignIn(), `Sign in as ${person.name}`)
  const { status } = await post(request, form)
  expect(status, `signing in as ${person.name}`).toBe(303)
}

/** A browser always names where a form came from, and the product asks. */
export const origin = () => ({ origin: process.env.GATEHOUSE_E2E_URL ?? '' })

async function read(answer: APIResponse, button: string): Promise<Answered> {
  const html = await answer.text()
  const form = formsIn(html).find((each) => hasButton(each, button))
  const summary = form?.querySelector('.govuk-error-summary')
  const lines = summary?.querySelectorAll('li') ?? []
  const nameIn = (line: HTMLElement) =>
    (line.querySelector('a')?.getAttribute('href') ?? '').replace(/^#/, '').replace(DATE_PART, '')
  return {
    status: answer.status(),
    location: answer.headers().location ?? null,
    named: lines.map(nameIn),
    said: lines.map((line) => line.text),
    valueOf: (name) => {
      const element = form
        ?.querySelectorAll(`[name="${name}"]`)
        .find((each) => each.getAttribute('type') !== 'hidden')
      return element && shownIn(element)
    },
    html,
  }
}

/** The form came back and nothing broke. */
export function expectShownAgain({ status, location }: Answered): void {
  expect([status, location]).toEqual([200, null])
}
