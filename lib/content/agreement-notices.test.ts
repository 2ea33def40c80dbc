import { describe, expect, it } from 'vitest'
import { AGREEMENT_NOTICES } from '@/lib/domain/agreement/change'
import { agreementNoticeHref, agreementNoticeText, partnerNoticeHref } from './agreement-notices'

const REFERENCE = 'AGR-2026-000014'

describe('what people are told of an agreement', () => {
  it.each(AGREEMENT_NOTICES.map((code) => [code]))('%s is a sentence that leads to a step', (code) => {
    expect(agreementNoticeText(code)).toMatch(/^\p{Lu}.{20,}[^.]$/u)
    expect(agreementNoticeHref(code, REFERENCE)).toMatch(/^\/agreements\/AGR-2026-000014\/[a-z]+$/)
  })

  it('is a different sentence for each', () => {
    expect(new Set(AGREEMENT_NOTICES.map(agreementNoticeText)).size).toBe(AGREEMENT_NOTICES.length)
  })

  it('never leads somebody of the counterpart to a page of the council’s', () => {
    for (const code of AGREEMENT_NOTICES) expect(partnerNoticeHref(code, REFERENCE)).toMatch(/^\/partner\//)
    expect(partnerNoticeHref('agreementToSign', REFERENCE)).toBe('/partner/AGR-2026-000014/sign')
  })
})
