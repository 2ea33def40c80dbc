import { expect, test } from '@playwright/test'
import { startAsked } from '../asked-process'

test('a fault that is logged on the way is not taken for the answer, and the one that ends it is told', async () => {
  const maker = startAsked<string, string>('e2e/guards/asked-process.fixture.ts')
  expect(await maker.ask('a case')).toBe('a case, made')
  await expect(maker.ask('what there is not')).rejects.toThrow('there is no what there is not')
  expect(await maker.ask('another')).toBe('another, made')
  maker.stop()
})
