import { PDF } from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { renderRecord } from '@/lib/documents/render'
import { compareTexts, summaryOf } from '@/lib/domain/agreement/comparison'
import { longAgreement, negotiated, recordOfLongAgreement } from './long-agreement'

describe('the agreement that the bench draws and compares', () => {
  it('has about forty pages', async () => {
    const pages = (await PDF.load(await renderRecord(recordOfLongAgreement()))).getPageCount()
    expect(pages).toBeGreaterThanOrEqual(38)
    expect(pages).toBeLessThanOrEqual(44)
  })

  it('is changed, cut and moved about by a round of negotiation, and stays mostly the same', () => {
    const { text } = longAgreement()
    const { same, changed, removed, moved } = summaryOf(compareTexts(text, negotiated(text)))
    expect(Math.min(changed, removed, moved)).toBeGreaterThan(0)
    expect(same).toBeGreaterThan(changed + removed + moved)
  })
})
