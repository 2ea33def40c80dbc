import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Effort, Report } from '@/lib/bench/run'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse bench [--scale N] [--agreements N] [--quick] [--json]

Measures the product beside a baseline that does the same thing barely, in the
same run, and prints the ratios with what is aimed at. It starts a product of its
own, as npm start does, with an embedded database and N invented cases, and
removes both at the end; the data of this installation is not touched. What it is
doing goes to standard error.

  --scale N       how many cases (default 10000)
  --agreements N  how many agreements (default one for each ten cases)
  --quick         fewer requests and records, for a first impression
  --json          the figures as JSON

Pages    over HTTP on loopback, one connection, gzip, signed in, in turns with a
         bare Next page that makes one query on the same database.
Records  a record sealed as the product does, in turns with the same drawing
         through @react-pdf/renderer and one signature.
Register a search of the register with filters, in turns with the same queries on
         the database alone.
Versions two versions of an agreement of 40 pages compared, and such an agreement
         drawn and sealed as a record, in turns as above.
Opt-outs a cohort of a million rows taken in (its rows found, the file sealed); then
         its numbers validated, the request built and an answer applied; in turns
         with reading the same file line by line. Memory at the peak, of a process
         that does nothing else.
Scripts  what the pages make a browser fetch, gzip -9, beyond the bare page.
Memory   the app and the launcher: resident size. PostgreSQL: proportional size,
         because its processes map the same buffers, where the system tells it.

Takes some minutes. Exit code: 0 measured, whatever the figures are; 2 wrong use,
or the product did not start.`

const USE = 'Use: gatehouse bench [--scale N] [--agreements N] [--quick] [--json], with N from 1 to 1000000.'

const MOST = 1_000_000
const FULL = { requests: 300, records: 20 }
const QUICK = { requests: 60, records: 5 }

type Asked = { readonly effort: Effort; readonly json: boolean }

export const bench: Verb = {
  name: 'bench',
  summary: 'print the performance table',
  help: HELP,
  run: async (args, io) => {
    const asked = parse(args)
    if (asked) return measure(asked, io)
    io.err(USE)
    return EXIT.usage
  },
}

async function measure({ effort, json }: Asked, io: Io): Promise<Exit> {
  const [{ runBench }, { Shutdown }] = await Promise.all([
    import('@/lib/bench/run'),
    import('@/lib/launch/shutdown'),
  ])
  const shutdown = new Shutdown()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void shutdown.stop().then(() => process.exit(EXIT.usage)))
  }
  try {
    await print(await runBench(effort, io.err, shutdown), { effort, json }, io)
    return EXIT.done
  } finally {
    await shutdown.stop()
  }
}

async function print({ figures, processes }: Report, { effort, json }: Asked, io: Io): Promise<void> {
  const { isMet, ratioOf } = await import('@/lib/bench/figure')
  const { table } = await import('@/lib/bench/table')
  if (json) {
    const judged = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) }))
    io.out(JSON.stringify({ ...effort, ...machine(), figures: judged, processes }, null, 2))
    return
  }
  const { node, processor, processors } = machine()
  io.out(
    `${effort.scale} cases, ${effort.agreements} agreements, ${effort.requests} requests a page; ${node}, ${processors} × ${processor}`,
  )
  for (const line of table(figures)) io.out(line)
  for (const [name, { pids }] of Object.entries(processes)) io.out(`${name}: process ${pids.join(', ')}`)
}

const machine = () => ({
  node: `Node ${process.version}`,
  processor: cpus()[0]?.model.trim() || 'processor',
  processors: cpus().length,
})

const isCount = (count: number, least: number) => Number.isInteger(count) && count >= least && count <= MOST

function parse(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scale: { type: 'string', default: '10000' },
        agreements: { type: 'string' },
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const scale = Number(values.scale)
    const agreements = Number(values.agreements ?? Math.floor(scale / 10))
    if (!isCount(scale, 1) || !isCount(agreements, 0)) return undefined
    return { effort: { scale, agreements, ...(values.quick ? QUICK : FULL) }, json: values.json }
  } catch {
    return undefined
  }
}
