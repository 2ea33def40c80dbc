import { parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { GuardResult, GuardState } from '@/lib/domain/checks/guard'
import { GUARDS } from '@/lib/domain/checks/guards/guards'
import type { Matter } from '@/lib/domain/checks/kernel'
import { RUN_OF_RELEASE } from '@/lib/domain/checks/opt-out/run-of-release'
import { OPT_OUT_GUARDS } from '@/lib/domain/checks/opt-out/signature-guards'
import { clearedAt } from './cleared-at'
import { EveryGuard, GuardsPanel } from './guards-panel'

const agreement: Matter = { kind: 'agreement', id: 'a', reference: 'AGR-2026-000001' }
const disclosure: Matter = { kind: 'disclosure', id: 'd', reference: 'DIS-2026-000002' }

type Row = Pick<GuardResult, 'id' | 'name' | 'source' | 'clears' | 'who'>

const result = ({ id, name, source, clears, who }: Row, state: GuardState): GuardResult => ({
  ...{ id, name, source, clears, who, state },
  reasons: state === 'blocked' ? [{ code: id, text: `CANARY of ${id}.`, source: 'The law' }] : [],
})

const all = (state: (id: string) => GuardState) => ({
  guards: GUARDS.map((row) => result(row, state(row.id))),
  optOut: OPT_OUT_GUARDS.map((row) => result(row, state(row.id))),
})

const drawn = (node: ReactNode) => parse(renderToStaticMarkup(node))

const textOf = (node: ReactNode) => drawn(node).text

describe('the page where a check is cleared', () => {
  const ids = [...GUARDS, ...OPT_OUT_GUARDS, RUN_OF_RELEASE].map(({ id }) => id)

  it.each(ids)('is known for %s, on an agreement and on a request', (id) => {
    expect(clearedAt(agreement, { id })).toMatch(/^\/(agreements|checks|training)/)
    expect(clearedAt(disclosure, { id })).toMatch(/^\/(disclosures|checks|training)/)
  })

  it('is that of the datasets while nobody said which data it is', () => {
    const reasons = [{ code: 'DATASETS_UNSAID', text: '', source: '' }]
    expect(clearedAt(disclosure, { id: 'G-LOC', reasons })).toMatch(/\/datasets$/)
  })

  it('is none for a check that is not ours', () => {
    expect(clearedAt(agreement, { id: 'toString' })).toBeNull()
  })
})

describe('the panel of every guard', () => {
  const blocked = all((id) => (id === 'G-LOC' || id === 'NB8' ? 'blocked' : 'pass'))

  it('names each of them with its state', () => {
    const text = textOf(<EveryGuard matter={agreement} panel={blocked} isPrivy />)
    for (const { name } of [...GUARDS, ...OPT_OUT_GUARDS]) expect(text).toContain(name)
    expect(text.match(/Blocked/g)).toHaveLength(2)
    expect(text).toContain('2 checks stand in the way of signature.')
  })

  it('says what stands in the way, what would clear it, who can, and where', () => {
    const page = drawn(<EveryGuard matter={agreement} panel={blocked} isPrivy />)
    for (const words of [
      'CANARY of G-LOC.',
      'Another place, or a waiver by the source',
      'For: The Caldicott Guardian',
    ])
      expect(page.text).toContain(words)
    const links = page.querySelectorAll('a').map((link) => link.getAttribute('href'))
    expect(links).toEqual(['/checks/AGR-2026-000001/places', '/checks/AGR-2026-000001/guardian'])
  })

  it('folds away what does not stand in the way, under how many there are', () => {
    const page = drawn(
      <EveryGuard
        matter={agreement}
        panel={all((id) => (id === 'G-LOC' ? 'blocked' : id.startsWith('NB') ? 'notApplicable' : 'pass'))}
        isPrivy
      />,
    )
    const folds = page.querySelectorAll('details')
    expect(folds.map((fold) => fold.querySelector('summary')?.text)).toEqual([
      `Checks: ${GUARDS.length - 1} passed`,
      `National data opt-out: ${OPT_OUT_GUARDS.length} do not apply`,
    ])
    expect(folds.map(({ text }) => text).join()).not.toContain('Blocked')
  })

  it('tells nothing of the advice to whoever may not read it', () => {
    const advised = all((id) => (id === 'G-DPO' ? 'blocked' : 'pass'))
    expect(textOf(<EveryGuard matter={agreement} panel={advised} isPrivy />)).toContain('CANARY')
    expect(textOf(<EveryGuard matter={agreement} panel={advised} isPrivy={false} />)).not.toContain('CANARY')
  })

  it('does not say twice what the checks of the opt-out say one by one', () => {
    const twice = all((id) => (id === 'G-NDO' || id === 'NB2' ? 'blocked' : 'notApplicable'))
    const text = textOf(<EveryGuard matter={disclosure} panel={twice} isPrivy />)
    expect(text).toContain('One check stands in the way of release.')
    expect(text).not.toContain('CANARY of G-NDO')
    expect(text).toContain('listed one by one below')
  })
})

describe('the panel in brief', () => {
  it('counts what stands in the way, names it, and leads to the checks', () => {
    const page = drawn(
      <GuardsPanel matter={disclosure} panel={all((id) => (id === 'G-RETAIN' ? 'blocked' : 'pass'))} />,
    )
    expect(page.text).toContain('One check stands in the way of release.')
    const links = page.querySelectorAll('a').map((link) => link.getAttribute('href'))
    expect(links).toEqual(['/checks/DIS-2026-000002/retention', '/checks/DIS-2026-000002'])
    expect(page.text).not.toContain('CANARY')
  })

  it('says so when nothing does', () => {
    expect(textOf(<GuardsPanel matter={agreement} panel={all(() => 'pass')} />)).toContain(
      'None of these checks stands in the way of signature.',
    )
  })
})
