import { expect, it } from 'vitest'
import { aBorough, actor } from '../demo/testing'
import { readParts } from './read-parts'

const { shell, place } = await aBorough()

it('a part is shown as it stands now to whoever may see it, and by name alone to others', async () => {
  const housing = await place('ASSESS')
  const parts = [{ id: housing.id, reference: housing.reference, service: 'Housing Management' }]
  const statesFor = async (key: Parameters<typeof actor>[0]) =>
    (await readParts(shell, actor(key), { parts })).map(({ service, status }) => [service, status])

  expect(await statesFor('headOfHousing')).toEqual([['Housing Management', 'ASSESS']])
  expect(await statesFor('headOfCare')).toEqual([['Housing Management', null]])
})
