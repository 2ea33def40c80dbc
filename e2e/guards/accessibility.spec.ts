import type { Locator, Page } from '@playwright/test'
import { DEMO_IDENTITY } from '@/db/seeds/demo-identity'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { isList, QUESTIONS } from '@/lib/domain/disclosure/questions'
import { type AgreementStep, type CouncilStep, paths, type RunStep, type TransferStep } from '@/lib/paths'
import { ACTION_DOORS, LODGED, ORDER_TO_ANSWER, RESTRICTED, TO_ERASE } from '../action-doors'
import {
  ASKED,
  DEPARTED_FROM,
  DRAFTED,
  IN_FORCE,
  INVITED_SOMEBODY,
  PROPOSED,
  REVIEW_DUE,
  SECRET,
  TALKED_OVER,
  UNDER_NOTICE,
} from '../agreement-doors'
import type { AgreementPlan, CasePlan, StatePlan } from '../case-plan'
import {
  ACTIVE_TRANSFER,
  APPLIES,
  CANDIDATE,
  DEPARTED_FROM_IN_TRANSFER,
  ENTRY,
  EVIDENCED,
  FLOW,
  INCIDENT,
  OWING,
  RESTRICTED_DATASET,
  RISK_ANSWERED,
  RUN_ATTESTED,
  RUN_AWAITING,
  RUN_BUILT,
  RUN_OPEN,
  SAID,
  SUSPENDED_TRANSFER,
  TRANSFER,
  UNSAID,
} from '../check-doors'
import { addressAt, type Door, matterOf, personAt } from '../door'
import { expect, test } from '../fixtures'
import { PERHAPS_STAFF, TWO_ITEMS } from '../ordinary-case'
import { ASKER, draftFor } from '../outside-drafts'
import * as steps from '../steps'
import { PAGES } from './on-disk'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 800 }

/** Drawn with answers that stand, or asking nothing that must be answered: sending it goes on to the next page. */
const GOES_ON = [
  'answerQuestion',
  'decideCapacity',
  'saveDerogation',
  'saveHarm',
  'saveWhat',
  'saveMethod',
  'saveLeft',
  'saveEntry',
  'keepOutsideReferences',
  'saveAgreementAnswers',
  'saveAgreementDates',
]

const empties = async (form: Locator) => {
  for (const box of await form.getByRole('textbox').all()) await box.fill('')
}

/** As it is drawn, at both ends of what people use. */
const isGoodAtBothWidths = async (page: Page) => {
  await page.setViewportSize(PHONE)
  await steps.expectAccessible(page)
  await steps.expectNoSideways(page)
  await page.setViewportSize(DESK)
  await steps.expectLaidOut(page)
}

/** The page itself, and not the one that says why there is none. */
const isAt = async (page: Page, address: string, status = 200) => {
  const answer = await page.goto(address)
  expect([answer?.status(), new URL(page.url()).pathname]).toEqual([status, address.replace(/\?.*/, '')])
}

const opens = async (page: Page, address: string, status = 200) => {
  await isAt(page, address, status)
  await isGoodAtBothWidths(page)
}

/** What is folded away is asked of people too. */
const unfolds = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Pages that anybody may open. */
const FOR_EVERYBODY = [
  '/',
  '/accessibility',
  '/help/permissions',
  paths.permissionsAt('assess'),
  '/sign-in/demo',
  paths.signInRefused('OID-12'),
  '/verify',
  paths.publicRegister(),
]

test.describe('pages for everybody', () => {
  for (const address of FOR_EVERYBODY)
    test(`${address} is accessible`, async ({ page }) => {
      // Everybody against everything that anybody may do: thousands of cells to look at.
      if (address === paths.permissions()) test.slow()
      await opens(page, address)
    })

  test('a page that is not there is accessible', ({ page }) => opens(page, '/there-is-no-such-page', 404))
})

type Plan = Door['plan']
type Reading = readonly [page: string, as: PersonKey, plan: Plan, address: (reference: string) => string]

