/** An emergency: a telephone call, what is given on it, and the paper that is owed for it. */
import { expect, type Page } from '@playwright/test'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { CONFIRM_FIELDS, callFields, decideUrgentFields, RATIFY_FIELDS } from '@/lib/content/urgent-forms'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { ACTS } from '@/lib/testing/acts'
import { aCall } from '@/lib/testing/lanes'
import { arrivesAt } from './arriving'
import { opensTheCase } from './council'
import { type Answers, send } from './forms'

const HEADING = 'Emergency'
const THREE_HOURS_MS = 3 * 3_600_000

/** Ten past two has not come yet on a day that has just begun. */
const lastNight = () => londonDate(new Date(Date.now() - THREE_HOURS_MS))

const { name, email, title } = PEOPLE.ambulanceManager

/** From the ambulance service, whose manager is to confirm it. */
const theCall = (): Answers => ({
  ...aCall,
  serviceId: SERVICES.housing.id,
  calledOn: lastNight(),
  callerName: 'Ottoline Fenn',
  callerRank: 'Controller',
  callerNumber: 'AMB 731',
  numberGiven: '020 7946 0999',
  calledBack: ['yes'],
  confirmerName: name,
  confirmerRank: title,
  confirmerEmail: email,
})

export async function opensTheEmergency(page: Page, reference: string): Promise<void> {
  await page.goto(paths.step(reference, 'emergency'))
  await arrivesAt(page, HEADING)
}

/** Logs the call, once the directory has said which number to call back; answers the reference. */
export async function logsTheCall(page: Page): Promise<string> {
  const { ambulance: organisation } = ORGANISATIONS
  await page.goto(paths.logUrgent())
  await arrivesAt(page, 'Log an emergency')
  await page.getByLabel('Which organisation?').selectOption({ label: organisation.name })
  await page.getByRole('button', { name: 'Continue' }).click()
  await arrivesAt(page, 'Log an emergency call')
  await expect(page.getByRole('link', { name: organisation.switchboard, exact: true })).toBeVisible()
  const fields = callFields({ organisation, services: Object.values(SERVICES), floors: SHIPPED.floors })
  await send(page, 'Log the call', fields, theCall())
  await arrivesAt(page, HEADING)
  await expect(page.getByText(`${organisation.switchboard}, from the directory`)).toBeVisible()
  return /DIS-\d{4}-\d+/.exec(page.url())?.[0] ?? ''
}

export async function signsWhatWasGiven(page: Page, reference: string): Promise<void> {
  await opensTheEmergency(page, reference)
  await send(page, 'Sign what was given', decideUrgentFields(false), ACTS.decideUrgent.input)
  await expect(page.getByRole('heading', { name: 'What was given', exact: true })).toBeVisible()
}

/** On the asking body's own page, by whoever the caller named. */
export async function confirmsInWriting(page: Page, reference: string): Promise<void> {
  await page.goto(paths.confirmUrgent(reference))
  await arrivesAt(page, 'Confirm an emergency request')
  await send(page, 'Confirm the request', CONFIRM_FIELDS, ACTS.confirmUrgent.input)
  await expect(page.getByRole('heading', { name: 'Confirmed in writing', exact: true })).toBeVisible()
}

export async function ratifies(page: Page, reference: string): Promise<void> {
  await opensTheEmergency(page, reference)
  await send(page, 'Sign and close', RATIFY_FIELDS, ACTS.ratifyUrgent.input)
  await expect(page.getByRole('heading', { name: 'Ratified, after the event' })).toBeVisible()
}

/** Anybody on duty may log a call; deciding it takes the grade. */
export async function seesThatItIsNotTheirsToDecide(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'You cannot decide this emergency' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign what was given' })).toHaveCount(0)
}

/** The colour in which the product says that something presses. */
const RED = 'rgb(202, 53, 53)'

/** On the case page: what is owed, by whom, and a clock that presses. */
const seesTheRedClock = async (page: Page, reference: string, owed: RegExp, clock: RegExp) => {
  await opensTheCase(page, reference)
  await expect(page.getByRole('heading', { name: owed })).toBeVisible()
  await expect(page.getByRole('strong').filter({ hasText: clock })).toHaveCSS('color', RED)
}

export const seesThatPaperIsOwed = (page: Page, reference: string) =>
  seesTheRedClock(page, reference, /^Written confirmation due by /, /^Written confirmation due/)

export const seesThatPaperIsOverdue = (page: Page, reference: string) =>
  seesTheRedClock(page, reference, /^Not confirmed in writing: it was due by /, /^Overdue: it was not/)
