import { describe, expect, it } from 'vitest'
import { reportsIn } from './reports'

const SEEN = { directive: 'script-src-elem', blocked: 'https://evil.example', page: 'disclosures' }

describe('what is kept of a report', () => {
  it('is the rule, the machine and the part of the product, in either form that browsers send', () => {
    const old = {
      'csp-report': {
        'document-uri': 'http://localhost/disclosures/DIS-2026-000001?q=Smith',
        'effective-directive': 'script-src-elem',
        'blocked-uri': 'https://evil.example/a?name=Smith',
        'script-sample': 'Smith',
      },
    }
    const now = [
      {
        type: 'csp-violation',
        body: {
          documentURL: 'http://localhost/disclosures/DIS-2026-000001',
          effectiveDirective: 'script-src-elem',
          blockedURL: 'https://evil.example/a',
        },
      },
      { type: 'deprecation', body: { id: 'x' } },
    ]
    for (const each of [old, now]) expect(reportsIn(JSON.stringify(each))).toEqual([SEEN])
  })

  it('is nothing of what is no report', () => {
    for (const text of ['', 'null', '[]', '{}', '{"csp-report":"x"}', '[[[['])
      expect(JSON.stringify(reportsIn(text))).not.toMatch(/[a-z]{2}":/)
  })
})
