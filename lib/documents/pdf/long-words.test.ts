import { describe, expect, it } from 'vitest'
import { breakLongWords } from './long-words'

const breaks = breakLongWords(10)

describe('a word', () => {
  it.each(['lawful', 'reasonable', '', null])('that fits on a line is never broken: %s', (word) => {
    expect(breaks(word)).toEqual(word ? [word] : [])
  })

  it('that is too long may end a line after its own punctuation', () => {
    expect(breaks('a.b@council.example/x')).toEqual([
      'a.',
      '',
      'b@',
      '',
      'council.',
      '',
      'example/',
      '',
      'x',
      '',
    ])
  })

  it('that is too long and has none may end a line anywhere, but not between letter and accent', () => {
    expect(breaks('e\u0301abcdefghij')).toEqual([
      ...['e\u0301', ...'abcdefghij'].flatMap((letter) => [letter, '']),
    ])
  })

  it('is the same word when put together again', () => {
    const word = 'https://records.haverbrook.example/archive-of-everything/Łukasz'
    expect(breaks(word).join('')).toBe(word)
  })
})
