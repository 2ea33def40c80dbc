import { describe, expect, it } from 'vitest'
import { nhsNumber } from './nhs-number'
import { EXIT } from './verb'

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    stdin: async () => '',
  }
  return { exit: await nhsNumber.run(args, io), out, err }
}

describe('gatehouse nhs-number', () => {
  it('says yes where every value is valid', async () => {
    expect(await run('9990000018', '999 000 0026', '999-012-3454')).toEqual({
      exit: EXIT.done,
      out: ['valid    value 1', 'valid    value 2', 'valid    value 3'],
      err: [],
    })
  })

  it('says of each, in their order, what it is, and no where one is not valid', async () => {
    const { exit, out } = await run('9990000018', '9990000017', '', '9.99E+09')
    expect(exit).toBe(EXIT.no)
    expect(out.map((line) => line.split(' ')[0])).toEqual(['valid', 'invalid', 'missing', 'invalid'])
  })

  it('repeats no value, right or wrong, in words or as JSON', async () => {
    for (const json of [[], ['--json']]) {
      const { out, err } = await run('9990000018', '9990000017', 'Smith', ...json)
      expect([...out, ...err].join('\n')).not.toMatch(/\d{4}|Smith/)
    }
  })

  it('refuses the test range where it is asked for production, and all else where it is asked for a test', async () => {
    expect((await run('--mode', 'production', '9990000018')).exit).toBe(EXIT.no)
    expect((await run('--mode', 'test', '9990000018')).exit).toBe(EXIT.done)
    expect((await run('--mode', 'either', '9990000018')).exit).toBe(EXIT.done)
  })

  it('gives JSON', async () => {
    const { out } = await run('--json', '9990000018', '')
    expect(JSON.parse(out.join('\n'))).toEqual([
      { value: 1, state: 'valid' },
      { value: 2, state: 'missing' },
    ])
  })

  it.each([
    ['no value', []],
    ['a mode that there is not', ['--mode', 'live', '9990000018']],
    ['an option that it does not have', ['--quiet', '9990000018']],
  ])('refuses %s in one sentence that repeats nothing', async (_, args) => {
    const { exit, out, err } = await run(...args)
    expect(exit).toBe(EXIT.usage)
    expect(out).toEqual([])
    expect(err).toEqual([expect.stringMatching(/^Use: gatehouse nhs-number VALUE/)])
    expect(err.join()).not.toContain('9990000018')
  })
})
