import type { Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { COUNCIL } from '@/lib/content/council'
import { concernsAbout } from '@/lib/domain/agreement/advice'
import type { Regime } from '@/lib/domain/agreement/kinds'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { homecare } from '@/lib/use-cases/demo/agreements/seeds/homecare'
import type { StoryDraft } from '@/lib/use-cases/demo/agreements/story'
import type { AgreementSeen } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const TITLE = 'Homecare visits at night, from the first question to the register'
const LAWYER = PEOPLE.boroughLawyer2
const GUEST = {
  name: 'Ottoline Marsh',
  email: 'o.marsh@larkfield-homecare.example',
  organisation: PEOPLE.homecareSignatory.organisation,
}
const REGIMES: readonly Regime[] = ['A', 'B']
const TELLING = { key: 'telling-people', heading: 'Telling people' }
const OFFENCES = { key: 'criminal-offence-data', heading: 'Criminal offence data' }
const RIGHTS = { key: 'rights', heading: 'The rights of people' }

const THEIR_COMMENT = 'Our carers already leave a leaflet at the first visit. Is that enough?'
const OUR_COMMENT = 'Do not give way here: a leaflet reaches nobody who cannot read it.'
const THEIR_WORDING =
  'The agency leaves a leaflet of the council at the first visit, and reads it out to whoever asks for that.'
const AGAINST =
  'I advise against leaving the telling of people to a leaflet: many of those who are visited cannot read one.'
const WHY_NOT =
  'The carer reads the leaflet out at the first visit and notes it, which reaches more people than a letter.'
const INSTEAD = 'The council calls one person in ten and asks what they were told.'

const draftOf = ({ draft }: typeof homecare): StoryDraft => {
  if (!draft) throw new Error('the homecare agreement has a draft')
  return draft
}
const DRAFT = draftOf(homecare)
/** What a mark says in place of a clause is not answered as well. */
const { offenceCondition: _doesNotApply, ...ANSWERED } = DRAFT.answers

type Look = (reference: string) => Promise<AgreementSeen>
type Journey = {
  readonly page: Page
  readonly lookAtAgreement: Look
  readonly putChecksInOrder: (agreement: string) => Promise<string>
}

/** From "whose purpose does it serve?" to a record that anybody can check, each act by the person whose it is. */
const wholeLife = async ({ page, lookAtAgreement, putChecksInOrder }: Journey) => {
  const reference = await isFoundToBeMixed(page)
  await isDraftedFromTheLibrary(page, reference)
  await putChecksInOrder(reference)
  await isReviewedAndAdvisedOn(page, reference)
  await isTalkedOverWithTheAgency(page, reference, lookAtAgreement)
  await goesAheadAgainstAdvice(page, reference)
  const version = await isApprovedEditedAndApprovedAgain(page, reference, lookAtAgreement)
  await isSignedByBoth(page, reference, version, lookAtAgreement)
  await isARecordThatAnybodyCanCheck(page, reference)
  await isPublished(page, reference, lookAtAgreement)
}

async function isFoundToBeMixed(page: Page): Promise<string> {
  await steps.signInAs(page, PEOPLE.careCoordinator)
  const reference = await agreements.opensOne(page, { ...homecare, title: TITLE })
  await agreements.answersTheTriage(page, homecare.triage)
  await agreements.concludesTheTriage(page, reference, 'MIXED')
  await agreements.seesItStand(page, 'DRAFTING')
  return reference
}

const partiesOf = ({ ourRole, theirRole, theirContact, theirDpo }: StoryDraft) => [
  { name: COUNCIL.name, role: ourRole, contact: 'agreements@haverbrook.example', dpo: PEOPLE.dpo.email },
  { name: GUEST.organisation, role: theirRole, contact: theirContact, dpo: theirDpo },
]

async function isDraftedFromTheLibrary(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, LAWYER)
  await agreements.opensTheDraft(page, reference)
  await agreements.describesTheParties(page, partiesOf(DRAFT))
  await agreements.listsTheData(page, DRAFT.data)
  await agreements.setsTheDates(page, { start: 'lastSignature', protocol: 'none' })
  await agreements.answersTheQuestions(page, REGIMES, ANSWERED)
  await agreements.marksAsNotApplicable(page, DRAFT.notApplicable)
  await agreements.takesOutTheClause(page, reference, OFFENCES)
  await agreements.seesThatEveryPointIsMade(page)
  await agreements.confirmsItsKind(page, reference)
  await agreements.sendsItForReview(page, reference)
}

