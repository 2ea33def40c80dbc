/** A coroner's notice, from the file that it is to the answer that nobody may refuse. */
import { expect, type Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { complyFields } from '@/lib/content/decision-forms'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { validityOf } from '@/lib/domain/disclosure/gateways'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import type { Asker } from '@/lib/domain/disclosure/questions'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { ACTS } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { requirementOf } from '@/lib/testing/lanes'
import { officer } from '@/lib/use-cases/demo/story'
import { ordinaryRequest, WROTE } from '../ordinary-case'
import { arrivesAt, arrivesAtTheCase } from './arriving'
import { takesTheStep } from './council'
import { send } from './forms'
import { recordsTheLegalCheck } from './parts'

const today = () => londonDate(new Date())

export const theCoroner = (): Asker => ({ type: 'coroner', policy: SHIPPED, day: today() })

/** Served today, to be answered within five days. */
export const aCoronersNotice = (): Request =>
  ordinaryRequest({
    ...requirementOf('G18'),
    authoriser: undefined,
    requester: officer('coronersOfficer', 'Coroner’s office'),
    instrument: {
      instrumentRef: 'CN/26/0417',
      issuer: `The senior coroner, ${PEOPLE.coronersOfficer.organisation}`,
      section: 'Coroners and Justice Act 2009, Schedule 5, paragraph 1',
      issuedOn: addDays(today(), -1),
      servedOn: today(),
      deadlineLegal: addDays(today(), 5),
    },
  })

/** The forms depend on the gateway and on the items, and on nothing else of the case. */
const likeANotice = ({ items }: Pick<Request, 'items'>) =>
  caseFile(
    aDisclosure()
      .requirement('G18')
      .withItems(...items)
      .withTheLegalTeam()
      .build(),
  )

/** Every test holds, and the notice reaches every item. */
export async function findsTheNoticeValid(page: Page, reference: string, notice: Request): Promise<void> {
  const found = {
    ...ACTS.validateRequirement.input,
    tests: Object.keys(validityOf('G18')),
    items: notice.items.map(() => 'within' as const),
  }
  await recordsTheLegalCheck(page, reference, notice.items, found, likeANotice(notice))
}

export async function opensTheAnswers(page: Page, reference: string): Promise<void> {
  await takesTheStep(page, reference, 'Decide', 'Answer the order or notice')
}

/** As the coordinator proposes, in the decider's words. */
export async function complies(page: Page, reference: string, notice: Request): Promise<void> {
  await opensTheAnswers(page, reference)
  await page.getByRole('link', { name: 'Comply with it', exact: true }).click()
  await arrivesAt(page, 'Comply with it')
  const { items: _asProposed, adviceFollowed: _nobodyAdvised, ...wrote } = WROTE.approveRequest
  await send(page, 'Sign and comply', complyFields(likeANotice(notice)), {
    ...wrote,
    whyAppropriate:
      'The notice is the senior coroner’s own, six months of one tenancy are all that it reaches, and nobody else stands in them.',
  })
  await arrivesAtTheCase(page, reference)
}

/** Neither is offered, nor is the form there for whoever writes its address. */
export async function mayNotWeighIt(page: Page, reference: string, why: string): Promise<void> {
  await opensTheAnswers(page, reference)
  for (const name of ['Approve, in full or in part', 'Refuse'])
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
  for (const [answer, title] of [
    ['approve', 'Approve, in full or in part'],
    ['refuse', 'Refuse'],
  ] as const) {
    await page.goto(`${paths.step(reference, 'decide')}/${answer}`)
    await arrivesAt(page, title)
    await expect(page.getByText(why)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Sign (?!out)/ })).toHaveCount(0)
  }
}
