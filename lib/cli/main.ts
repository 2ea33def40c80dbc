import { resolve } from 'node:path'
import { EXIT, type Exit, type Io } from './verb'
import { VERBS, type VerbEntry } from './verbs'

const ROOT = resolve(import.meta.dirname, '../..')

const HELP = `Usage: gatehouse VERB …

${VERBS.map(({ name, summary }) => `  ${name.padEnd(11)} ${summary}`).join('\n')}

gatehouse VERB --help says more. Exit 0 is yes or done, 1 no, refused or invalid, 2 usage or unreadable input.`

const terminal: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (sentence) => process.stderr.write(`${sentence}\n`),
  stdin: readStdin,
}

// A reader that has seen enough, such as `head`, closes the pipe; that is no fault of the verb's.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
  process.exit()
})

/** A fault in a verb is told in one line: whoever runs it cannot use a stack trace. */
export async function main(args: readonly string[], io: Io = terminal): Promise<Exit> {
  // The data belongs to the installation, not to wherever the command was typed.
  process.env.GATEHOUSE_DATA ||= resolve(ROOT, '.data')
  try {
    return await dispatch(args, io)
  } catch (fault) {
    io.err(firstLine(fault))
    return EXIT.usage
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<Exit> {
  if (name === '--help' || name === 'help') return tell(io, HELP)
  const entry = VERBS.find((verb) => verb.name === name)
  if (!entry) return refuse(io, name ? `gatehouse knows no verb ${name}; gatehouse --help lists them.` : HELP)
  const verb = await entry.load?.()
  if (!verb) return refuse(io, `gatehouse ${entry.name} does not exist yet; it comes with a later version.`)
  if (rest.includes('--help')) return tell(io, verb.help)
  return within(entry, () => verb.run(rest, io))
}

async function within({ needs }: VerbEntry, run: () => Promise<Exit>): Promise<Exit> {
  if (!needs) return run()
  const { withProductDatabase } = await import('@/lib/launch/product-database')
  return withProductDatabase(process.env.GATEHOUSE_DATA ?? '', needs, run)
}

function tell(io: Io, text: string): Exit {
  io.out(text)
  return EXIT.done
}

function refuse(io: Io, sentence: string): Exit {
  io.err(sentence)
  return EXIT.usage
}

function firstLine(fault: unknown): string {
  const text = fault instanceof Error ? fault.message : String(fault)
  return text.split('\n')[0] || 'Something failed without saying why.'
}

async function readStdin(): Promise<string> {
  process.stdin.setEncoding('utf8')
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  return text
}
