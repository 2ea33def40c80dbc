import { describe, expect, it } from 'vitest'
import { NOTICES } from '@/lib/domain/disclosure/change'
import { noticeHref, noticeText } from './notices'
import { countWords } from './patterns'
import { tellingWords } from './telling'

describe('what people are told', () => {
  it.each(NOTICES.map((code) => [code]))('%s is a sentence of its own and leads to the case', (code) => {
    expect(noticeText(code)).toMatch(/^\p{Lu}.{15,}$/u)
    expect(noticeHref(code, 'DIS-2026-000001')).toMatch(/^\/disclosures\/DIS-2026-000001/)
  })

  it('never gives a count below five', () => {
    expect(countWords(4)).toBe('Fewer than 5 requests')
    expect(countWords(5)).toBe('5 requests')
  })

  it('says why something is withheld from a person who asks', () => {
    expect(tellingWords({ answer: 'withheld', why: 'He would be warned' })).toBe(
      'Withheld: He would be warned',
    )
    expect(tellingWords({ answer: 'askFirst' })).toBe('Ask the recipient first')
  })
})
