import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CHECKLIST, type ChecklistItem } from '@/lib/domain/agreement/checklist'
import { Checklist, type Point } from './checklist'

const item = CHECKLIST[0] as ChecklistItem
const point = (state: Point['state'], isNeeded = true): Point => ({
  item,
  state,
  isNeeded,
  clauses: [],
  mark: null,
})

const shown = (...points: readonly Point[]) =>
  renderToStaticMarkup(<Checklist reference="AGR-2026-000001" points={points} offer={() => null} />)

const unfolded = (html: string) => html.replace(/<details.*<\/details>/s, '')

describe('what an agreement must say', () => {
  it('counts what is missing, and shows it before all else', () => {
    const html = shown(point('missing'), point('missing'), point('said'))
    expect(html).toContain('2 points are missing')
    expect(unfolded(html)).toContain('Missing')
    expect(unfolded(html)).not.toContain('>Said<')
  })

  it('keeps nobody from signing for a point that is only advised', () => {
    const html = shown(point('missing', false))
    expect(html).toContain('It says all that it must say')
    expect(unfolded(html)).toContain('Advised')
  })

  it('folds away what is said, where it can still be read', () => {
    const html = shown(point('said'))
    expect(unfolded(html)).not.toContain('<table')
    expect(html).toContain('Said')
  })
})
