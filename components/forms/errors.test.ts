import { describe, expect, it } from 'vitest'
import { browserErrors, summarise } from './errors'
import type { Field } from './form-spec'

const FIELDS: readonly Field[] = [
  { kind: 'heading', text: 'The incident' },
  { kind: 'date', name: 'when', label: 'When?' },
  { kind: 'text', name: 'scope.reason', label: 'Why?' },
]

const required = (message: string) => ({ type: 'required', message })

describe('what react-hook-form found', () => {
  it('is told by the name of the field, also for a date and for a name with dots', () => {
    const found = { 'when-day': required('Enter the date'), scope: { reason: required('Say why') } }
    expect(browserErrors(FIELDS, found)).toEqual({ when: 'Enter the date', 'scope.reason': 'Say why' })
  })

  it('is nothing when it found nothing', () => {
    expect(browserErrors(FIELDS, {})).toEqual({})
  })
})

describe('a summary', () => {
  it('links a date to its first part', () => {
    expect(summarise(FIELDS, { when: 'Enter the date' })).toEqual([
      { text: 'Enter the date', href: '#when-day' },
    ])
  })

  it('tells an error about a question that this page does not ask, without a link', () => {
    expect(summarise(FIELDS, { elsewhere: 'Not asked here' })).toEqual([{ text: 'Not asked here' }])
  })
})
