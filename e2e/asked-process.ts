/** A process that is asked by lines of JSON. It answers on a line of its own: its standard output is its log. */
import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { inspect } from 'node:util'
import { ROOT } from '../lib/launch/root.mjs'

const ANSWERS = 3

export type AskedProcess<Wish, Answer> = {
  /** @throws what went wrong over there, or that the process ended. */
  readonly ask: (wish: Wish) => Promise<Answer>
  readonly stop: () => void
}

type Line<Answer> = { readonly answer: Answer } | { readonly fault: string }

/** @param script its path from the root of the product. */
export function startAsked<Wish, Answer>(
  script: string,
  env: NodeJS.ProcessEnv = process.env,
): AskedProcess<Wish, Answer> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    env,
    stdio: ['pipe', 'inherit', 'inherit', 'pipe'],
  })
  const lines = createInterface({ input: child.stdio[ANSWERS] as Readable })[Symbol.asyncIterator]()
  return {
    async ask(wish) {
      child.stdin?.write(`${JSON.stringify(wish)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error(`${script} ended; what it said is above`)
      const line = JSON.parse(value) as Line<Answer>
      // Lines that begin as those of a stack are kept from the report; these tell what went wrong over there.
      if ('fault' in line) throw new Error(line.fault.replace(/^ +at /gm, 'from '))
      return line.answer
    },
    stop: () => child.stdin?.end(),
  }
}

/** The other end: answers each line until there are no more. */
export async function answerWhatIsAsked<Wish, Answer>(answer: (wish: Wish) => Promise<Answer>) {
  const answers = new Socket({ fd: ANSWERS })
  const lineFor = async (wish: Wish): Promise<Line<Answer>> => {
    try {
      return { answer: await answer(wish) }
    } catch (fault) {
      return { fault: told(fault) }
    }
  }
  for await (const line of createInterface({ input: process.stdin }))
    answers.write(`${JSON.stringify(await lineFor(JSON.parse(line) as Wish))}\n`)
  answers.end()
}

/** A library may give an error its message after its stack; both are wanted, and what caused it. */
const told = (fault: unknown) =>
  [fault instanceof Error ? fault.message : '', inspect(fault, { depth: 5, showHidden: true })].join('\n')
