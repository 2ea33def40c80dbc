import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { NumberMode } from '@/lib/domain/checks/run/nhs-number'
import type { RequestSettings } from '@/lib/domain/checks/run/request'
import { type Env, env } from '@/lib/env'
import product from '@/package.json'

/** Where files of opt-out checks are kept for their hours, and how this installation makes a request. */
export type RunPlace = {
  /** The data folder. */
  readonly data: string
  readonly numbers: NumberMode
  readonly largestBytes: number
  /** Null until the council's mailbox and that of the service are set. */
  readonly request: RequestSettings | null
  readonly softwareVersion: string
}

const GIGABYTE = 1_000_000_000

/** The demo borough asks nobody, and holds nobody's number. */
const DEMO = { mailbox: 'DEMO-COUNCIL', recipientMailbox: 'DEMO-SERVICE' }

const placeIn = (given: Env, isDemo: boolean): RunPlace => {
  const mailbox = given.GATEHOUSE_NDO_MAILBOX
  const recipientMailbox = given.GATEHOUSE_NDO_SERVICE_MAILBOX
  const mailboxes = mailbox && recipientMailbox ? { mailbox, recipientMailbox } : null
  const used = isDemo ? (mailboxes ?? DEMO) : mailboxes
  return {
    data: given.GATEHOUSE_DATA,
    numbers: isDemo ? 'test' : given.GATEHOUSE_NDO_NUMBERS,
    largestBytes: given.GATEHOUSE_NDO_LARGEST_GB * GIGABYTE,
    request: used && {
      ...used,
      workflowId: given.GATEHOUSE_NDO_WORKFLOW,
      lineEnd: given.GATEHOUSE_NDO_LINE_END,
      nameForm: given.GATEHOUSE_NDO_FILE_NAME,
    },
    softwareVersion: product.version,
  }
}

export const runPlace = (): RunPlace => placeIn(env(), env().GATEHOUSE_DEMO)

/** While the demo borough is made nobody has said yet that there is one. */
export const demoRunPlace = (): RunPlace => placeIn(env(), true)

const KEY_BYTES = 32

/**
 * The key of the digests that are kept as evidence, made at the first request. It is not in the database, so that
 * whoever reads the digests there cannot try every number until one fits.
 */
export const digestKeyOf = async ({ data }: Pick<RunPlace, 'data'>): Promise<Uint8Array> => {
  const path = join(data, 'keys', 'opt-out-digest.key')
  await mkdir(dirname(path), { recursive: true, mode: 0o711 })
  try {
    // Fails where there is one: whoever comes second reads what the first wrote.
    await writeFile(path, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600 })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
  const key = new Uint8Array(await readFile(path))
  if (key.length !== KEY_BYTES) throw new Error('the key of digests is not whole')
  return key
}
