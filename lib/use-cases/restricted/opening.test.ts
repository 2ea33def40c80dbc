import { describe, expect, it } from 'vitest'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { aBorough, actor, as, HOUSING_SCENE } from '../demo/testing'
import { readTimeline } from '../read-case'
import { openRestricted, readOpening } from './opening'
import { readPeople } from './people'

const { shell, place, waitDays } = await aBorough()
const reason = 'I take requests in, and this one is mine.'

const aboutTheHead = () => place('INTAKE', { subject: { ...HOUSING_SCENE.subject, name: 'Marcia Campbell' } })

const opens = (key: Parameters<typeof as>[0], reference: string) =>
  openRestricted(shell, as(key), { reference, reason })

const isOpenTo = async (key: Parameters<typeof actor>[0], d: { readonly id: string }) =>
  (await readOpening({ db: shell.db, now: shell.clock() }, actor(key), d)) !== null

describe('a restricted case', () => {
  it('is shut to whoever may see it, until they say why they need to', async () => {
    const d = await aboutTheHead()
    expect(await isOpenTo('informationManager', d)).toBe(false)
    expect((await opens('informationManager', d.reference)).ok).toBe(true)
    expect(await isOpenTo('informationManager', d)).toBe(true)
  })

  it('is opened for that person alone', async () => {
    const d = await aboutTheHead()
    await opens('informationManager', d.reference)
    expect(await isOpenTo('dpo', d)).toBe(false)
  })

  it('leaves the opening and its reason in the ledger', async () => {
    const d = await aboutTheHead()
    await opens('informationManager', d.reference)
    const [latest] = await readTimeline(shell, actor('dpo'), caseFile(d))
    expect(latest).toMatchObject({ action: 'openRestricted', rule: 'RESTRICTED', payload: { reason } })
  })

  it('does not exist for whom it is about, and is not opened by a reason either', async () => {
    const d = await aboutTheHead()
    expect(await opens('headOfHousing', d.reference)).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_FOUND' },
    })
    expect(await isOpenTo('headOfHousing', d)).toBe(false)
  })

  it('offers for assignment neither whom it is about nor who never works on cases', async () => {
    const { others } = await readPeople(shell, caseFile(await aboutTheHead()))
    const ids = others.map(({ id }) => id)
    expect(ids).toContain(actor('director').id)
    expect(ids).not.toContain(actor('headOfHousing').id)
    expect(ids).not.toContain(actor('administrator').id)
  })

  it('is shut again after eight hours', async () => {
    const d = await aboutTheHead()
    await opens('informationManager', d.reference)
    waitDays(8 / 24)
    expect(await isOpenTo('informationManager', d)).toBe(false)
  })
})