async function isReviewedAndAdvisedOn(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.careCoordinator)
  await agreements.reviewsTheDraft(
    page,
    reference,
    'The data are those we hold, and the periods can be kept.',
  )

  await steps.signInAs(page, LAWYER)
  await agreements.asksTheOfficer(page, reference, {
    question: 'May this go to the agency as it is?',
    facts: 'Care plans go to the agency; its own records stay with it for eight years.',
  })

  await steps.signInAs(page, PEOPLE.dpo)
  await agreements.advisesOnIt(page, reference, {
    level: 'supportWithConditions',
    text: 'The two purposes are told apart, and each has its basis.',
    concerns: concernsAbout(),
    optOutConclusion: 'content',
    transferConclusion: 'notConcerned',
    conditions: [
      {
        text: 'Ask me again if the agency wants people told in another way.',
        owner: 'Borough legal team',
        dueOn: addDays(londonDate(new Date()), 90),
        blocking: false,
      },
    ],
  })
  await agreements.opensTheAgreement(page, reference)
  await agreements.seesItStand(page, 'NEGOTIATION')
}

async function isTalkedOverWithTheAgency(page: Page, reference: string, look: Look): Promise<void> {
  await steps.signInAs(page, LAWYER)
  const link = await agreements.invites(page, reference, GUEST)
  await agreements.commentsInside(page, reference, TELLING, OUR_COMMENT)

  await agreements.isNobodyKnown(page)
  await agreements.opensTheInvitation(page, link, TITLE, GUEST)
  await expect(page.getByText(OUR_COMMENT)).toHaveCount(0)
  await agreements.commentsOn(page, TELLING.heading, THEIR_COMMENT)
  const proposal = { heading: TELLING.heading, wording: THEIR_WORDING, why: 'We are there in person.' }
  await agreements.proposesWordingFor(page, TELLING.heading, proposal)

  await steps.signInAs(page, LAWYER)
  const { textVersion } = await look(reference)
  const proposed = { heading: TELLING.heading, added: 'leaflet' }
  const reason = 'Agreed, if the carer notes that it was read out.'
  await agreements.answersTheProposal(page, reference, proposed, { result: 'accepted', reason })
  await agreements.comparesTheLatest(page, reference, textVersion + 1)
  await expect(page.getByRole('heading', { name: `${TELLING.heading} Changed` })).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: 'leaflet' }).first()).toBeVisible()
  await expect(page.locator('del').filter({ hasText: 'privacy notice' }).first()).toBeVisible()
}

async function goesAheadAgainstAdvice(page: Page, reference: string): Promise<void> {
  await agreements.asksTheOfficer(page, reference, {
    question: 'May people be told by a leaflet?',
    facts: `The agency proposes it, and we agreed: ${THEIR_WORDING}`,
  })

  await steps.signInAs(page, PEOPLE.dpo)
  await agreements.advisesOnIt(page, reference, {
    level: 'adviseAgainst',
    text: AGAINST,
    concerns: concernsAbout('lawfulBasis'),
    optOutConclusion: 'content',
    transferConclusion: 'notConcerned',
    conditions: [],
  })

  await steps.signInAs(page, PEOPLE.headOfCare)
  await agreements.mayOnlyFollow(page, reference)

  await steps.signInAs(page, PEOPLE.director)
  await agreements.answersTheAdvice(page, reference, {
    followed: 'notFollowed',
    reasons: WHY_NOT,
    communicatedOn: londonDate(new Date()),
    dissent: {
      notFollowed: ['lawfulBasis'],
      alternative: INSTEAD,
      risk: { level: 'MODERATE', owner: PEOPLE.headOfCare.name, post: PEOPLE.headOfCare.title },
      communicatedHow: 'By email, and at our meeting',
    },
  })
  await agreements.findsTheAdviceAsItWas(page, [AGAINST, WHY_NOT, INSTEAD])

  await steps.signInAs(page, PEOPLE.dpo)
  await agreements.takesUpTheAnswer(page, reference, {
    acknowledgement: 'Noted. I ask to see what the calls find after three months.',
    on: londonDate(new Date()),
  })
}

