import { type HTMLElement, parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE, type FormState } from '@/components/forms/form-spec'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { FlowInputs } from '@/lib/domain/checks/opt-out/inputs'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import { DISAPPLIED, STUDY, WAYS } from '@/lib/domain/checks/opt-out/testing'
import { paths } from '@/lib/paths'
import { aFlow, DISAPPLIED_EVIDENCE, FLOW_INPUTS, throughQuestions } from '@/lib/testing/flow'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { readCheck } from '@/lib/use-cases/checks/read'
import { aBorough, as } from '@/lib/use-cases/demo/testing'

const { shell, owner } = await aBorough()
const agreement = await placeAgreement(owner, 'DRAFTING')
let key: PersonKey = 'careCoordinator'

vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: PEOPLE[key], who: as(key) }),
}))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))

const { default: NewFlowPage } = await import('../../checks/[matter]/flows/new/page')
const { openFlow } = await import('../../checks/[matter]/flows/new/actions')
const { default: FlowPage } = await import('./page')
const { default: AboutPage } = await import('./about/page')
const { default: ChangedPage } = await import('./changed/page')
const { default: ConfirmPage } = await import('./confirm/page')
const { default: EvidencePage } = await import('./evidence/page')
const { default: ProcedurePage } = await import('./procedure/page')
const { default: QuestionsPage } = await import('./questions/page')
const { default: QuestionPage } = await import('./questions/[page]/page')
const { answerFlowQuestion } = await import('./questions/[page]/actions')
const actions = await import('./actions')

beforeEach(() => {
  key = 'careCoordinator'
})

const drawn = async (page: Promise<ReactNode>): Promise<HTMLElement> => {
  const { prelude } = await prerender(await page)
  return parse(await new Response(prelude).text())
}

const at = (reference: string) => ({ params: Promise.resolve({ reference }) })
const questionAt = (reference: string, page: string) => ({ params: Promise.resolve({ reference, page }) })

const flowOf = async (reference: string) =>
  (await readCheck<Flow, FlowInputs>(shell, PEOPLE.solicitor, FLOW, reference)) ??
  expect.fail(`there is no ${reference}`)

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/

/** As a browser without scripts sends it: dates in three boxes. */
const sent = (fields: Readonly<Record<string, unknown>>, version?: number) => {
  const form = new FormData()
  if (version !== undefined) form.append('version', String(version))
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat().map(String)) {
      const [, year, month, day] = DATE.exec(one) ?? []
      if (year === undefined) form.append(name, one)
      else
        for (const [part, text] of Object.entries({ year, month, day }))
          form.append(`${name}-${part}`, text ?? '')
    }
  return form
}

type Action = (reference: string, state: FormState, form: FormData) => Promise<FormState>

/** Where a form that was taken leads. */
const ledTo = async (taken: Promise<FormState>): Promise<string> => {
  const fault = await taken
    .then((state) => expect.fail(`again: ${JSON.stringify(state.errors)}`))
    .catch((one) => one)
  return /;(\/[^;]*);/.exec(fault.digest ?? '')?.[1] ?? expect.fail(String(fault))
}

const send = async (action: Action, reference: string, fields: Readonly<Record<string, unknown>> = {}) =>
  ledTo(action(reference, EMPTY_STATE, sent(fields, (await flowOf(reference)).version)))

const entered = async () => {
  const address = await ledTo(openFlow(agreement.reference, EMPTY_STATE, sent(aFlow().about)))
  return /NDO-\d{4}-\d{6}/.exec(address)?.[0] ?? expect.fail(address)
}

const answer =
  (page: string): Action =>
  (reference, state, form) =>
    answerFlowQuestion(reference, page, state, form)

const answered = async (facts: unknown) => {
  const reference = await entered()
  for (const { page, typed } of throughQuestions(facts)) await send(answer(page), reference, typed)
  return reference
}

const concluded = async (facts: unknown) => {
  const reference = await answered(facts)
  await send(actions.concludeFlow, reference)
  return reference
}

const evidenced = async () => {
  const reference = await concluded(DISAPPLIED)
  for (const item of DISAPPLIED_EVIDENCE)
    await send(actions.recordFlowEvidence, reference, { item, reference: 'Case file IG-2026-14' })
  return reference
}

const linksIn = (html: HTMLElement) =>
  html.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '')

const namesIn = (html: HTMLElement) =>
  new Set(html.querySelectorAll('form [name]').map((field) => field.getAttribute('name') ?? ''))

