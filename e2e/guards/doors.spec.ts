import type { BrowserContext } from '@playwright/test'
import { parse } from 'node-html-parser'
import { DEMO_IDENTITY } from '@/db/seeds/demo-identity'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { DEMO_POLICY } from '@/db/seeds/demo-policy'
import { paths } from '@/lib/paths'
import { HOUSING_SCENE } from '@/lib/use-cases/demo/scale/scene'
import { ACTION_DOORS, INVITED_ACTIONS, LODGED, PUBLIC_ACTIONS, RESTRICTED } from '../action-doors'
import { IN_FORCE } from '../agreement-doors'
import type { CasePlan } from '../case-plan'
import { addressAt, lookAtMatter, matterOf, personAt } from '../door'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import { filled, GUARDED, idIn, isOfAMatter, knock, NOBODYS, PUBLIC } from './knocking'
import { ACTIONS } from './on-disk'

/** Addresses of the sealed records of a case, by kind, as an auditor's page links to them. */
const recordsOf = async ({ request }: BrowserContext, reference: string) => {
  await steps.entersAs(request, PEOPLE.auditor)
  const html = await (await request.get(paths.disclosure(reference))).text()
  const links = parse(html).querySelectorAll('a[href^="/records/"]')
  const kindOf = (words: string) => /PDF of .*\/(P\d+)\/1$/.exec(words)?.[1]
  return new Map(links.map((link) => [kindOf(link.text), link.getAttribute('href') ?? ''] as const))
}

test('every page and route on disk that is not public on purpose turns a stranger away', async ({
  context,
  aCase,
}) => {
  const reference = await aCase({ after: 'closeCase' })
  const known = { reference, recordId: idIn((await recordsOf(context, reference)).get('P1')) }
  await context.clearCookies()
  expect(GUARDED.length).toBeGreaterThan(25)
  for (const address of GUARDED)
    for (const one of [known, NOBODYS]) {
      const { status, to } = await knock(context, filled(address, one))
      const sentToSignIn = status === 307 && to === paths.signIn()
      expect(sentToSignIn || [401, 404, 405].includes(status), `${address} answered ${status} ${to}`).toBe(
        true,
      )
    }
})

test('what is public answers a stranger', async ({ context, sameAgreement }) => {
  const known = { reference: await sameAgreement(IN_FORCE) }
  for (const address of PUBLIC) {
    const { status } = await knock(context, filled(address.replace('[...nextauth]', 'session'), known))
    expect([200, 307], address).toContain(status)
  }
})

test('no action on disk is without a test that a stranger is refused', () => {
  const open = [...PUBLIC_ACTIONS, ...INVITED_ACTIONS]
  expect(ACTIONS.filter((name) => !open.includes(name))).toEqual(Object.keys(ACTION_DOORS).sort())
})

test.describe('a stranger who sends the form of', () => {
  for (const [name, door] of Object.entries(ACTION_DOORS))
    test(`${name} is refused, and everything stays as it was`, async ({
      context,
      sameCase,
      sameAgreement,
      sameCheck,
      lookAt,
      lookAtAgreement,
      lookAtCheck,
    }) => {
      const { request } = context
      const lookers = { lookAt, lookAtAgreement, lookAtCheck }
      const reference = await matterOf({ sameCase, sameAgreement, sameCheck }, door)
      await steps.entersAs(request, personAt(door))
      const form = await steps.formAt(request, await addressAt(request, door, reference), door.press)
      const before = await lookAtMatter(lookers, door, reference)
      await context.clearCookies()
      const { status, location } = await steps.post(request, form)
      expect([status, location]).toEqual([401, null])
      expect(await lookAtMatter(lookers, door, reference)).toEqual(before)
    })
})

/** One plan, so that one case serves all who knock. */
const CLOSED_CASE: CasePlan = { after: 'closeCase' }

