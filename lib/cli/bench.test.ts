import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '@/lib/launch/root.mjs'
import { bench } from './bench'
import { EXIT } from './verb'

const FOLDER = join(ROOT, '.data-test')
const workspaces = () =>
  existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.startsWith('bench-')) : []

describe('gatehouse bench', () => {
  it.each([
    ['no cases', ['--scale', '0']],
    ['half a case', ['--scale', '1.5']],
    ['a word for a number', ['--scale', 'many']],
    ['more than a million', ['--scale', '1000001']],
    ['a word for the number of agreements', ['--agreements', 'many']],
    ['an option it does not have', ['--fast']],
    ['a word it does not know', ['pages']],
  ])('refuses %s in one sentence and starts nothing', async (_, args) => {
    const before = workspaces()
    const [out, err]: [string[], string[]] = [[], []]
    const io = {
      out: (text: string) => out.push(text),
      err: (text: string) => err.push(text),
      stdin: async () => '',
    }

    expect(await bench.run(args, io)).toBe(EXIT.usage)
    expect(out).toEqual([])
    expect(err).toEqual([expect.stringContaining('Use: gatehouse bench')])
    expect(workspaces()).toEqual(before)
  })
})