const NOT_THERE = 'NEXT_HTTP_ERROR_FALLBACK;404'

describe('a new flow', () => {
  it('is entered with the recipient filled in, and leads to the first question', async () => {
    const html = await drawn(NewFlowPage({ params: Promise.resolve({ matter: agreement.reference }) }))
    expect(html.querySelector('input[name=recipient]')?.getAttribute('value')).toBe(
      agreement.organisation?.name,
    )
    const address = await ledTo(openFlow(agreement.reference, EMPTY_STATE, sent(aFlow().about)))
    expect(address).toMatch(/^\/flows\/NDO-\d{4}-\d{6}\/questions\/where-from$/)
  })

  it('keeps what was typed and names what is missing', async () => {
    const state = await openFlow(agreement.reference, EMPTY_STATE, sent({ ...aFlow().about, recipient: '' }))
    expect(state.errors).toEqual({ recipient: 'Enter who receives it' })
    expect(state.values).toMatchObject({ title: aFlow().about.title })
  })

  it('says to whoever may not enter one why, and has no page for whoever may not know of it', async () => {
    const page = () => drawn(NewFlowPage({ params: Promise.resolve({ matter: agreement.reference }) }))
    key = 'auditor'
    const html = await page()
    expect(html.text).toContain('You cannot do this now')
    expect(namesIn(html)).not.toContain('title')
    key = 'constable'
    await expect(page()).rejects.toThrow(NOT_THERE)
  })
})

describe('the questions', () => {
  it('are asked one at a time, in plain words, with where each comes from folded away', async () => {
    const reference = await entered()
    const html = await drawn(QuestionPage(questionAt(reference, 'where-from')))
    expect(html.querySelector('h1')?.text).toBe('Where did the information come from?')
    expect(html.querySelectorAll('h1')).toHaveLength(1)
    expect(html.querySelectorAll('input[type=checkbox]').length).toBe(8)
    expect(html.querySelector('main details')?.text).toContain('N1')
    expect(html.querySelector('main form')?.text).not.toMatch(/Act \d{4}|section \d/)
  })

  it('show on the way what was answered, go back, and may be changed', async () => {
    const reference = await answered(STUDY)
    const html = await drawn(QuestionPage(questionAt(reference, 'own-care')))
    expect(html.querySelector('input[checked]')?.getAttribute('value')).toBe('no')
    expect(html.querySelector('nav .govuk-back-link')?.getAttribute('href')).toBe(
      paths.flowQuestion(reference, 'confidential'),
    )
    const letter = await drawn(QuestionPage(questionAt(reference, 'letter')))
    expect(letter.querySelector('input[name=reference]')?.getAttribute('value')).toBe('26/CAG/0014')
    expect(letter.querySelector('input[name=date-year]')?.getAttribute('value')).toBe('2026')
  })

  it('have no page where the answers do not lead', async () => {
    const reference = await entered()
    for (const page of ['letter', 'numbers', 'nothing'])
      await expect(drawn(QuestionPage(questionAt(reference, page)))).rejects.toThrow(NOT_THERE)
  })

  it('name what is wrong with an answer and keep what was typed', async () => {
    const reference = await answered(STUDY)
    const { version } = await flowOf(reference)
    const typed = sent({ supplied: 'yes', 'date-day': '30', 'date-month': '2', 'date-year': '2026' }, version)
    const state = await answerFlowQuestion(reference, 'letter', EMPTY_STATE, typed)
    expect(state.errors).toMatchObject({
      disapplies: 'Select whether it says that the opt-out is not applied',
      date: 'The date of the letter must be a real date, such as 7 3 2026',
    })
    expect(state.values).toMatchObject({ supplied: 'yes', 'date-day': '30' })
  })

  it('are checked together before anything is concluded, each with a way to change it', async () => {
    const reference = await entered()
    const open = await drawn(QuestionsPage(at(reference)))
    expect(linksIn(open)).toContain(paths.flowQuestion(reference, 'where-from'))
    expect(open.text).not.toContain('Conclude from these answers')
    const whole = await answered(STUDY)
    const html = await drawn(QuestionsPage(at(whole)))
    expect(html.text).toContain('Conclude from these answers')
    expect(linksIn(html)).toContain(paths.flowQuestion(whole, 'letter'))
    expect(html.text).toContain('2 March 2026')
    expect(await send(actions.concludeFlow, whole)).toBe(paths.flow(whole))
  })

  it('are only read by whoever may not answer them', async () => {
    const reference = await answered(STUDY)
    key = 'auditor'
    const html = await drawn(QuestionsPage(at(reference)))
    expect(html.text).toContain('The answers cannot be changed now')
    expect(html.querySelectorAll('main form')).toHaveLength(0)
    const one = await drawn(QuestionPage(questionAt(reference, 'own-care')))
    expect(one.querySelector('h1')?.text).toContain('Is it for the care')
    expect(one.querySelectorAll('main form')).toHaveLength(0)
  })
})