const CLOSED: CasePlan = {
  after: 'closeCase',
  request: { items: TWO_ITEMS, subjects: PERHAPS_STAFF },
  advised: true,
}
/** Everything that may happen to what was sent. */
const MUCH_HAPPENED: StatePlan = {
  state: 'RELEASED',
  later: [
    { verb: 'sendCorrection', by: 'housingCoordinator' },
    { verb: 'reportBreach', by: 'housingCoordinator' },
    { verb: 'decideBreach', by: 'dpo' },
    { verb: 'checkAccess', by: 'informationOfficer' },
    { verb: 'linkComplaint', by: 'informationOfficer' },
    { verb: 'acknowledgeComplaint', by: 'informationOfficer' },
    { verb: 'answerComplaint', by: 'dpo' },
  ],
}
const REVIEWED: StatePlan = { state: 'REVIEW', later: [{ verb: 'decideReview', by: 'director' }] }
const LATE: StatePlan = { state: 'U_UNCONFIRMED' }
const TO_A_LAWYER: StatePlan = { state: 'LEGAL_VALIDATION' }

const at = (step: CouncilStep) => (reference: string) => paths.step(reference, step)
const inTransfer = (step: TransferStep) => (reference: string) => paths.transferStep(reference, step)
const inRun = (step: RunStep) => (reference: string) => paths.runStep(reference, step)
const inAgreement = (step: AgreementStep) => (reference: string) => paths.agreementStep(reference, step)
/** With a variation begun and a review due. */
const LONG_LIVED: AgreementPlan = {
  like: 'families',
  until: 'IN_FORCE',
  later: [
    { verb: 'startVariation', by: 'boroughLawyer2' },
    { verb: 'reportTrigger', by: 'careCoordinator' },
  ],
}