async function isApprovedEditedAndApprovedAgain(page: Page, reference: string, look: Look): Promise<number> {
  await steps.signInAs(page, LAWYER)
  await agreements.closesTheNegotiation(page, reference)
  await agreements.namesWhoSigns(page, reference, [
    { person: 'homecareSignatory', as: 'signatory' },
    { person: 'director', as: 'signatory' },
    { person: 'caldicottGuardian', as: 'countersignatory' },
  ])
  const first = await look(reference)
  await agreements.sendsItForApproval(page, reference, first.textVersion)

  const note = 'It serves the people who are visited, and the director has answered for the leaflet.'
  await steps.signInAs(page, PEOPLE.headOfCare)
  await agreements.approvesIt(page, reference, first.textVersion, note)
  await agreements.seesItStand(page, 'SIGNATURE')

  await steps.signInAs(page, LAWYER)
  await agreements.rewordsAllTheSame(page, reference, { ...RIGHTS, text: RIGHTS_IN_SHORT }, 'the approval')
  await agreements.seesWhatWasUndone(page, reference, `The approval by ${PEOPLE.headOfCare.name}`)
  const { status, textVersion, entries } = await look(reference)
  expect({ status, textVersion }).toEqual({ status: 'LEGAL_FINAL', textVersion: first.textVersion + 1 })
  expect(entries.at(-1)).toBe('reviseText AG7')
  await agreements.sendsItForApproval(page, reference, textVersion)

  await steps.signInAs(page, PEOPLE.headOfCare)
  await agreements.opensTheApprovalOf(page, reference)
  await expect(agreements.calloutOf(page, 'What has changed since you approved it')).toContainText(
    `Changed: ${RIGHTS.heading}`,
  )
  await agreements.approvesIt(page, reference, textVersion, note)
  return textVersion
}

const RIGHTS_IN_SHORT = `
People may ask for a copy of their information, for correction, erasure, restriction or transfer, and may
object. They may ask any party; the one contact is [[rightsContact]]

A party that corrects, erases or restricts information must tell every recipient of it.
`.trim()

async function isSignedByBoth(page: Page, reference: string, version: number, look: Look): Promise<void> {
  await steps.signInAs(page, PEOPLE.homecareSignatory)
  await agreements.signsForThem(page, reference, PEOPLE.homecareSignatory)

  await steps.signInAs(page, PEOPLE.director)
  await agreements.signsIt(page, reference, version, PEOPLE.director)
  await agreements.seesItStand(page, 'SIGNATURE')

  await steps.signInAs(page, PEOPLE.caldicottGuardian)
  await agreements.signsIt(page, reference, version, PEOPLE.caldicottGuardian)
  await agreements.seesItStand(page, 'IN_FORCE')

  const seen = await look(reference)
  expect(seen).toMatchObject({ status: 'IN_FORCE', textVersion: version, signatures: 3 })
  expect(seen.entries.filter((entry) => entry === 'signAgreement AG30')).toHaveLength(3)
}

async function isARecordThatAnybodyCanCheck(page: Page, reference: string): Promise<void> {
  const theirs = await agreements.opensTheSealed(page, reference, 'P9', 'external', 1)
  const text = steps.unbroken(steps.textOf(theirs))
  for (const said of [TITLE, THEIR_WORDING, PEOPLE.homecareSignatory.name, PEOPLE.director.name])
    expect(text).toContain(said)
  for (const inside of [OUR_COMMENT, AGAINST, WHY_NOT]) expect(text).not.toContain(inside)

  const ours = await agreements.opensTheSealed(page, reference, 'P9', 'internal', 2)
  expect(steps.unbroken(steps.textOf(ours))).toContain(WHY_NOT)
  await steps.seesThatItIsGenuine(page, theirs, `${reference}/P9/1`)
  await steps.seesThatItIsNot(page, steps.withAFlippedByte(theirs))
}

async function isPublished(page: Page, reference: string, look: Look): Promise<void> {
  const mailbox = 'information.governance@haverbrook.example'
  await steps.signInAs(page, PEOPLE.careCoordinator)
  await agreements.proposesToPublish(page, reference, mailbox)

  await steps.signInAs(page, PEOPLE.dpo)
  await agreements.advisesOnPublishing(page, reference, 'Nothing in the entry should stay inside.')

  await steps.signInAs(page, PEOPLE.headOfCare)
  await agreements.publishes(page, reference)

  await agreements.isNobodyKnown(page)
  await agreements.findsItInTheRegister(page, TITLE)
  await expect(page.getByText('In force', { exact: true })).toBeVisible()
  await expect(page.getByText(mailbox)).toBeVisible()
  for (const inside of [AGAINST, OUR_COMMENT, GUEST.name]) await expect(page.getByText(inside)).toHaveCount(0)
  const { entries } = await look(reference)
  expect(entries.filter((entry) => entry.startsWith('publishEntry'))).toEqual(['publishEntry AG53'])
  const listed = await page.request.get(paths.publicRegisterAs('json'))
  expect(await listed.text()).toContain(TITLE)
}

// Some hundred pages: far longer than a test of one step may take.
test.describe.configure({ timeout: 420_000 })

test.describe('with JavaScript', () => {
  test('an agreement goes from the first question to signatures, a sealed record and the register', wholeLife)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('an agreement goes from the first question to signatures, a sealed record and the register', wholeLife)
})