describe('the page of a flow', () => {
  it('says what is missing, and who can give it, before anything is concluded', async () => {
    const html = await drawn(FlowPage(at(await entered())))
    expect(html.text).toContain('Not looked at yet')
    expect(html.text).toMatch(/Answers to the questions\s*\. For: Legal officer/)
    expect(html.text).toContain('Flow entered')
  })

  it('names each item of evidence that is missing and each post that has to confirm', async () => {
    const reference = await concluded(DISAPPLIED)
    const html = await drawn(FlowPage(at(reference)))
    for (const words of ['Letter or minutes with CAG reference', 'Exact flow named', 'The date'])
      expect(html.querySelector('.gh-callout--missing')?.text).toContain(words)
    expect(html.text).toContain('The Caldicott Guardian confirms it. For: Caldicott Guardian')
    expect(html.text).toContain('The opt-out applies: check before every disclosure')
    expect(html.text).toContain('(NB3)')
  })

  it('shows the conclusion with its row, and the way there question by question', async () => {
    const html = await drawn(FlowPage(at(await concluded(STUDY))))
    expect(html.text).toContain('Check the opt-out before every disclosure (CHECK_REQUIRED)')
    const rows = html.querySelectorAll('tbody tr').map((row) => row.text)
    expect(rows[0]).toMatch(/^N1\. Did any of the information.*Yes, at least some of it$/)
    expect(rows.at(-1)).toContain('N12. Do the records have NHS numbers?')
    expect(html.text).toContain('How the check is run, in writing')
    expect(linksIn(html)).toContain(paths.newRun(/NDO-[\d-]+/.exec(html.text)?.[0] ?? ''))
  })

  it('names the table that it was concluded under, and leads whoever may read tables to it', async () => {
    const reference = await concluded(STUDY)
    const table = paths.referenceSetOn('exemptions', '2026-11-21')
    const mine = await drawn(FlowPage(at(reference)))
    expect(mine.text).toContain('version of 21 November 2026')
    expect(linksIn(mine)).not.toContain(table)
    key = 'dpo'
    expect(linksIn(await drawn(FlowPage(at(reference))))).toContain(table)
  })

  it('says what would let a flow go that nothing allows', async () => {
    const html = await drawn(FlowPage(at(await concluded({ ...STUDY, section251: 'none' }))))
    expect(html.text).toContain('Must not be disclosed')
    expect(html.querySelector('.gh-callout--missing')?.text).toContain(
      'consent, national approval, or a basis',
    )
  })

  it('says that a ground of which the table is not sure has to be found in the policy first', async () => {
    const html = await drawn(FlowPage(at(await concluded(WAYS.EX_ASSURING_TRANSFORMATION))))
    expect(html.querySelector('.gh-callout--missing')?.text).toContain('found in the current policy')
  })

  it('tells in its history what came of the questions', async () => {
    const html = await drawn(FlowPage(at(await concluded(STUDY))))
    expect(html.querySelector('.gh-timeline')?.text).toMatch(
      /Conclusion reached.*The opt-out applies: check before every disclosure/s,
    )
  })

  it('offers to each what is theirs to do', async () => {
    const reference = await evidenced()
    expect(linksIn(await drawn(FlowPage(at(reference))))).toContain(paths.flowStep(reference, 'evidence'))
    key = 'dpo'
    const html = await drawn(FlowPage(at(reference)))
    expect(html.querySelector('.govuk-task-list')?.text).toMatch(/Confirm the conclusion.*Next/)
    expect(html.querySelector('.govuk-task-list')?.text).not.toContain('Record the evidence')
    key = 'boardMember'
    expect((await drawn(FlowPage(at(reference)))).text).toContain('Nothing here waits for you.')
  })

  it('does not exist for whoever may not know of it', async () => {
    const reference = await entered()
    key = 'constable'
    await expect(drawn(FlowPage(at(reference)))).rejects.toThrow(NOT_THERE)
  })

  it('lists the sealed records once nothing is missing', async () => {
    const reference = await concluded(STUDY)
    await send(actions.recordProcedure, reference, FLOW_INPUTS.recordProcedure)
    const html = await drawn(FlowPage(at(reference)))
    expect(html.text).toContain('National data opt-out: determination')
    expect(html.text).toContain('X26TEST')
    expect(html.text).not.toContain('What is missing')
  })
})

