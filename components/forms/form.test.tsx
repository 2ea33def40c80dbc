import { type HTMLElement, parse } from 'node-html-parser'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { ActionButton } from './action-button'
import { Form, type FormProps } from './form'
import { EMPTY_STATE, type FormSpec, type FormState } from './form-spec'

/** What the server answered, as a form drawn after a post without scripts has it from its first breath. */
let answered: FormState | undefined
vi.mock('react', async (original) => {
  const react = await original<typeof import('react')>()
  const useActionState = (...given: Parameters<typeof react.useActionState>) => {
    const [state, send, pending] = react.useActionState(...given)
    return [answered ?? state, send, pending]
  }
  return { ...react, useActionState }
})

vi.mock('next/navigation', () => ({ usePathname: () => '/disclosures/DIS-2026-000001/decide' }))

const SPEC: FormSpec = {
  submit: 'Save and continue',
  fields: [
    { kind: 'text', name: 'fullName', label: 'Full name', hint: 'As on your warrant card', width: 20 },
    { kind: 'heading', text: 'The incident', body: 'Say what you know.' },
    { kind: 'date', name: 'when', label: 'When did it happen?', hint: 'For example, 27 3 2026' },
    {
      kind: 'radios',
      name: 'basis',
      label: 'Which basis?',
      options: [
        { value: 'c', label: 'Legal obligation' },
        { value: 'f', label: 'Legitimate interests', hint: 'Not for a public task', disabled: true },
      ],
    },
    {
      kind: 'checkboxes',
      name: 'items',
      label: 'What do you need?',
      options: [
        { value: 'a', label: 'Tenancy file' },
        { value: 'b', label: 'CCTV' },
      ],
    },
    { kind: 'select', name: 'service', label: 'Service', options: [{ value: 'h', label: 'Housing' }] },
    { kind: 'textarea', name: 'why', label: 'Why?', maxLength: 2000 },
    { kind: 'file', name: 'warrant', label: 'Warrant' },
  ],
}

const action = async (state: FormState) => state

const drawn = (props: Partial<FormProps> = {}, state?: FormState): HTMLElement => {
  answered = state
  return parse(renderToStaticMarkup(<Form spec={SPEC} action={action} {...props} />))
}

const labelled = (page: HTMLElement, text: string): HTMLElement => {
  const label = page.querySelectorAll('label').find((each) => each.text === text)
  const control = page.getElementById(label?.getAttribute('for') ?? '')
  if (!control) throw new Error(`nothing is labelled "${text}"`)
  return control
}

const describers = (page: HTMLElement, element: HTMLElement | null) =>
  (element?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => page.getElementById(id)?.text)

const hidden = (page: HTMLElement, name: string) =>
  page.querySelector(`input[type=hidden][name=${name}]`)?.getAttribute('value')

const failed = (errors: FormState['errors'], more: Partial<FormState> = {}): FormState => ({
  ...EMPTY_STATE,
  errors,
  ...more,
})