test.describe('no case, no record and no PDF of another organisation is found, as if there were none, by', () => {
  for (const key of ['revenueOfficer', 'fraudManager', 'careCoordinator'] as const)
    test(PEOPLE[key].name, async ({ context, sameCase }) => {
      const reference = await sameCase(CLOSED_CASE)
      const known = { reference, recordId: idIn((await recordsOf(context, reference)).get('P1')) }
      await steps.entersAs(context.request, PEOPLE[key])
      for (const address of GUARDED.filter(isOfAMatter)) {
        const theirs = await knock(context, filled(address, known))
        expect([404, 405], address).toContain(theirs.status)
        expect(theirs, address).toEqual(await knock(context, filled(address, NOBODYS)))
      }
    })
})

const COUNCILS_OWN =
  /^\/(disclosures|agreements|configuration|checks|transfers|flows|runs|datasets|processing|training|certificates|incidents|people|agencies|changes|calls)\b/
const COUNCIL_PAGES = GUARDED.filter((each) => COUNCILS_OWN.test(each))

test('an outside officer finds no council page of their own case', async ({ context, aCase }) => {
  const reference = await aCase({ after: 'proposeDecision' })
  await steps.entersAs(context.request, PEOPLE.constable)
  for (const address of COUNCIL_PAGES) {
    const { status } = await knock(context, filled(address, { ...NOBODYS, reference }))
    expect([404, 405], address).toContain(status)
  }
})

/** One council person to each page of the council’s own who has no part in it. */
const SHUT_TO: readonly (readonly [address: string, as: PersonKey])[] = [
  [paths.disclosures(), 'administrator'],
  [paths.logUrgent(), 'auditor'],
  [paths.recipients(), 'headOfHousing'],
  [paths.patterns(), 'releaseOfficer'],
  [paths.policy(), 'releaseOfficer'],
  [paths.policyChangeOf('setting', 'targetWorkingDays'), 'informationOfficer'],
  [paths.waitingChange(DEMO_POLICY.waitingChange), 'housingCoordinator'],
  [paths.people(), 'headOfHousing'],
  [paths.addPerson(), 'auditor'],
  [paths.person(PEOPLE.auditor.id), 'housingCoordinator'],
  [paths.agencies(), 'releaseOfficer'],
  [paths.addAgency(), 'auditor'],
  [paths.agency(ORGANISATIONS.police.id), 'solicitor'],
  [paths.changes(), 'headOfHousing'],
  [paths.change(DEMO_IDENTITY.waiting), 'housingCoordinator'],
  [paths.calls(), 'dpo'],
  [paths.call(DEMO_IDENTITY.waitsForCall), 'headOfHousing'],
  [paths.attestation(), 'administrator'],
  [paths.recovery(DEMO_IDENTITY.asked), 'headOfHousing'],
  [paths.recovery(DEMO_IDENTITY.asked), 'constable'],
  [paths.delegations(), 'housingCoordinator'],
  [paths.proposeDelegation(), 'headOfHousing'],
  [paths.referenceSets(), 'releaseOfficer'],
  [paths.referenceSet('adequacy'), 'housingCoordinator'],
  [paths.referenceVersion(DEMO_POLICY.waitingTable), 'housingCoordinator'],
  [paths.changeReferenceRow('adequacy', 'CA'), 'auditor'],
  [paths.uploadReference('adequacy'), 'informationOfficer'],
  [paths.agreements(), 'administrator'],
  [paths.agreements(), 'releaseOfficer'],
  [paths.newAgreement(), 'administrator'],
  [paths.clauseLibrary(), 'administrator'],
  [paths.signatories(), 'administrator'],
  [paths.addSignatory(), 'safetyCoordinator'],
  [paths.importRegister(), 'headOfHousing'],
  [paths.partnerAgreements(), 'dpo'],
  [paths.allChecks(), 'administrator'],
  [paths.datasets(), 'administrator'],
  [paths.newDataset(), 'administrator'],
  [paths.processingRegister(), 'administrator'],
  [paths.newProcessing(), 'administrator'],
  [paths.exportProcessing(), 'administrator'],
  [paths.training(), 'administrator'],
  [paths.recordTraining(), 'administrator'],
  [paths.trainingGrace(), 'administrator'],
  [paths.certificates(), 'administrator'],
  [paths.incidents(), 'administrator'],
  [paths.transfers(), 'administrator'],
  [paths.reportIncident(), 'administrator'],
]

