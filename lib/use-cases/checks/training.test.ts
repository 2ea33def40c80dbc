import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { completionsOf } from '@/db/repositories/training'
import { trainingCompletion } from '@/db/schema'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { completed } from '@/lib/domain/checks/training/keeping'
import { addDays, addMonths } from '@/lib/domain/shared/dates'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { aBorough, actor, as, NOW } from '../demo/testing'
import {
  giveTrainingGrace,
  readGraceChoices,
  readTraining,
  readTrainingChoices,
  recordTraining,
} from './training'
import { countWaiting } from './waiting'

const { shell, waitDays } = await aBorough()

const TODAY = NOW.toISOString().slice(0, 10)
const KEEPER: PersonKey = 'informationOfficer'

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.rule)

const record = (key: PersonKey, change: object = {}, by: PersonKey = KEEPER) =>
  recordTraining(
    shell,
    as(by),
    completed.parse({
      personId: PEOPLE[key].id,
      course: 'TRANSFERS',
      completedOn: TODAY,
      validMonths: '',
      evidence: 'Certificate 12',
      ...change,
    }),
  )

const lineOf = async (key: PersonKey, reader: PersonKey = KEEPER) =>
  (await readTraining(shell, actor(reader))).find(({ id }) => id === PEOPLE[key].id)

describe('a completion', () => {
  it('is recorded by a colleague who keeps the register, for the council’s months, and is in the ledger', async () => {
    const outcome = await record('headOfHousing')
    if (!outcome.ok) throw new Error(outcome.refusal.rule)
    expect(await completionsOf(shell.db, PEOPLE.headOfHousing.id)).toContainEqual({
      personId: PEOPLE.headOfHousing.id,
      course: 'TRANSFERS',
      completedOn: TODAY,
      validMonths: 12,
      evidence: 'Certificate 12',
      exemption: null,
    })
    expect(await entriesAbout(shell.db, outcome.value.id)).toMatchObject([
      {
        action: 'recordTraining',
        actor: PEOPLE[KEEPER].id,
        rule: '3.4',
        payload: { personId: PEOPLE.headOfHousing.id, course: 'TRANSFERS' },
      },
    ])
  })

  it('is not anybody’s own to record', async () => {
    expect(ruleOf(await record(KEEPER))).toBe('TRAINING_OWN')
  })

  it.each(['headOfHousing', 'solicitor', 'auditor', 'releaseOfficer', 'constable'] as const)(
    'is not the %s’s to record',
    async (key) => {
      const before = await completionsOf(shell.db, PEOPLE.director.id)
      expect(ruleOf(await record('director', {}, key))).toBe('NOT_PERMITTED')
      expect(await completionsOf(shell.db, PEOPLE.director.id)).toEqual(before)
    },
  )

  it('is of somebody of the council', async () => {
    expect(await record('trustSignatory')).toMatchObject({
      refusal: { fields: { personId: expect.any(String) } },
    })
  })
})

/** So long that every course of the demo borough’s people has lapsed, whenever it was loaded. */
const lapse = () => waitDays(10_000)