describe('a form before the first try', () => {
  it('has no error summary and no error', () => {
    const page = drawn()
    expect(page.querySelector('.govuk-error-summary')).toBeNull()
    expect(page.querySelectorAll('.govuk-error-message')).toHaveLength(0)
  })

  it('labels every control and gives every id once', () => {
    const page = drawn()
    const controls = page.querySelectorAll('input:not([type=hidden]), select, textarea')
    const labels = new Set(page.querySelectorAll('label').map((label) => label.getAttribute('for')))
    expect(controls.map(({ id }) => id).filter((id) => !labels.has(id))).toEqual([])
    const ids = page.querySelectorAll('[id]').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('ties the hint and the limit to their control', () => {
    const page = drawn()
    expect(describers(page, labelled(page, 'Full name'))).toEqual(['As on your warrant card'])
    expect(describers(page, labelled(page, 'Why?'))).toEqual(['You can enter up to 2000 characters'])
    expect(describers(page, page.querySelector('fieldset[role=group]'))).toEqual(['For example, 27 3 2026'])
  })

  it('does not cut what is pasted at the limit', () => {
    expect(labelled(drawn(), 'Why?').getAttribute('maxlength')).toBeUndefined()
  })

  it('shows a shut choice with its reason', () => {
    const page = drawn()
    const shut = labelled(page, 'Legitimate interests')
    expect(shut.hasAttribute('disabled')).toBe(true)
    expect(describers(page, shut)).toEqual(['Not for a public task'])
  })

  it('starts from the values it is given', () => {
    const page = drawn({ initialValues: { fullName: 'Siân Nguyễn', items: ['b'], 'when-month': '3' } })
    expect(labelled(page, 'Full name').getAttribute('value')).toBe('Siân Nguyễn')
    expect(labelled(page, 'CCTV').hasAttribute('checked')).toBe(true)
    expect(labelled(page, 'Tenancy file').hasAttribute('checked')).toBe(false)
    expect(labelled(page, 'Month').getAttribute('value')).toBe('3')
  })

  it('sends the version it was drawn from, and the hidden fields', () => {
    const page = drawn({ version: 3, hidden: { item: 'i-1' } })
    expect([hidden(page, 'version'), hidden(page, 'item'), hidden(page, 'acknowledged')]).toEqual([
      '3',
      'i-1',
      undefined,
    ])
  })
})

describe('a form that the server refused', () => {
  const errors = {
    why: 'Say why',
    items: 'Choose an item',
    when: 'Enter the date',
    fullName: 'Enter your name',
  }

  it('lists the errors in the order of the questions, each linked to its first input', () => {
    const page = drawn({}, failed(errors))
    const links = page.querySelectorAll('.govuk-error-summary a')
    expect(links.map((link) => link.text)).toEqual([
      'Enter your name',
      'Enter the date',
      'Choose an item',
      'Say why',
    ])
    const targets = links.map((link) => page.getElementById(link.getAttribute('href')?.slice(1) ?? ''))
    expect(targets.map((target) => target?.rawTagName)).toEqual(['input', 'input', 'input', 'textarea'])
  })

  it('says each error with its control, after the hint', () => {
    const page = drawn({}, failed(errors))
    expect(describers(page, labelled(page, 'Full name'))).toEqual([
      'As on your warrant card',
      'Error: Enter your name',
    ])
    expect(labelled(page, 'Day').classNames).toContain('govuk-input--error')
  })

  it('lists an error about the whole form last, without a link', () => {
    const page = drawn({}, failed({ '': 'Somebody else changed this case', why: 'Say why' }))
    const items = page.querySelectorAll('.govuk-error-summary li')
    expect(items.map((item) => item.text)).toEqual(['Say why', 'Somebody else changed this case'])
    expect(items[1]?.querySelector('a')).toBeNull()
  })

  it('keeps what was typed, exactly', () => {
    const typed = { fullName: '  <b>Łukasz\u202e ', why: '\nline one\nline two  ', service: 'h', basis: 'c' }
    const page = drawn({ initialValues: { fullName: 'before' } }, failed(errors, { values: typed }))
    expect(labelled(page, 'Full name').getAttribute('value')).toBe(typed.fullName)
    // A parser drops the first line break of a textarea, so React writes one more.
    expect(renderToStaticMarkup(<textarea defaultValue={typed.why} />)).toContain(`\n${typed.why}`)
    expect(labelled(page, 'Why?').text).toContain(typed.why)
    expect(labelled(page, 'Legal obligation').hasAttribute('checked')).toBe(true)
  })

  it('sends the new version with the next try', () => {
    expect(hidden(drawn({ version: 3 }, failed(errors, { version: 8 })), 'version')).toBe('8')
  })
})

describe('a form that was warned', () => {
  it('says the warning and lets the person overrule it by sending again', () => {
    const page = drawn({}, failed({}, { warning: 'This is nearly what the request says' }))
    expect(page.querySelector('.govuk-warning-text[role=alert]')?.text).toContain(
      'nearly what the request says',
    )
    expect(hidden(page, 'acknowledged')).toBe('1')
  })
})

describe('a form that is answered with something to copy', () => {
  it('shows it, and would not send it with the next answer', () => {
    const told = { heading: 'Copy it now', label: 'Secret link', value: 'https://gatehouse.example/x' }
    const box = labelled(drawn({}, { ...EMPTY_STATE, told }), 'Secret link')
    expect(box.text).toBe(told.value)
    expect(box.getAttribute('form')).toBe('')
    expect(drawn({}, EMPTY_STATE).toString()).not.toContain(told.value)
  })
})

describe('an act of one press', () => {
  it('is one button, with the version', () => {
    answered = undefined
    const page = parse(
      renderToStaticMarkup(<ActionButton action={action} label="Withdraw" warning version={4} />),
    )
    expect(page.querySelectorAll('button').map(({ text }) => text)).toEqual(['Withdraw'])
    expect(page.querySelector('.govuk-button--warning')).not.toBeNull()
    expect(hidden(page, 'version')).toBe('4')
  })
})

describe('a form whose sign-in is too old', () => {
  it('leads to another sign-in and back to its own page, and keeps what was typed', () => {
    const form = drawn({}, failed({}, { values: { fullName: 'Ruth Calloway' }, signInAgain: true }))
    const link = form.querySelector('a[href^="/sign-in/again"]')
    expect(link?.getAttribute('href')).toBe('/sign-in/again?back=%2Fdisclosures%2FDIS-2026-000001%2Fdecide')
    expect(form.querySelector('#fullName')?.getAttribute('value')).toBe('Ruth Calloway')
  })

  it('says nothing of it otherwise', () => {
    expect(drawn({}, failed({})).querySelector('a[href^="/sign-in/again"]')).toBeNull()
  })
})
