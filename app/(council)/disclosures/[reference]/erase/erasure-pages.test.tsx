import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE } from '@/components/forms/form-spec'
import { findDisclosure } from '@/db/repositories/disclosures'
import { entriesAbout } from '@/db/repositories/ledger'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { CaseAction } from '@/lib/actions/form-action'
import { ERASURE_LINKS, ERASURE_WORDS } from '@/lib/content/erasure-words'
import { wordsFor } from '@/lib/content/refusals'
import { timelineWords } from '@/lib/content/timeline'
import type { Disclosure, Hold } from '@/lib/domain/disclosure/disclosure'
import { ERASURE_RULES } from '@/lib/domain/disclosure/erasure'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { aBorough, as, HOUSING_SCENE } from '@/lib/use-cases/demo/testing'
import { openRestricted } from '@/lib/use-cases/restricted/opening'

const { shell, place, app, waitDays } = await aBorough()
const here: { who: PersonKey } = { who: 'dpo' }

vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: PEOPLE[here.who], who: as(here.who) }),
}))
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: (to: string) => {
    throw new Error(`sent to ${to}`)
  },
}))

const { default: CasePage } = await import('../page')
const { default: StepPage } = await import('../hold/page')
const { default: ErasePage } = await import('./page')
const { default: RequestPage } = await import('@/app/(agency)/requests/[reference]/page')
const { default: WithdrawPage } = await import('@/app/(agency)/requests/[reference]/withdraw/page')
const actions = await import('./actions')

const YEARS = 366 * 6 + 2
const WHY = 'Its six years have passed and nobody needs it.'
const KEPT = 'An inquiry into that year was announced this morning.'

type Placed = Pick<Disclosure, 'id' | 'reference' | 'version'>
type Page = (page: { params: Promise<{ reference: string }> }) => Promise<ReactNode>

const drawn = async (page: Page, who: PersonKey, { reference }: Placed) => {
  here.who = who
  const { prelude } = await prerender(await page({ params: Promise.resolve({ reference }) }))
  return new Response(prelude).text()
}

/** What the form says again, or the address that it goes on to. */
const sends = async (action: CaseAction, who: PersonKey, d: Placed, fields: Record<string, string> = {}) => {
  here.who = who
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, version: String(d.version) })) form.set(name, value)
  return action(d.reference, EMPTY_STATE, form)
    .then(({ errors }) => Object.values(errors).join(' '))
    .catch(({ message }: Error) => message)
}
const asks = (d: Placed, who: PersonKey = 'dpo', reason = WHY) =>
  sends(actions.askErasure, who, d, { reason })
const agrees = (d: Placed, who: PersonKey = 'director') => sends(actions.agreeErasure, who, d)
const keeps = (d: Placed, who: PersonKey = 'director', reason = KEPT) =>
  sends(actions.declineErasure, who, d, { reason })

const signed = { personId: PEOPLE.informationOfficer.id, name: 'A Solicitor', at: '2026-11-20T09:00:00.000Z' }
const hold = { kind: 'LEGAL_HOLD', what: 'The footage of that night', by: signed } as unknown as Hold

const young = await place('CLOSED')
/** Of each test its own; all of them old enough when the clock has gone on. */
const olds = await Promise.all(Array.from({ length: 8 }, () => place('CLOSED')))
const held = await place('CLOSED', {}, (d) => ({ ...d, holds: [hold] }))
const going = await place('ASSESS')
const restricted = await place('CLOSED', {}, (d) => ({
  ...d,
  restriction: { why: 'x', by: signed } as never,
}))

const anOld = () => olds.pop() ?? expect.fail('there is one for each test')

