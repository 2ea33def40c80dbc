import { PEOPLE } from '@/db/seeds/demo-people'
import { NIL_FIELDS } from '@/lib/content/decision-forms'
import { expect, test } from '../fixtures'
import { HEADLINE, PERHAPS_STAFF } from '../ordinary-case'
import * as steps from '../steps'

test('when something is held, the DPO advised, and the answer neither confirms nor denies, the letter says nothing of it', async ({
  page,
  aCase,
}) => {
  const reference = await aCase({
    after: 'proposeDecision',
    request: { subjects: PERHAPS_STAFF },
    advised: true,
  })
  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.opensTheDecision(page, reference, 'Nothing to disclose')
  await steps.send(page, 'Sign this answer', NIL_FIELDS, {
    neitherConfirmNorDeny: 'yes',
    searched: 'The tenancy file and the door log of the block, by name and by date.',
    conflict: 'no',
  })
  await steps.arrivesAt(page, HEADLINE)

  await steps.signInAs(page, PEOPLE.constable)
  const letter = steps.unbroken(await steps.opensTheirCopy(page, reference, 'P8'))
  expect(letter).toContain('neither confirms nor denies')
  expect(letter).not.toContain('holds none')
  expect(letter).not.toContain('tenancy file')
})
