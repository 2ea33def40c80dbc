import { PEOPLE } from '@/db/seeds/demo-people'
import { REFUSAL_CODES } from '@/lib/domain/disclosure/codes'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const REFUSED = {
  codes: ['R06'],
  text: 'A whole block is asked about, and nothing ties it to the burglary but that the block is near.',
  wouldHelp: 'Name the flat, or the hour and the place, that the burglary points to.',
  conflict: 'no',
} as const

test('a request that is too wide is refused, and the letter says why and what would help', async ({
  page,
  aCase,
}) => {
  const reference = await aCase({ after: 'proposeDecision' })
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.refuses(page, reference, { ...REFUSED, codes: ['R06'] })
  await steps.seesInTheTimeline(page, 'Refused')
  await expect(page.getByRole('link', { name: 'Prepare the pack' })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.constable)
  const letter = steps.unbroken(await steps.opensTheLetter(page, reference))
  await steps.arrivesAt(page, reference)
  await expect(page.getByText(REFUSED.wouldHelp)).toBeVisible()
  expect(letter).toContain('R06')
  expect(letter).toContain(REFUSAL_CODES.R06.meaning)
  expect(letter, 'the council’s own reasons stay inside').not.toContain('nothing ties it')
})
