import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { insertCheck, insertCheckNotices, newCheckReference } from '@/db/repositories/checks'
import { entriesAbout } from '@/db/repositories/ledger'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { INCIDENT } from '@/lib/domain/checks/incident/incident'
import type { IncidentInputs } from '@/lib/domain/checks/incident/inputs'
import { type Incident, incidentOf } from '@/lib/domain/checks/incidents'
import type { Matter } from '@/lib/domain/checks/kernel'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { SYSTEM } from '@/lib/domain/shared/actor'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { aBorough, actor, as, NOW } from '../demo/testing'
import { countNotices, markNoticesRead, readAllNotices } from '../disclosure/read-notices'
import { handleCheck } from './act'
import { checkContext } from './context'
import { OPEN_INCIDENTS, readIncidents, reportIncident } from './incidents'
import { readCheck } from './read'
import { countWaiting } from './waiting'

const { owner, shell, place } = await aBorough()

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.rule)

const given = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.rule}`)
  return outcome.value
}

const report = (key: PersonKey = 'careOwner', awareAt = NOW.toISOString()) =>
  reportIncident(shell, as(key), {
    trigger: 'NHS_DATA_BREACH',
    what: 'A discharge list went to the wrong ward.',
    awareAt,
  })

const act = <V extends keyof IncidentInputs & string>(
  { reference }: Incident,
  key: PersonKey,
  verb: V,
  input: IncidentInputs[V],
) => handleCheck(shell, as(key), INCIDENT, { verb, reference, version: null, input })

const REASONS = 'People’s health is in the list and it was read.'

const toldOf = async (key: PersonKey, reference: string) =>
  (await readAllNotices(shell, actor(key))).filter((notice) => notice.reference === reference)

describe('an incident that somebody reports', () => {
  it('is told to the Data Protection Officer at once, and is in the ledger', async () => {
    const incident = given(await report())
    expect(incident).toMatchObject({ status: 'CANDIDATE', severity: 'high' })
    expect(await toldOf('dpo', incident.reference)).toMatchObject([
      { about: 'check', what: 'incidentCandidate', kind: 'incident', isOpen: true, readAt: null },
    ])
    expect(await toldOf('headOfCare', incident.reference)).toEqual([])
    expect(await entriesAbout(shell.db, incident.id)).toMatchObject([
      { action: 'reportIncident', actor: PEOPLE.careOwner.id },
    ])
  })

  it('cannot be one that the council becomes aware of later than now, and then tells nobody', async () => {
    const before = await countNotices(shell, actor('dpo'))
    expect(await report('careOwner', '2026-11-20T10:00:01.000Z')).toMatchObject({
      refusal: { rule: 'INCIDENT_AWARE', fields: { awareOn: expect.any(String) } },
    })
    expect(await countNotices(shell, actor('dpo'))).toBe(before)
  })

  it.each(['auditor', 'boardMember', 'constable', 'trustSignatory', 'administrator'] as const)(
    'is not the %s’s to report',
    async (key) => {
      expect(ruleOf(await report(key))).toBe('NOT_PERMITTED')
    },
  )
})

describe('an incident', () => {
  it('is judged by the Data Protection Officer and by nobody else', async () => {
    const incident = given(await report())
    for (const key of ['careOwner', 'director', 'informationManager', 'monitoringOfficer'] as const)
      expect(ruleOf(await act(incident, key, 'dismissIncident', { reasons: REASONS })), key).toBe(
        'NOT_PERMITTED',
      )
  })

  it('about NHS data is closed once the regulator and the toolkit were told', async () => {
    const incident = given(await report())
    const close = () => act(incident, 'dpo', 'closeIncident', { text: 'Lists now go by a safe route.' })
    await act(incident, 'dpo', 'confirmIncident', { reasons: REASONS, reportable: 'yes' })
    expect(ruleOf(await close())).toBe('INCIDENT_REGULATOR')
    await act(incident, 'deputyDpo', 'recordIncidentReport', { to: 'regulator', reference: 'IC-1' })
    expect(ruleOf(await close())).toBe('INCIDENT_TOOLKIT')
    await act(incident, 'dpo', 'recordIncidentReport', { to: 'toolkit', reference: 'DSPT-1' })
    expect(given(await close()).status).toBe('CLOSED')
  })

  it('is counted while it is open', async () => {
    const open = async () => (await countWaiting(shell, actor('auditor')))?.incidents ?? 0
    const before = await open()
    const incident = given(await report())
    expect(await open()).toBe(before + 1)
    await act(incident, 'dpo', 'dismissIncident', { reasons: REASONS })
    expect(await open()).toBe(before)
  })
})

/** What the checks notice by themselves about a case, with the notice that it opens. */
const noticedIn = async ({ id, reference: ofCase }: Disclosure): Promise<Incident> => {
  const now = shell.clock()
  const matter: Matter = { kind: 'disclosure', id, reference: ofCase }
  const context = await checkContext(owner, SYSTEM, { now, method: 'a test' })
  return owner.transaction(async (tx) => {
    const reference = await newCheckReference(tx, 'incident', now)
    const what = 'Data was disclosed without an opt-out check.'
    const incident = incidentOf(
      { trigger: 'OPT_OUT_NOT_RUN', what },
      { id: randomUUID(), reference, matter, context },
    )
    await insertCheck(tx, 'incident', incident, SYSTEM.id, now)
    await insertCheckNotices(tx, incident.id, [{ to: 'DPO', what: 'incidentCandidate' }], now)
    return incident
  })
}

describe('an incident in a case', () => {
  it('is listed, counted and opened by whoever may see the case, and by nobody else', async () => {
    const incident = await noticedIn(await place('AWAIT_HOS'))
    const sees = async (key: PersonKey) => {
      const { rows } = await readIncidents(shell, actor(key), { statuses: OPEN_INCIDENTS })
      const isListed = rows.some(({ reference }) => reference === incident.reference)
      const isOpened = (await readCheck(shell, actor(key), INCIDENT, incident.reference)) !== null
      const isCounted = ((await countWaiting(shell, actor(key)))?.incidents ?? 0) === rows.length
      return [isListed, isOpened, isCounted]
    }
    for (const key of ['dpo', 'headOfHousing', 'auditor'] as const)
      expect(await sees(key), key).toEqual([true, true, true])
    for (const key of ['headOfCare', 'careCoordinator', 'boardMember'] as const)
      expect(await sees(key), key).toEqual([false, false, true])
  })

  it('that is hidden from somebody tells them nothing (SoD-7)', async () => {
    const before = await countNotices(shell, actor('dpo'))
    const hidden = await place('AWAIT_HOS', {}, (d) => ({ ...d, hiddenFrom: [PEOPLE.dpo.id] }))
    const incident = await noticedIn(hidden)
    expect(await toldOf('dpo', incident.reference)).toEqual([])
    expect(await countNotices(shell, actor('dpo'))).toBe(before)
    expect(await toldOf('deputyDpo', incident.reference)).toHaveLength(1)
  })
})

describe('a notice of a check', () => {
  it('is counted with the others until it is read, and not by somebody it is not for', async () => {
    const { reference } = given(await report())
    const before = await countNotices(shell, actor('dpo'))
    const ids = (await toldOf('dpo', reference)).map(({ id }) => id)
    await markNoticesRead(shell, as('headOfCare'), ids)
    expect(await countNotices(shell, actor('dpo'))).toBe(before)
    await markNoticesRead(shell, as('deputyDpo'), ids)
    expect(await countNotices(shell, actor('dpo'))).toBe(before - 1)
    expect(await toldOf('dpo', reference)).toMatchObject([{ readBy: PEOPLE.deputyDpo.name }])
  })
})
