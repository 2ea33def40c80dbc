import { describe, expect, it } from 'vitest'
import { findDisclosure } from '@/db/repositories/disclosures'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { readErasure } from '../disclosure/erase-case'
import { verifyLedger } from '../ledger/verify'
import { playStories } from './play-stories'
import { journeyTo } from './scale/journeys'
import { aBorough, HOUSING_SCENE } from './testing'

const { shell, app } = await aBorough()

describe('a story of seven years ago', () => {
  it('plays through the use cases like one of today, and its years have passed', async () => {
    const story = journeyTo('REFUSED', new Date('2019-11-20T12:00:00Z'), (today) => ({
      ...HOUSING_SCENE,
      today,
    }))
    const steps = story.steps.filter(({ by }) => by !== 'system')
    const [reference = ''] = await playStories(shell.db, shell.signer, [{ ...story, steps }])
    const d = await findDisclosure(app, reference)
    if (!d) expect.unreachable('it was made')
    expect(d.status).toBe('REFUSED')
    expect(await readErasure(shell, caseFile(d))).toMatchObject({ isDue: true, refusal: null, asked: null })
    expect((await verifyLedger(app)).fault).toBeNull()
  })
})