/** Pages that ask nothing. */
const READINGS: readonly Reading[] = [
  ['the requests of an officer', 'constable', { after: 'submitRequest' }, paths.requests],
  ['a draft', 'constable', { after: 'startRequest' }, paths.request],
  ['a request just submitted', 'constable', { after: 'submitRequest' }, paths.submitted],
  ['a notice just lodged', 'constable', LODGED, paths.submitted],
  ['a notice as its writer sees it', 'constable', LODGED, paths.request],
  ['another route', 'constable', { after: 'startRequest', request: { danger: 'yes' } }, paths.wrongDoor],
  ['a closed request', 'constable', CLOSED, paths.request],
  ['a refused request', 'constable', { after: 'refuseRequest' }, paths.request],
  ['a reviewed request', 'constable', REVIEWED, paths.request],
  ['a request that was corrected', 'constable', MUCH_HAPPENED, paths.request],
  ['an emergency as its confirmer sees it', 'inspector', LATE, paths.request],
  ['the work list of a manager', 'informationManager', { after: 'authoriseRequest' }, paths.disclosures],
  ['the work list of a head of service', 'headOfHousing', { after: 'proposeDecision' }, paths.disclosures],
  ['the start of intake', 'informationOfficer', { after: 'authoriseRequest' }, at('intake')],
  ['the intake of an order', 'informationOfficer', LODGED, at('intake')],
  ['an order with a lawyer', 'solicitor', TO_A_LAWYER, paths.disclosure],
  [
    'a restricted case',
    'informationOfficer',
    { ...RESTRICTED, openedBy: 'informationOfficer' },
    at('people'),
  ],
  ['the decide page', 'headOfHousing', { ...CLOSED, after: 'proposeDecision' }, at('decide')],
  ['the decide page of a deputy', 'deputyHeadOfHousing', { after: 'proposeDecision' }, at('decide')],
  ['the decide page of an order', 'headOfHousing', ORDER_TO_ANSWER, at('decide')],
  ['a closed case', 'auditor', CLOSED, paths.disclosure],
  ['a case to which much happened', 'auditor', MUCH_HAPPENED, paths.disclosure],
  ['the erasure that waits', 'dpo', TO_ERASE, at('erase')],
  ['the rules of a case', 'auditor', CLOSED, at('rules')],
  ['an emergency whose paper is owed', 'dpo', LATE, at('emergency')],
  ['the case of an emergency', 'dpo', LATE, paths.disclosure],
  ['an agreement at its first question', 'safetyCoordinator', ASKED, paths.agreement],
  ['the answers about its kind', 'safetyCoordinator', ASKED, inAgreement('triage')],
  ['an agreement in drafting', 'boroughLawyer2', DRAFTED, paths.agreement],
  ['the draft of an agreement', 'boroughLawyer2', DRAFTED, inAgreement('draft')],
  ['the clauses of an agreement', 'boroughLawyer2', DRAFTED, inAgreement('clauses')],
  ['the text of an agreement', 'auditor', DRAFTED, inAgreement('read')],
  ['two versions compared', 'auditor', DRAFTED, inAgreement('compare')],
  ['an agreement as a document', 'auditor', DRAFTED, inAgreement('document')],
  ['the advice that was departed from', 'boardMember', DEPARTED_FROM, inAgreement('advice')],
  ['an agreement that was departed from', 'dpo', DEPARTED_FROM, paths.agreement],
  ['the documents they sent back', 'boroughLawyer2', TALKED_OVER, inAgreement('returned')],
  ['a negotiation with a proposal', 'boroughLawyer2', PROPOSED, inAgreement('negotiation')],
  ['an agreement in force', 'auditor', IN_FORCE, paths.agreement],
  ['its public page', 'auditor', IN_FORCE, paths.publicAgreement],
  ['the disclosures under it', 'auditor', IN_FORCE, inAgreement('disclosures')],
  ['the evidence of deletion', 'safetyCoordinator', IN_FORCE, inAgreement('evidence')],
  ['the public entry of an agreement', 'headOfSafety', IN_FORCE, inAgreement('publication')],
  ['an agreement as the other side sees it', 'regionalSignatory', IN_FORCE, paths.partnerAgreement],
  ['the review that is due', 'headOfSafety', REVIEW_DUE, inAgreement('life')],
  ['the ending of an agreement', 'boroughLawyer2', UNDER_NOTICE, inAgreement('ending')],
  ['an agreement with a variation', 'boroughLawyer2', LONG_LIVED, paths.agreement],
  ['the variations of an agreement', 'boroughLawyer2', LONG_LIVED, inAgreement('variation')],
  ['the checks of an agreement', 'boroughLawyer2', SAID, paths.checks],
  ['checks of which nothing is said', 'auditor', UNSAID, paths.checks],
  ['a certificate that is owed', 'boroughLawyer2', OWING, (matter) => paths.checksStep(matter, 'retention')],
  ['a flow that nobody concluded on', 'safetyCoordinator', FLOW, paths.flow],
  ['a flow whose check is run', 'safetyCoordinator', APPLIES, paths.flow],
  ['a flow that claims an exemption', 'dpo', EVIDENCED, paths.flow],
  ['a dataset with a restriction', 'auditor', RESTRICTED_DATASET, paths.dataset],
  ['an entry of processing', 'auditor', ENTRY, paths.processingEntry],
  ['an earlier entry of processing', 'auditor', ENTRY, (entry) => paths.processingVersion(entry, 1)],
  ['where the data of an agreement goes', 'auditor', SAID, (matter) => paths.checksStep(matter, 'picture')],
  ['a transfer abroad', 'boroughLawyer2', TRANSFER, paths.transfer],
  ['a signed transfer', 'auditor', ACTIVE_TRANSFER, paths.transfer],
  ['a suspended transfer', 'boroughLawyer2', SUSPENDED_TRANSFER, paths.transfer],
  ['whom a transfer goes on to', 'boroughLawyer2', TRANSFER, inTransfer('onward')],
  ['advice that was departed from', 'dpo', DEPARTED_FROM_IN_TRANSFER, inTransfer('advice')],
  ['the answers about the risk', 'boroughLawyer2', RISK_ANSWERED, inTransfer('risk')],
  ['the versions of a transfer', 'auditor', ACTIVE_TRANSFER, inTransfer('versions')],
  ['an earlier transfer', 'auditor', ACTIVE_TRANSFER, (transfer) => paths.transferVersion(transfer, 1)],
  ['a run that begins', 'informationOfficer', RUN_OPEN, paths.run],
  ['the file of a cohort', 'informationOfficer', RUN_OPEN, inRun('cohort')],
  ['a request to download', 'informationOfficer', RUN_BUILT, inRun('file')],
  ['the answer to a run', 'informationOfficer', RUN_AWAITING, inRun('response')],
  ['an attested run', 'auditor', RUN_ATTESTED, paths.run],
  ['what may be an incident', 'dpo', CANDIDATE, paths.incident],
  ['an incident', 'auditor', INCIDENT, paths.incident],
]