test('a council page that is not part of somebody’s work is not there for them', async ({ context }) => {
  for (const [address, as] of SHUT_TO) {
    await steps.entersAs(context.request, PEOPLE[as])
    expect((await knock(context, address)).status, `${address} for ${PEOPLE[as].name}`).toBe(404)
  }
})

test('whom a request concerns finds nothing of it, as if there were none', async ({ context, aCase }) => {
  const { name } = PEOPLE.headOfHousing
  const reference = await aCase({ state: 'INTAKE', scene: { subject: { ...HOUSING_SCENE.subject, name } } })
  await steps.entersAs(context.request, PEOPLE.headOfHousing)
  for (const address of GUARDED.filter(isOfAMatter)) {
    const theirs = await knock(context, filled(address, { ...NOBODYS, reference }))
    expect(theirs, address).toEqual(await knock(context, filled(address, NOBODYS)))
  }
})

test('a restricted case shows no page until a reason is given for opening it', async ({ context, aCase }) => {
  const reference = await aCase(RESTRICTED)
  await steps.entersAs(context.request, PEOPLE.informationManager)
  const opening = paths.step(reference, 'open')
  for (const address of COUNCIL_PAGES.filter(isOfAMatter)) {
    const { status, to } = await knock(context, filled(address, { ...NOBODYS, reference }))
    const isTheReason = address.endsWith('/open') && status === 200
    expect(isTheReason || to === opening || [404, 405].includes(status), `${address} ${status} ${to}`).toBe(
      true,
    )
  }
})

test('a draft is nobody’s but its writer’s', async ({ context, aCase }) => {
  const reference = await aCase({ after: 'startRequest' })
  for (const person of [
    PEOPLE.informationManager,
    PEOPLE.director,
    PEOPLE.dpo,
    PEOPLE.auditor,
    PEOPLE.inspector,
  ]) {
    await steps.entersAs(context.request, person)
    for (const address of [
      paths.disclosure(reference),
      paths.request(reference),
      paths.checkAnswers(reference),
    ])
      expect((await knock(context, address)).status, `${address} for ${person.name}`).toBe(404)
  }
})

test('an internal record is not the requester’s to open, and the external copy is', async ({
  context,
  aCase,
}) => {
  const reference = await aCase({ after: 'closeCase' })
  const records = await recordsOf(context, reference)
  await steps.entersAs(context.request, PEOPLE.constable)
  expect((await knock(context, records.get('P2') ?? '')).status).toBe(404)
  expect((await knock(context, records.get('P3') ?? '')).status).toBe(200)
})

test('a paper that was sent with a case is opened by whoever may see the case, and by nobody else', async ({
  context,
  aCase,
}) => {
  const reference = await aCase({
    ...LODGED,
    papers: [{ kind: 'instrument', name: 'Application notice.pdf' }],
  })
  await steps.entersAs(context.request, PEOPLE.solicitor)
  const html = await (await context.request.get(paths.step(reference, 'legal'))).text()
  const paper = parse(html).querySelector('a[href^="/attachments/"]')?.getAttribute('href') ?? ''
  const opens = async (person: { readonly name: string }) => {
    await steps.entersAs(context.request, person)
    return (await knock(context, paper)).status
  }
  expect(await opens(PEOPLE.solicitor)).toBe(200)
  expect(await opens(PEOPLE.constable)).toBe(200)
  for (const person of [PEOPLE.revenueOfficer, PEOPLE.careCoordinator, PEOPLE.administrator])
    expect(await opens(person), person.name).toBe(404)
})
