/** A restricted case is as shut in every list of checks as it is on its own pages (2.6). */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { countStanding, listRegister } from '@/db/repositories/check-registers'
import { insertCheck, insertCheckNotices, newCheckReference } from '@/db/repositories/checks'
import type { PersonKey } from '@/db/seeds/demo-people'
import { incidentOf } from '@/lib/domain/checks/incidents'
import type { Checked, CheckKind, Matter } from '@/lib/domain/checks/kernel'
import { CHECK_MODULES } from '@/lib/domain/checks/modules'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { emptySheet } from '@/lib/domain/checks/sheet/sheet'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { aFlow } from '@/lib/testing/flow'
import { aBorough, actor, as, HOUSING_SCENE } from '../demo/testing'
import { readAllNotices } from '../disclosure/read-notices'
import { openRestricted } from '../restricted/opening'
import { checkContext } from './context'
import { readUsesOfDataset } from './datasets'
import { readIncidents } from './incidents'
import { readOpenMatter } from './matter'
import { withLinesSeen } from './processing'
import { readCheck } from './read'
import { readRegister } from './registers'
import { countWaiting } from './waiting'

const { shell, owner, place, waitDays } = await aBorough()

const DATASET = { reference: 'DST-2026-000001' }
const OF_A_MATTER = ['transfer', 'flow', 'run', 'incident', 'sheet'] as const satisfies readonly CheckKind[]
type Kind = (typeof OF_A_MATTER)[number]

const placed = async () => {
  const about = { subject: { ...HOUSING_SCENE.subject, name: 'Marcia Campbell' } }
  const { id, reference: ofCase } = await place('INTAKE', about)
  const matter: Matter = { kind: 'disclosure', id, reference: ofCase }
  const now = shell.clock()
  const context = await checkContext(owner, SYSTEM, { now, method: 'a test' })
  const keep = (kind: Kind, made: (begun: { id: string; reference: string }) => Checked) =>
    owner.transaction(async (tx) => {
      const subject = made({ id: randomUUID(), reference: await newCheckReference(tx, kind, now) })
      await insertCheck(tx, kind, subject, SYSTEM.id, now)
      await insertCheckNotices(tx, subject.id, [{ to: 'DPO', what: 'checkReviewDue' }], now)
      return subject
    })
  const bare = (status: string) => (begun: { id: string; reference: string }) => ({
    ...aFlow({ ...begun, matter }),
    status,
  })
  const trigger = { trigger: 'OPT_OUT_NOT_RUN', what: 'Data about the head of service went out.' } as const
  const checks: Readonly<Record<Kind, Checked>> = {
    transfer: await keep('transfer', bare('REVIEW_DUE')),
    flow: await keep('flow', bare('NOT_ASSESSED')),
    run: await keep('run', bare('OPEN')),
    incident: await keep('incident', (begun) => incidentOf(trigger, { ...begun, matter, context })),
    sheet: await keep('sheet', (begun) => ({
      ...emptySheet(matter, { ...begun, context }),
      datasets: [DATASET.reference],
    })),
  }
  return { matter, checks }
}

const dpo = actor('dpo')

/** Every list, count and notice that could speak of one check of the case. */
const toldOf = async (matter: Matter, checks: Readonly<Record<Kind, Checked>>, key: PersonKey = 'dpo') => {
  const reader = { actor: actor(key), now: shell.clock() }
  const isIn = (rows: readonly { readonly reference: string }[], reference: string) =>
    rows.some((row) => row.reference === reference)
  const opened = async (kind: Kind) =>
    (await readCheck(shell, reader.actor, CHECK_MODULES[kind] as never, checks[kind].reference)) !== null
  const notices = await readAllNotices(shell, reader.actor)
  const line = { since: matter } as unknown as ProcessingEntry['recipients'][number]
  return {
    matter:
      (await readOpenMatter({ db: shell.db, now: reader.now }, reader.actor, matter.reference)) !== null,
    opened: await Promise.all(OF_A_MATTER.map(opened)),
    counted: await Promise.all(
      OF_A_MATTER.map((kind) => countStanding(shell.db, reader, kind, [checks[kind].status])),
    ),
    incidents: isIn((await readIncidents(shell, reader.actor)).rows, checks.incident.reference),
    transfers: isIn((await readRegister(shell, reader.actor, 'transfer')).rows, checks.transfer.reference),
    found: (await listRegister(shell.db, reader, 'incident', { search: 'head of service', size: 9 })).length,
    hub: await countWaiting(shell, reader.actor),
    uses: await readUsesOfDataset(shell, reader.actor, DATASET),
    lines: await withLinesSeen(shell, reader.actor, { recipients: [line] }),
    openNotices: notices.filter((told) => told.about === 'check' && told.isOpen).length,
  }
}

describe('the checks of a restricted case', () => {
  it('are in no list and no count for whoever gave no reason to open it, and in all for whoever did', async () => {
    const { matter, checks } = await placed()
    const shut = {
      matter: false,
      opened: [false, false, false, false, false],
      counted: [0, 0, 0, 0, 0],
      ...{ incidents: false, transfers: false, found: 0 },
      hub: { incidents: 0, transfers: 0 },
      ...{ uses: [], lines: [], openNotices: 0 },
    }
    expect(await toldOf(matter, checks)).toMatchObject(shut)
    const why = { reference: matter.reference, reason: 'I advise on this case today.' }
    expect((await openRestricted(shell, as('dpo'), why)).ok).toBe(true)
    expect(await toldOf(matter, checks)).toMatchObject({
      matter: true,
      opened: [true, true, true, true, true],
      counted: [1, 1, 1, 1, 1],
      ...{ incidents: true, transfers: true, found: 1 },
      hub: { incidents: 1, transfers: 1 },
      uses: [{ reference: matter.reference }],
      lines: [{ since: matter }],
      openNotices: 5,
    })
    expect(await toldOf(matter, checks, 'deputyDpo')).toMatchObject(shut)
    waitDays(8 / 24)
    expect(await toldOf(matter, checks)).toMatchObject(shut)
  })

  it('are told of all the same, by no more than their reference and the case to open', async () => {
    const { matter, checks } = await placed()
    const notices = await readAllNotices(shell, dpo)
    expect(notices.filter(({ reference }) => reference === checks.incident.reference)).toMatchObject([
      { isOpen: false, matter: matter.reference, isKnown: true },
    ])
  })
})
