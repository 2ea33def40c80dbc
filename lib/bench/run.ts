/** From nothing to the figures: starts the product and its baseline, measures both, and leaves nothing behind. */

import { openSigner } from '@/lib/documents/signer/open-signer'
import { aLongRecord } from '@/lib/documents/testing'
import type { Shutdown } from '@/lib/launch/shutdown'
import { timeComparison, timeRegister } from './agreements'
import { type Bare, startBare } from './bare'
import type { Figure } from './figure'
import {
  agreementFigures,
  comparisonFigure,
  memoryFigures,
  optOutFigures,
  pageFigures,
  recordFigures,
  registerFigure,
  scriptFigures,
} from './figures'
import { type Connection, connectionTo, readPage } from './http'
import { recordOfLongAgreement } from './long-agreement'
import { type Memory, memoryOf, residentOf } from './memory'
import { timeOptOut } from './opt-out'
import { type Product, seed, startProduct } from './product'
import { timeRecords } from './records'
import { type Weight, weighScripts, weighWalk } from './scripts'
import { inTurns } from './statistics'
import { timedVisits, type Visit, type Walk, walksOf } from './visits'
import { makeWorkspace, type Workspace } from './workspace'

export type Effort = {
  readonly scale: number
  readonly agreements: number
  readonly requests: number
  readonly records: number
}

export type Report = { readonly figures: readonly Figure[]; readonly processes: Memory }

type Subjects = {
  readonly workspace: Workspace
  readonly product: Product
  readonly bare: Bare
  readonly visits: readonly Visit[]
  readonly walks: readonly Walk[]
}

const VIEWS = 1_000
/** Forty pages take seconds to draw, whoever draws them. */
const LONG_RECORDS = 3

export async function runBench(
  effort: Effort,
  say: (line: string) => void,
  shutdown: Shutdown,
): Promise<Report> {
  const subjects = await prepare(effort, say, shutdown)
  say(`Looking at ${VIEWS} pages…`)
  const memory = await measureMemory(subjects)
  say(`Timing each page ${effort.requests} times…`)
  const pages = await timePages(subjects, effort.requests)
  const register = await connected(subjects, (ours) =>
    timeRegister(subjects.product.db, ours, effort.requests),
  )
  say('Weighing the scripts of every page…')
  const scripts = await weighPages(subjects)
  say(`Drawing and sealing ${effort.records} records…`)
  const signer = await openSigner({ kind: 'demo', directory: subjects.product.signerFolder })
  const records = recordFigures(await timeRecords(aLongRecord(), signer, effort.records))
  say('Comparing and drawing long agreements…')
  const comparison = comparisonFigure(await timeComparison(effort.records))
  const agreements = agreementFigures(await timeRecords(recordOfLongAgreement(), signer, LONG_RECORDS))
  say('Checking a cohort for opt-outs…')
  const optOut = optOutFigures(await timeOptOut(subjects.workspace))
  return {
    figures: [
      ...pages,
      registerFigure(register),
      ...records,
      ...agreements,
      comparison,
      ...optOut,
      ...scripts,
      ...memory.figures,
    ],
    processes: memory.processes,
  }
}

async function prepare(
  { scale, agreements }: Effort,
  say: (line: string) => void,
  shutdown: Shutdown,
): Promise<Subjects> {
  const workspace = makeWorkspace(shutdown)
  say(`Starting the product, which builds it if its sources changed; what it says is in ${workspace.log}`)
  const product = await startProduct(workspace, shutdown)
  say(`Making ${scale} cases and ${agreements} agreements…`)
  await seed(scale, agreements, workspace)
  const { reference, visits } = await timedVisits(product.db)
  const walks = await walksOf(product.db)
  say('Building the bare Next page…')
  const bare = await startBare(workspace, product.databaseUrl, reference)
  return { workspace, product, bare, visits, walks }
}

async function measureMemory(subjects: Subjects) {
  const { product, bare } = subjects
  const now = (when: string) => ({ when, product: memoryOf(product), bare: residentOf(bare.pid) })
  const idle = now('idle')
  await view(subjects)
  const after = now(`after ${VIEWS} views`)
  return { figures: [...memoryFigures(idle), ...memoryFigures(after)], processes: after.product }
}

/** The bare page is looked at as often, so that both are equally warm when they are timed. */
const view = (subjects: Subjects) =>
  connected(subjects, async (ours, theirs) => {
    const { visits, bare } = subjects
    for (let count = 0; count < VIEWS; count += 1) {
      const visit = visits[count % visits.length]
      if (visit) await ours.get(visit.path, visit.cookie)
      await theirs.get(bare.path)
    }
  })

const timePages = (subjects: Subjects, requests: number): Promise<Figure[]> =>
  connected(subjects, async (ours, theirs) => {
    const figures: Figure[] = []
    for (const { name, path, cookie } of subjects.visits) {
      const contenders = { page: () => ours.get(path, cookie), bare: () => theirs.get(subjects.bare.path) }
      figures.push(...pageFigures(name, await inTurns(contenders, requests)))
    }
    return figures
  })

async function connected<Result>(
  { product, bare }: Subjects,
  work: (ours: Connection, theirs: Connection) => Promise<Result>,
): Promise<Result> {
  const [ours, theirs] = [connectionTo(product.origin), connectionTo(bare.origin)]
  try {
    return await work(ours, theirs)
  } finally {
    ours.close()
    theirs.close()
  }
}

async function weighPages({ product, bare, walks }: Subjects): Promise<Figure[]> {
  const floor = await weighScripts(bare.origin, (await readPage(bare.origin, bare.path)) ?? '')
  const weights: Weight[] = []
  for (const walk of walks) weights.push(...(await weighWalk(product.origin, walk)))
  return scriptFigures(weights, floor)
}