/** Pages that are of no case. */
const ITS_OWN: readonly (readonly [page: string, as: PersonKey, address: string])[] = [
  ['the choice of who called', 'liaison', paths.logUrgent()],
  ['what was noticed', 'dpo', paths.notices()],
  ['what is asked for again and again', 'dpo', paths.patterns()],
  ['the rules', 'administrator', paths.policy()],
  ['the rules as somebody reads them who may not change them', 'headOfHousing', paths.policy()],
  ['the people', 'dpo', paths.people()],
  ['the form for an account', 'administrator', paths.addPerson()],
  ['an account', 'administrator', paths.person(PEOPLE.auditor.id)],
  ['a change of an account', 'administrator', paths.changePerson(PEOPLE.auditor.id)],
  ['the organisations', 'auditor', paths.agencies()],
  ['the form for an organisation', 'informationOfficer', paths.addAgency()],
  ['an organisation', 'auditor', paths.agency(ORGANISATIONS.police.id)],
  ['a change of an organisation', 'dpo', paths.changeAgency(ORGANISATIONS.police.id)],
  ['what waits for a second person', 'auditor', paths.changes()],
  ['a change that waits for a second person', 'dpo', paths.change(DEMO_IDENTITY.waiting)],
  ['who is still there', 'inspector', paths.attestation()],
  ['an invitation that opens nothing', 'auditor', paths.enrol('unknown')],
  ['a first passkey without leave to make one', 'auditor', paths.accountEnrol()],
  ['the way in for when the sign-in is down', 'auditor', paths.breakGlass()],
  ['signing in by a code and a call', 'auditor', paths.callSignIn()],
  ['the same once a code was asked for', 'auditor', paths.callAsked()],
  ['a browser in which nobody waits for a call', 'auditor', paths.callWait()],
  ['who waits to be telephoned', 'informationOfficer', paths.calls()],
  ['the way in by an organisation’s own account', 'auditor', paths.agencySignIn()],
  ['the delegations', 'dpo', paths.delegations()],
  ['the register of agreements', 'auditor', `${paths.agreements()}?show=all`],
  ['the clause library', 'boroughLawyer2', paths.clauseLibrary()],
  ['a clause of the library', 'boroughLawyer2', paths.clauseOfLibrary('purpose')],
  ['who may sign', 'auditor', paths.signatories()],
  ['the import of a register', 'boroughLawyer2', paths.importRegister()],
  ['the tables that the checks read', 'administrator', paths.referenceSets()],
  ['a table that the checks read', 'administrator', paths.referenceSet('adequacy')],
  ['a row of it', 'administrator', paths.referenceRow('adequacy', 'CA')],
  ['what the checks have to do with', 'dpo', paths.allChecks()],
  ['the datasets', 'careOwner', paths.datasets()],
  ['the register of processing', 'careOwner', paths.processingRegister()],
  ['who is trained', 'informationOfficer', paths.training()],
  ['one’s own training', 'releaseOfficer', paths.training()],
  ['the certificates that are owed', 'auditor', paths.certificates()],
  ['the incidents', 'dpo', paths.incidents()],
  ['the transfers abroad', 'auditor', paths.transfers()],
  ['a link that opens nothing', 'auditor', paths.invitation('unknown')],
]

