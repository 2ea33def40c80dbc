import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import {
  AGREEMENT_DOORS,
  aSecret,
  DRAFTED,
  INVITED_SOMEBODY,
  invitedBy,
  PROPOSED,
  SECRET,
} from '../agreement-doors'
import { addressAt, personAt } from '../door'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import { filled, GUARDED, idIn, knock } from './knocking'

const NOBODYS = 'AGR-2026-999999'

const OWN_PAGES = GUARDED.filter((each) => /^\/(agreements|partner)\/\[reference\]/.test(each))
const COUNCIL_PAGES = OWN_PAGES.filter((each) => each.startsWith('/agreements'))
const THEIR_PAGES = OWN_PAGES.filter((each) => each.startsWith('/partner'))

/** Acts that both readings of the address have. */
const actAt = (address: string) => (address.includes('/ending/') ? 'notice' : 'report')

const addressOf = (address: string, reference: string, proposal = 'proposal') =>
  filled(address, { reference, proposal, page: 'purpose', act: actAt(address) })

/** They keep something of the sender's own, and nothing of an agreement. */
const ONES_OWN = ['saveRegisterView', 'removeRegisterView', 'partnerMarksRead']

/** One who reads every agreement and changes none, and one who signs for somebody else. */
const NOT_THEIRS: readonly PersonKey[] = ['auditor', 'homecareSignatory']

test.describe('somebody whose work it is not, who sends the form of', () => {
  const doors = Object.entries(AGREEMENT_DOORS).filter(([name]) => !ONES_OWN.includes(name))
  for (const [name, door] of doors)
    test(`${name} is refused, and the agreement stays as it was`, async ({
      context: { request },
      sameAgreement,
      lookAtAgreement,
    }) => {
      const reference = await sameAgreement(door.plan)
      await steps.entersAs(request, personAt(door))
      const form = await steps.formAt(request, await addressAt(request, door, reference), door.press)
      // What was refused is in the ledger, and nowhere else.
      const { entries: _before, ...before } = await lookAtAgreement(reference)
      for (const person of NOT_THEIRS) {
        await steps.entersAs(request, PEOPLE[person])
        expect([200, 404], PEOPLE[person].name).toContain((await steps.post(request, form)).status)
      }
      const { entries: _after, ...after } = await lookAtAgreement(reference)
      expect(after).toEqual(before)
    })
})

test('a list that somebody saved is removed by nobody else', async ({
  context: { request },
  sameAgreement,
}) => {
  const door = AGREEMENT_DOORS.removeRegisterView
  const reference = await sameAgreement(door.plan)
  await steps.entersAs(request, personAt(door))
  const address = await addressAt(request, door, reference)
  const form = await steps.formAt(request, address, door.press)
  await steps.entersAs(request, PEOPLE.auditor)
  await steps.post(request, form)
  await steps.entersAs(request, personAt(door))
  expect((await steps.formAt(request, address, door.press)).values).toEqual(form.values)
})

test.describe('an agreement', () => {
  test('is not there for whoever has no part in it, as if there were none', async ({
    context,
    sameAgreement,
  }) => {
    const reference = await sameAgreement(PROPOSED)
    await steps.entersAs(context.request, personAt(AGREEMENT_DOORS.answerProposal))
    const proposal = idIn(await addressAt(context.request, AGREEMENT_DOORS.answerProposal, reference))
    expect((await knock(context, paths.answerProposal(reference, proposal))).status).toBe(200)
    for (const person of [PEOPLE.homecareSignatory, PEOPLE.constable, PEOPLE.administrator]) {
      await steps.entersAs(context.request, person)
      for (const address of OWN_PAGES) {
        const theirs = await knock(context, addressOf(address, reference, proposal))
        expect([404, 405], `${address} for ${person.name}`).toContain(theirs.status)
        expect(theirs, `${address} for ${person.name}`).toEqual(
          await knock(context, addressOf(address, NOBODYS)),
        )
      }
    }
  })

  test('is read by the other organisation on its own page, and on none of the council’s', async ({
    context,
    sameAgreement,
  }) => {
    const reference = await sameAgreement(PROPOSED)
    await steps.entersAs(context.request, PEOPLE.regionalSignatory)
    expect((await knock(context, paths.partnerAgreement(reference))).status).toBe(200)
    for (const address of COUNCIL_PAGES)
      expect([404, 405], address).toContain((await knock(context, addressOf(address, reference))).status)
  })

  test('is the council’s own until it is put to the other organisation', async ({
    context,
    sameAgreement,
  }) => {
    const reference = await sameAgreement(DRAFTED)
    await steps.entersAs(context.request, PEOPLE.regionalSignatory)
    for (const address of THEIR_PAGES)
      expect((await knock(context, addressOf(address, reference))).status, address).toBe(404)
  })
})

test.describe('an invitation', () => {
  const WHOLE = `${paths.invitedAgreement()}?about=*`

  test('opens nothing until its button is pressed, whatever follows the link', async ({
    context,
    sameAgreement,
    lookAtAgreement,
  }) => {
    const reference = await sameAgreement(INVITED_SOMEBODY)
    const before = await lookAtAgreement(reference)
    for (const _ of ['a scanner', 'a preview'])
      expect((await knock(context, paths.invitation(SECRET))).status).toBe(200)
    expect((await knock(context, WHOLE)).heading).toBe('This invitation does not open anything')
    expect(await lookAtAgreement(reference)).toEqual(before)
  })

  test('lets nobody speak who did not open it, nor anybody once it is withdrawn', async ({
    context,
    anAgreement,
    lookAtAgreement,
  }) => {
    const { request } = context
    const secret = aSecret()
    const reference = await anAgreement(invitedBy(secret))
    await steps.post(request, await steps.formAt(request, paths.invitation(secret), 'Read the agreement'))
    const forms = [
      [await steps.formAt(request, WHOLE, 'Send the comment'), { body: 'May this be shorter?' }],
      [
        await steps.formAt(request, WHOLE, 'Propose this wording'),
        { heading: 'Meetings', wording: 'They meet once a year.', why: 'Nobody else asks.' },
      ],
    ] as const
    const opened = await context.storageState()
    const isTurnedAway = async () => {
      const { version, textVersion } = await lookAtAgreement(reference)
      for (const [form, said] of forms) {
        const { status, location } = await steps.post(request, form, said)
        expect([status, location]).toEqual([303, paths.invitedAgreement()])
      }
      expect(await lookAtAgreement(reference)).toMatchObject({ version, textVersion })
    }

    await context.clearCookies()
    await isTurnedAway()

    await steps.entersAs(request, PEOPLE.boroughLawyer2)
    const form = await steps.formAt(request, paths.agreementStep(reference, 'invitations'), 'Withdraw')
    expect((await steps.post(request, form)).status).toBe(303)
    await context.clearCookies()
    await context.addCookies(opened.cookies)
    await isTurnedAway()
  })
})
