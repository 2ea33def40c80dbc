/** Who signs, who approves, and the signatures. */
import { expect, type Page } from '@playwright/test'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import {
  APPROVE_FIELDS,
  capacityField,
  placeField,
  SIGN_FIELDS,
  seatFields,
} from '@/lib/content/agreement-sign-words'
import type { Seat } from '@/lib/domain/agreement/agreement'
import { paths } from '@/lib/paths'
import { arrivesAt } from '../arriving'
import { type Answers, formWith, press, send } from '../forms'
import { arrivesAtTheAgreement, calloutOf, turnsTo } from './arriving'

type Place = { readonly person: PersonKey; readonly as: Seat['as'] }

const listed = ({ person }: Place) => {
  const { id, name, title, organisation } = PEOPLE[person]
  return { personId: id, name, title, body: organisation, reference: '' }
}

const placed = (order: readonly Place[]): Answers =>
  Object.fromEntries(
    order.flatMap(({ person, as }, index) => [
      [placeField(PEOPLE[person].id), String(index + 1)],
      [capacityField(PEOPLE[person].id), as],
    ]),
  )

const opensTheSeats = (page: Page, reference: string) =>
  turnsTo(page, reference, 'Name who signs, and send it for approval', 'Who signs')

export async function namesWhoSigns(page: Page, reference: string, order: readonly Place[]): Promise<void> {
  await opensTheSeats(page, reference)
  await send(page, 'Save who signs', seatFields(order.map(listed)), placed(order))
  for (const [index, { person }] of order.entries())
    await expect(
      page.getByRole('row').filter({ hasText: `${index + 1}. ${PEOPLE[person].name}` }),
    ).toBeVisible()
}

export async function sendsItForApproval(page: Page, reference: string, version: number): Promise<void> {
  await opensTheSeats(page, reference)
  const button = `Send version ${version} for approval`
  await press(formWith(page, button), button)
  await arrivesAtTheAgreement(page, reference)
}

export const opensTheApprovalOf = (page: Page, reference: string) =>
  turnsTo(page, reference, 'Approve it, or send it back', 'Approve the agreement')

export async function approvesIt(
  page: Page,
  reference: string,
  version: number,
  note: string,
): Promise<void> {
  await opensTheApprovalOf(page, reference)
  await send(page, `Approve version ${version}`, APPROVE_FIELDS, { note, conflict: 'no' })
  await arrivesAtTheAgreement(page, reference)
}

/** What was approved or signed before counts no more, and whose it was. */
export async function seesWhatWasUndone(page: Page, reference: string, undone: string): Promise<void> {
  await page.goto(paths.agreement(reference))
  await expect(calloutOf(page, 'What was given before counts no more')).toContainText(undone)
}

type Signatory = { readonly name: string }

const signed = ({ name }: Signatory) => ({ typedName: name, confirms: ['yes'], conflict: 'no' })

export const opensTheSignature = (page: Page, reference: string) =>
  turnsTo(page, reference, 'Sign it, or decline', 'Sign the agreement')

/** For the council. */
export async function signsIt(
  page: Page,
  reference: string,
  version: number,
  person: Signatory,
): Promise<void> {
  await opensTheSignature(page, reference)
  await send(page, `Sign version ${version}`, SIGN_FIELDS, signed(person))
  await arrivesAtTheAgreement(page, reference)
}

/** From the list of whoever signs for the other organisation. */
export async function readsItToSign(page: Page, reference: string): Promise<void> {
  await page.goto(paths.partnerAgreements())
  await arrivesAt(page, 'Your agreements')
  await page.locator(`a[href="${paths.partnerAgreement(reference)}"]`).click()
  await page.getByRole('button', { name: 'Read and sign', exact: true }).click()
  await arrivesAt(page, 'Read and sign')
}

/** Fills the open form in and presses; what comes of it is the test's to say. */
export const givesTheirSignature = (page: Page, person: Signatory) =>
  send(page, 'Sign the agreement', SIGN_FIELDS, signed(person))

export async function signsForThem(page: Page, reference: string, person: Signatory): Promise<void> {
  await readsItToSign(page, reference)
  await givesTheirSignature(page, person)
  await expect(page).toHaveURL(paths.partnerAgreement(reference))
}