test.describe('pages to read', () => {
  for (const [name, as, plan, address] of READINGS)
    test(`${name} is accessible`, async ({ page, sameCase, sameAgreement, sameCheck }) => {
      const reference = await matterOf({ sameCase, sameAgreement, sameCheck }, { plan })
      await steps.entersAs(page.request, PEOPLE[as])
      await opens(page, address(reference))
    })

  for (const [name, as, address] of ITS_OWN)
    test(`${name} is accessible`, async ({ page }) => {
      await steps.entersAs(page.request, PEOPLE[as])
      await opens(page, address)
    })

  test('a record read as a page is accessible', async ({ page, sameCase }) => {
    const reference = await sameCase(CLOSED)
    await steps.entersAs(page.request, PEOPLE.auditor)
    for (const kind of ['P1', 'P2', 'P3']) {
      await page.goto(paths.disclosure(reference))
      await page.getByRole('link', { name: `page of ${reference}/${kind}/1`, exact: true }).click()
      await expect(page.getByRole('button', { name: 'Open the sealed PDF' })).toBeVisible()
      await isGoodAtBothWidths(page)
    }
  })
})

test('an agreement as the invited person reads it is accessible', async ({ page, sameAgreement }) => {
  await sameAgreement(INVITED_SOMEBODY)
  await opens(page, paths.invitation(SECRET))
  await page.getByRole('button', { name: 'Read the agreement' }).click()
  await page.waitForURL(paths.invitedAgreement())
  await page.goto(`${paths.invitedAgreement()}?about=*`)
  await expect(page.getByRole('button', { name: 'Send the comment' })).toBeVisible()
  await isGoodAtBothWidths(page)
})

test('every question of the outside form is accessible', async ({ page, sameCase }) => {
  test.slow()
  await steps.entersAs(page.request, PEOPLE[ASKER])
  for (const question of QUESTIONS) {
    const { slug } = question
    const reference = await sameCase(draftFor(question))
    await opens(page, paths.question(reference, slug))
    if (!isList(question)) continue
    await opens(page, paths.listed(reference, slug, 'new'))
  }
})

test.describe('the form, empty and with its errors, of', () => {
  const seen = new Set<string>()
  const once = Object.entries(ACTION_DOORS).filter(([, door]) => {
    const key = JSON.stringify([door.at(''), door.as, door.plan])
    return seen.has(key) ? false : seen.add(key)
  })
  for (const [name, door] of once)
    test(`${name} is accessible`, async ({ page, sameCase, sameAgreement, sameCheck }) => {
      const reference = await matterOf({ sameCase, sameAgreement, sameCheck }, door)
      await steps.entersAs(page.request, personAt(door))
      await isAt(page, await addressAt(page.request, door, reference))
      await unfolds(page)
      const form = steps.formWith(page, door.press)
      await expect(form).toBeVisible()
      const asks = await form.getByRole('textbox').or(form.getByRole('checkbox')).count()
      if (asks > 0 && !GOES_ON.includes(name)) {
        await empties(form)
        await steps.press(form, door.press)
        await expect(form.getByRole('alert')).toBeVisible()
      }
      await isGoodAtBothWidths(page)
    })
})

/** Shown elsewhere in these tests, or only where people do not sign in as the demo borough does. */
const HELD_ELSEWHERE = ['/records/[recordId]/read', '/sign-in', '/sign-in/again', paths.invitedAgreement()]

const QUESTION_PAGES = QUESTIONS.flatMap((question) => [
  paths.question(':', question.slug),
  ...(isList(question) ? [paths.listed(':', question.slug, 'new')] : []),
])

test('no page on disk is missing here', () => {
  const opened = [
    ...FOR_EVERYBODY,
    ...READINGS.map(([, , , address]) => address(':')),
    ...ITS_OWN.map(([, , address]) => address),
    ...QUESTION_PAGES,
    ...Object.values(ACTION_DOORS).map((door) => door.at(':')),
  ].map((address) => address.replace(/\?.*/, ''))
  const like = (page: string) => new RegExp(`^${page.replace(/\[\w+\]/g, '[^/]+')}$`)
  const partsIn = (page: string) => page.split('[').length
  const pageAt = (address: string) =>
    PAGES.filter((page) => like(page).test(address)).toSorted(
      (one, other) => partsIn(one) - partsIn(other),
    )[0]
  const seen = new Set([...HELD_ELSEWHERE, ...opened.map(pageAt)])
  expect(PAGES.filter((page) => !seen.has(page))).toEqual([])
})
