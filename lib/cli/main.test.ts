import { describe, expect, it } from 'vitest'
import { main } from './main'
import { VERBS } from './verbs'

async function gatehouse(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    stdin: async () => '',
  }
  const exit = await main(args, io)
  return { exit, out: out.join('\n'), err: err.join('\n') }
}

describe('gatehouse', () => {
  it('lists every verb', async () => {
    const { exit, out } = await gatehouse('--help')

    expect(exit).toBe(0)
    for (const { name } of VERBS) expect(out).toContain(`  ${name} `)
  })

  it('refuses a verb it does not know', async () => {
    expect(await gatehouse('publish')).toMatchObject({ exit: 2, err: expect.stringContaining('publish') })
  })

  it('says how it is used when it is told nothing', async () => {
    expect(await gatehouse()).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Usage: gatehouse VERB'),
    })
  })

  it.each(VERBS.filter(({ load }) => !load).map(({ name }) => name))(
    'says that %s is yet to come',
    async (name) => {
      expect(await gatehouse(name)).toEqual({
        exit: 2,
        out: '',
        err: `gatehouse ${name} does not exist yet; it comes with a later version.`,
      })
    },
  )

  it.each(VERBS.filter(({ load }) => load).map(({ name }) => name))('explains %s', async (name) => {
    const { exit, out } = await gatehouse(name, '--help')

    expect(exit).toBe(0)
    expect(out).toContain(`gatehouse ${name}`)
  })

  it.each(VERBS)('calls $name what the verb calls itself', async ({ name, load }) => {
    if (load) expect((await load()).name).toBe(name)
  })
})
