import { describe, expect, it } from 'vitest'
import { cameFromUs } from './came-from-us'

const came = (headers: Record<string, string>) =>
  cameFromUs(new Headers({ host: 'gatehouse.example', ...headers }))

describe('a posted file', () => {
  it('is taken from a page of our own', () => {
    expect(came({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  it.each(['cross-site', 'same-site', 'none'])(
    'is refused when the browser says %s, whatever origin it names',
    (site) => {
      expect(came({ 'sec-fetch-site': site, origin: 'https://gatehouse.example' })).toBe(false)
    },
  )

  it('is taken by its origin where the browser says nothing of the site', () => {
    expect(came({ origin: 'https://gatehouse.example' })).toBe(true)
  })

  it.each([
    'https://elsewhere.example',
    'https://gatehouse.example.elsewhere.example',
    'null',
    'not an origin',
  ])('is refused from the origin %s', (origin) => expect(came({ origin })).toBe(false))

  it('is refused when it says neither', () => {
    expect(came({})).toBe(false)
  })
})
