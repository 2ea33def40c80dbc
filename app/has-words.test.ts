import { describe, expect, it } from 'vitest'
import { hasWords } from './has-words'

describe('a word that is looked for', () => {
  it.each([
    ['yildiz', 'Mehmet Yıldız'],
    ['WOJCIK lukasz', 'Łukasz Wójcik'],
    ['sorensen', 'Ingrid Sørensen'],
    ['', 'Anybody'],
  ])('%s is found in %s', (wanted, text) => {
    expect(hasWords(wanted)(text)).toBe(true)
  })

  it('is not found where another of the words is missing', () => {
    expect(hasWords('ingrid marlowe')('Ingrid Sørensen')).toBe(false)
  })
})