describe('before its day', () => {
  it('a case says until when it is kept, and has no form and no link that leads to one', async () => {
    const html = await drawn(ErasePage, 'dpo', young)
    expect(html).toContain('The council keeps this case until')
    expect(html).not.toContain(ERASURE_WORDS.askSubmit)
    expect(await drawn(CasePage, 'dpo', young)).not.toContain(ERASURE_LINKS.ask)
    expect(await asks(young)).toContain('The council keeps this case until')
  })

  it('a case that goes on says that something may still happen to it', async () => {
    expect(await drawn(ErasePage, 'dpo', going)).toContain(
      wordsFor({ rule: ERASURE_RULES.state, facts: { status: 'ASSESS' } }),
    )
  })
})

describe('once its years have passed', () => {
  beforeEach(() => {
    if (shell.clock().getFullYear() < 2030) waitDays(YEARS)
  })

  it('the officer is led to it, reads what goes and what stays, and asks with a reason', async () => {
    const d = anOld()
    expect(await drawn(CasePage, 'dpo', d)).toContain(ERASURE_LINKS.ask)
    const html = await drawn(ErasePage, 'dpo', d)
    for (const words of [...ERASURE_WORDS.goesItems, ...ERASURE_WORDS.staysItems, ERASURE_WORDS.askSubmit])
      expect(html).toContain(words)
    expect(html).toContain('2.9: 6 years after the case ended')
    expect(html).not.toMatch(/undefined|\[object/)
    expect(await asks(d, 'dpo', 'Old')).toBe('The reason must be 10 characters or more')
    expect(await asks(d)).toBe(`sent to ${paths.step(d.reference, 'erase')}`)
    expect(await drawn(CasePage, 'dpo', d)).toContain(ERASURE_LINKS.waits)
    expect(await asks(d)).toBe(wordsFor({ rule: ERASURE_RULES.asked }))
    const again = await drawn(ErasePage, 'dpo', d)
    for (const words of [WHY, PEOPLE.dpo.name, ERASURE_WORDS.wait]) expect(again).toContain(words)
    expect(again).not.toContain(ERASURE_WORDS.agreeSubmit)
  })

  it('the second person reads who asks and why, and has a form for either answer', async () => {
    const d = anOld()
    expect(await drawn(ErasePage, 'director', d)).toContain(ERASURE_WORDS.unasked)
    expect(await drawn(CasePage, 'director', d)).not.toContain(paths.step(d.reference, 'erase'))
    await asks(d)
    expect(await drawn(CasePage, 'director', d)).toContain(ERASURE_LINKS.answer)
    const html = await drawn(ErasePage, 'director', d)
    for (const words of [WHY, PEOPLE.dpo.name, ERASURE_WORDS.agreeSubmit, ERASURE_WORDS.keepSubmit])
      expect(html).toContain(words)
  })

  it('what is held is shown, and stands in the way of asking', async () => {
    const html = await drawn(ErasePage, 'dpo', held)
    for (const words of [hold.what, wordsFor({ rule: ERASURE_RULES.hold })]) expect(html).toContain(words)
    expect(html).not.toContain(ERASURE_WORDS.askSubmit)
    expect(await asks(held)).toBe(wordsFor({ rule: ERASURE_RULES.hold }))
  })

  it.each(['headOfHousing', 'housingCoordinator', 'informationManager', 'auditor', 'solicitor'] as const)(
    'it is not there for %s, and neither form does anything',
    async (key) => {
      const d = olds[0] ?? expect.fail('there is one left')
      await expect(drawn(ErasePage, key, d)).rejects.toThrow('not found')
      const html = await drawn(CasePage, key, d)
      expect(html).not.toContain(paths.step(d.reference, 'erase'))
      for (const said of [await asks(d, key), await agrees(d, key), await keeps(d, key)])
        expect(said).toBe(wordsFor({ rule: 'NOT_PERMITTED' }))
    },
  )

  it('whoever asks does not agree, and nobody agrees to what nobody asked for', async () => {
    const d = anOld()
    expect(await agrees(d)).toBe(wordsFor({ rule: ERASURE_RULES.unasked }))
    await asks(d)
    expect(await agrees(d, 'dpo')).toBe(wordsFor({ rule: 'NOT_PERMITTED' }))
    expect(await findDisclosure(app, d.reference)).not.toBeNull()
  })

  it('a case that is kept says why on its timeline, and may be asked for again', async () => {
    const d = anOld()
    await asks(d)
    expect(await keeps(d, 'director', 'No')).toBe('The reason must be 10 characters or more')
    expect(await keeps(d)).toBe(`sent to ${paths.disclosure(d.reference)}`)
    const html = await drawn(CasePage, 'dpo', d)
    for (const words of ['Erasure asked for', WHY, 'Erasure not agreed to; the case is kept', KEPT])
      expect(html).toContain(words)
    expect(await asks(d)).toBe(`sent to ${paths.step(d.reference, 'erase')}`)
  })

  it('a refused try is told on the timeline in words', async () => {
    const d = anOld()
    await agrees(d)
    const last = (await entriesAbout(app, d.id)).at(-1) ?? expect.fail('it is kept')
    expect(timelineWords(last).title).toBe(
      'Attempt to answer whether the case is erased was stopped (ERASE_UNASKED)',
    )
  })

  it('an erased case says so on its page, on what were its steps, and to whoever asked', async () => {
    const d = anOld()
    await asks(d)
    expect(await agrees(d)).toBe(`sent to ${paths.disclosure(d.reference)}`)
    const day = `Erased on ${dayOf(shell.clock().toISOString())}`
    for (const key of ['dpo', 'director', 'informationManager'] as const) {
      const html = await drawn(CasePage, key, d)
      for (const words of [day, WHY, PEOPLE.dpo.name, PEOPLE.director.name]) expect(html).toContain(words)
      for (const page of [StepPage, ErasePage])
        await expect(drawn(page, key, d)).rejects.toThrow(`sent to ${paths.disclosure(d.reference)}`)
    }
    const theirs = await drawn(RequestPage, HOUSING_SCENE.asker, d)
    for (const words of [day, ERASURE_WORDS.outside]) expect(theirs).toContain(words)
    for (const words of [WHY, PEOPLE.dpo.name, PEOPLE.director.name]) expect(theirs).not.toContain(words)
    await expect(drawn(WithdrawPage, HOUSING_SCENE.asker, d)).rejects.toThrow(
      `sent to ${paths.request(d.reference)}`,
    )
    for (const page of [RequestPage, WithdrawPage])
      await expect(drawn(page, 'revenueOfficer', d)).rejects.toThrow('not found')
    for (const page of [CasePage, StepPage])
      await expect(drawn(page, HOUSING_SCENE.asker, d)).rejects.toThrow('not found')
    await expect(drawn(RequestPage, 'informationManager', d)).rejects.toThrow('not found')
    expect(await asks(d)).toBe(wordsFor({ rule: 'NOT_FOUND' }))
  })

  it('is erased once by whoever of two comes first; the other is told, and the ledger holds both', async () => {
    const d = anOld()
    await asks(d)
    const said = await Promise.all([agrees(d), agrees(d)])
    expect(said.filter((one) => one === `sent to ${paths.disclosure(d.reference)}`)).toHaveLength(1)
    expect(said).toContain(wordsFor({ rule: 'NOT_FOUND' }))
    const told = (await entriesAbout(app, d.id)).map(({ action }) => action)
    expect(told.filter((action) => action === 'agreeErasure')).toHaveLength(1)
  })

  it('a restricted case is neither asked for nor answered by whoever has not said why they open it', async () => {
    const { reference } = restricted
    await expect(drawn(ErasePage, 'dpo', restricted)).rejects.toThrow(
      `sent to ${paths.step(reference, 'open')}`,
    )
    expect(await asks(restricted)).toBe(wordsFor({ rule: 'NOT_FOUND' }))
    await openRestricted(shell, as('dpo'), { reference, reason: 'Its years have passed.' })
    expect(await asks(restricted)).toBe(`sent to ${paths.step(reference, 'erase')}`)
  })
})