describe('the register of training', () => {
  it('shows everybody to whoever keeps it, and to others their own line', async () => {
    const everybody = await readTraining(shell, actor(KEEPER))
    expect(everybody.length).toBeGreaterThan(25)
    expect(everybody.some(({ id }) => id === PEOPLE.trustSignatory.id)).toBe(false)
    expect((await readTraining(shell, actor('director'))).map(({ id }) => id)).toEqual([PEOPLE.director.id])
    expect(await readTraining(shell, actor('constable'))).toEqual([])
  })

  it('has each course once, in the completion that counts longest', async () => {
    await record('solicitor', { course: 'DATA_PRIVACY', completedOn: TODAY })
    await record('solicitor', { course: 'DATA_PRIVACY', completedOn: addDays(TODAY, -1), validMonths: '1' })
    const courses = (await lineOf('solicitor'))?.courses.filter(({ course }) => course === 'DATA_PRIVACY')
    expect(courses).toMatchObject([{ state: 'current', completion: { completedOn: TODAY, validMonths: 12 } }])
  })

  it('announces a lapse thirty days before it comes', async () => {
    const endsSoon = addMonths(addDays(TODAY, 20), -12)
    await record('secondReleaseOfficer', { course: 'TRANSFERS', completedOn: endsSoon })
    expect((await lineOf('secondReleaseOfficer'))?.courses).toContainEqual(
      expect.objectContaining({ course: 'TRANSFERS', state: 'soon' }),
    )
  })

  it('offers everybody but whoever fills in the form, and for days of grace those who sign', async () => {
    const offered = (await readTrainingChoices(shell, actor(KEEPER))).map(({ id }) => id)
    expect(offered).toContain(PEOPLE.director.id)
    expect(offered).not.toContain(PEOPLE[KEEPER].id)
    const signing = (await readGraceChoices(shell, actor(KEEPER))).map(({ id }) => id)
    expect(signing).toContain(PEOPLE.director.id)
    expect(signing).not.toContain(PEOPLE.solicitor.id)
  })

  it('counts those whose training lapsed, to whoever keeps it', async () => {
    const before = (await countWaiting(shell, actor(KEEPER)))?.training ?? 0
    lapse()
    const after = (await countWaiting(shell, actor(KEEPER)))?.training ?? 0
    expect(after).toBeGreaterThan(before)
    expect((await lineOf('director'))?.state).toBe('lapsed')
    expect((await countWaiting(shell, actor('director')))?.training).toBe(1)
  })
})

describe('days of grace', () => {
  const today = () => shell.clock().toISOString().slice(0, 10)

  const REASON = 'On leave until Monday; the course is booked for Tuesday.'

  /** A course that ended so many days ago. */
  const endedAgo = (key: PersonKey, days: number) =>
    record(key, { course: 'DATA_PRIVACY', completedOn: addMonths(addDays(today(), -days), -12) })

  const give = (key: PersonKey, by: PersonKey = KEEPER, manager: PersonKey = 'chiefExecutive') =>
    giveTrainingGrace(shell, as(by), {
      personId: PEOPLE[key].id,
      course: 'DATA_PRIVACY',
      exemptedBy: PEOPLE[manager].id,
      reason: REASON,
    })

  it('are shown with the manager and the reason, once for a lapse', async () => {
    await endedAgo('director', 5)
    expect(ruleOf(await give('director'))).toBe('done')
    const line = (await lineOf('director'))?.courses.find(({ course }) => course === 'DATA_PRIVACY')
    const { id, name, title } = PEOPLE.chiefExecutive
    expect(line).toMatchObject({
      state: 'grace',
      completion: { evidence: 'Certificate 12', exemption: { by: { id, name, title }, reason: REASON } },
    })
    expect(ruleOf(await give('director'))).toBe('GRACE_GIVEN')
  })

  it('are nobody’s own to take, whoever fills in the form, and the database knows it', async () => {
    await endedAgo('headOfHousing', 5)
    expect(ruleOf(await give('headOfHousing', KEEPER, 'headOfHousing'))).toBe('GRACE_OWN')
    const taken = {
      ...{ personId: PEOPLE.headOfHousing.id, course: 'DATA_PRIVACY', completedOn: TODAY, validMonths: 1 },
      ...{ evidence: 'Certificate 12', recordedBy: PEOPLE[KEEPER].id, recordedAt: NOW },
    }
    for (const exempt of [
      { graceReason: REASON, exemptedBy: taken.personId },
      { graceReason: REASON, exemptedBy: null },
      { graceReason: null, exemptedBy: PEOPLE.chiefExecutive.id },
    ])
      await expect(
        shell.db.insert(trainingCompletion).values({ ...taken, ...exempt, id: randomUUID() }),
      ).rejects.toMatchObject({ cause: { code: '23514' } })
  })

  it('are for those who sign, within fourteen days, and nobody’s own to give', async () => {
    await endedAgo('solicitor', 5)
    expect(ruleOf(await give('solicitor'))).toBe('GRACE_SIGNATORY')
    await endedAgo('headOfBenefits', 15)
    expect(ruleOf(await give('headOfBenefits'))).toBe('GRACE_OVER')
    await endedAgo('headOfCare', 14)
    expect(ruleOf(await give('headOfCare', 'headOfCare'))).toBe('NOT_PERMITTED')
    expect(ruleOf(await give('headOfCare'))).toBe('done')
  })
})
