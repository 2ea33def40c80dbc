/** A link that lets somebody of the counterpart read and speak without an account. */
import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { paths } from '@/lib/paths'
import { rogueLandlords } from '@/lib/use-cases/demo/agreements/seeds/rogue-landlords'
import type { AgreementPlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const INSIDE = 'Between ourselves: give way on the months before anything else.'

const TALKED_OVER: AgreementPlan = {
  like: 'sharing',
  until: 'NEGOTIATION',
  title: 'Banned landlords: an agreement that somebody was invited to read',
  later: [{ verb: 'addComment', by: 'boroughLawyer2', input: { audience: 'internal', body: INSIDE } }],
}
const TITLE = TALKED_OVER.title ?? ''

/** What only a reader who pressed the button may have seen. */
const ITS_TEXT = [TITLE, 'Who this agreement is between', 'A party that expects to merge']

const COUNCIL_ONLY = [INSIDE, rogueLandlords.draft?.advice ?? '']

const KEEPING = 'How long it is kept, and how it is destroyed'

const invited = async (page: Page, reference: string) => {
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  return agreements.invites(page, reference, agreements.GUEST)
}

test('a link that machines follow shows nothing, writes nothing, and stays whole for the person', async ({
  page,
  browser,
  request,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(TALKED_OVER)
  const link = await invited(page, reference)
  const before = await lookAtAgreement(reference)

  for (const [who, headers] of Object.entries(agreements.SCANNERS)) {
    const { status, cookies, text } = await agreements.scans(request, link, headers)
    expect([status, cookies], who).toEqual([200, []])
    for (const words of ITS_TEXT) expect(text, who).not.toContain(words)
  }
  const head = await request.head(agreements.pathOf(link))
  expect([head.status(), head.headers()['set-cookie']]).toEqual([200, undefined])
  expect((await agreements.scans(request, paths.invitedAgreement())).text).not.toContain(TITLE)
  expect(await lookAtAgreement(reference)).toEqual(before)

  const guest = await agreements.elsewhere(browser)
  await agreements.opensTheInvitation(guest, link, TITLE, agreements.GUEST)
  await guest.context().close()
})

test('a link that was withdrawn and one that never was cannot be told apart', async ({
  page,
  browser,
  request,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(TALKED_OVER)
  const link = await invited(page, reference)
  const guest = await agreements.elsewhere(browser)
  await agreements.opensTheInvitation(guest, link, TITLE, agreements.GUEST)
  await agreements.withdrawsTheInvitation(page, reference)
  const before = await lookAtAgreement(reference)

  const never = paths.invitation(randomBytes(32).toString('base64url'))
  const [withdrawn, unknown] = await Promise.all([link, never].map((one) => agreements.scans(request, one)))
  if (!withdrawn || !unknown) throw new Error('both were asked for')
  expect(agreements.readIn(withdrawn)).toEqual(agreements.readIn(unknown))
  await agreements.isTurnedAway(guest, link)

  await guest.goto(paths.invitedAgreement())
  await steps.arrivesAt(guest, 'This invitation does not open anything')
  expect(await lookAtAgreement(reference)).toEqual(before)
  await guest.context().close()
})

test('who has the page open when the link is withdrawn writes nothing with it', async ({
  page,
  browser,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(TALKED_OVER)
  const link = await invited(page, reference)
  const guest = await agreements.elsewhere(browser)
  await agreements.opensTheInvitation(guest, link, TITLE, agreements.GUEST)
  await guest.goto(`${paths.invitedAgreement()}?about=retention`)
  await agreements.withdrawsTheInvitation(page, reference)
  const before = await lookAtAgreement(reference)
  await guest.getByLabel('Your comment', { exact: true }).fill('Too late for this to be said by the link.')
  await guest.getByRole('button', { name: 'Send the comment' }).click()
  await steps.arrivesAt(guest, 'This invitation does not open anything')
  expect(await lookAtAgreement(reference)).toEqual(before)
  await guest.context().close()
})

test('nobody outside the other organisation is invited', async ({ page, anAgreement, lookAtAgreement }) => {
  const reference = await anAgreement(TALKED_OVER)
  const before = await lookAtAgreement(reference)
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await page.goto(paths.agreementStep(reference, 'invitations'))
  await page.getByLabel('Name', { exact: true }).fill(agreements.GUEST.name)
  await page.getByLabel('Work email address', { exact: true }).fill('perpetua.lind@webmail.example')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await steps.isToldOf(page, agreementWordsFor({ rule: 'INVITEE' }))
  const { entries, ...now } = await lookAtAgreement(reference)
  expect({ ...now, entries: entries.slice(0, -1) }).toEqual(before)
  expect(entries.at(-1)).toBe('refused:invite INVITEE')
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test('a guest comments and proposes, sees nothing that is only the council’s, and no other agreement', async ({
      page,
      browser,
      anAgreement,
    }) => {
      const [reference, other] = await Promise.all([anAgreement(TALKED_OVER), anAgreement(TALKED_OVER)])
      const link = await invited(page, reference)
      const guest = await agreements.elsewhere(browser, javaScriptEnabled)
      await agreements.opensTheInvitation(guest, link, TITLE, agreements.GUEST)

      const comment = 'Who tells the tenants when an entry is wrong?'
      await agreements.commentsOn(guest, KEEPING, comment)
      await agreements.proposesWordingFor(guest, KEEPING, {
        heading: KEEPING,
        wording: 'The authority keeps each entry for two years, and then destroys it beyond recovery.',
        why: 'The list is looked at every two years.',
      })
      const shown = await guest.content()
      for (const words of COUNCIL_ONLY) expect(shown).not.toContain(words)
      for (const address of [
        paths.agreement(reference),
        paths.agreement(other),
        paths.partnerAgreement(other),
      ]) {
        await guest.goto(address)
        await expect(guest).toHaveURL(/\/sign-in(\/demo)?$/)
      }

      await page.goto(paths.agreementStep(reference, 'negotiation'))
      await expect(page.getByText(comment)).toBeVisible()
      await expect(page.getByRole('heading', { name: `Wording proposed: ${KEEPING}` })).toBeVisible()
      await expect(page.getByText(INSIDE)).toBeVisible()
      await page.goto(paths.agreementStep(other, 'negotiation'))
      await expect(page.getByText(comment)).toHaveCount(0)
      await guest.context().close()
    })
  })

test('a signatory sees the agreements of their own organisation, and no other’s', async ({
  page,
  sameAgreement,
}) => {
  const reference = await sameAgreement(TALKED_OVER)
  await steps.signInAs(page, PEOPLE.regionalSignatory)
  await page.goto(paths.partnerAgreement(reference))
  await steps.arrivesAt(page, TITLE)
  const shown = await page.content()
  for (const words of COUNCIL_ONLY) expect(shown).not.toContain(words)

  await steps.signInAs(page, PEOPLE.trustSignatory)
  const answer = await page.goto(paths.partnerAgreement(reference))
  expect(answer?.status()).toBe(404)
})