describe('confirming', () => {
  it('shows what is confirmed, and a button for the post that the reader holds', async () => {
    const reference = await evidenced()
    key = 'caldicottGuardian'
    const html = await drawn(ConfirmPage(at(reference)))
    expect(html.querySelectorAll('main form button').map((button) => button.text)).toEqual([
      'Confirm it as the Caldicott Guardian',
    ])
    expect(html.text).toContain('Case file IG-2026-14')
    expect(await send(actions.confirmAs, reference, { as: 'Caldicott Guardian' })).toBe(paths.flow(reference))
    expect((await flowOf(reference)).conclusion?.lacks.roles).toEqual(['DPO'])
  })

  it('says to others why they do not', async () => {
    const reference = await evidenced()
    for (const one of ['solicitor', 'boardMember', 'careCoordinator'] as const) {
      key = one
      const html = await drawn(ConfirmPage(at(reference)))
      expect(html.text).toContain('You cannot do this now')
      expect(html.querySelectorAll('main form')).toHaveLength(0)
    }
  })

  it('is refused in words to whoever sends it all the same', async () => {
    const reference = await evidenced()
    key = 'solicitor'
    const { version } = await flowOf(reference)
    const state = await actions.confirmAs(reference, EMPTY_STATE, sent({ as: 'DPO' }, version))
    expect(state.errors['']).toContain('You do not hold the post')
  })
})

describe('a form about a flow', () => {
  it('asks for evidence item by item, those that are missing first', async () => {
    const reference = await concluded(DISAPPLIED)
    await send(actions.recordFlowEvidence, reference, {
      item: DISAPPLIED_EVIDENCE[0],
      reference: 'IG-2026-14',
    })
    const html = await drawn(EvidencePage(at(reference)))
    expect(html.querySelectorAll('main .govuk-tag--red')).toHaveLength(3)
    expect(html.querySelector('input[type=radio]')?.getAttribute('value')).toBe(DISAPPLIED_EVIDENCE[1])
  })

  it('asks how the check is run only where one is to be', async () => {
    const applies = await drawn(ProcedurePage(at(await concluded(STUDY))))
    expect([...namesIn(applies)]).toEqual(expect.arrayContaining(['runBy', 'mailbox', 'mode', 'version']))
    const blocked = await drawn(ProcedurePage(at(await concluded({ ...STUDY, section251: 'none' }))))
    expect(blocked.text).toContain('You cannot do this now')
  })

  it('of what changed makes the conclusion one of before, and the page says why', async () => {
    const reference = await concluded(STUDY)
    expect([...namesIn(await drawn(ChangedPage(at(reference))))]).toContain('cause')
    await send(actions.reportChange, reference, FLOW_INPUTS.reportChange)
    const html = await drawn(FlowPage(at(reference)))
    expect(html.text).toContain('The questions, once more. The letter of support changed')
    expect(html.text).toContain('What was concluded before')
  })

  it('of what it is about is filled in, and another purpose makes the conclusion one of before', async () => {
    const reference = await concluded(STUDY)
    const html = await drawn(AboutPage(at(reference)))
    expect(html.querySelector('textarea[name=purpose]')?.text).toContain('prevent a second fall')
    const purpose = 'To count how many people fall in a year.'
    await send(actions.describeFlow, reference, { ...aFlow().about, purpose })
    expect((await flowOf(reference)).stale?.causes).toEqual(['purpose'])
  })

  it('that is out of date is not taken, and keeps what was typed', async () => {
    const reference = await concluded(STUDY)
    const { version } = await flowOf(reference)
    await send(actions.recordProcedure, reference, FLOW_INPUTS.recordProcedure)
    const again = sent({ ...FLOW_INPUTS.recordProcedure, runBy: 'Somebody else' }, version)
    const state = await actions.recordProcedure(reference, EMPTY_STATE, again)
    expect(state.errors['']).toContain('changed since you opened the page')
    expect(state.values).toMatchObject({ runBy: 'Somebody else' })
  })
})
