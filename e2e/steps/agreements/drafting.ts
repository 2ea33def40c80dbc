/** What a lawyer writes, and a colleague reads, before anybody outside sees it. */
import { expect, type Page } from '@playwright/test'
import {
  answerFields,
  CLAUSE_FIELDS,
  DATA_FIELDS,
  datesFields,
  NOT_APPLICABLE_FIELDS,
  partyFields,
  REVIEW_FIELDS,
} from '@/lib/content/agreement-draft-words'
import { itemOf } from '@/lib/domain/agreement/checklist'
import type { Regime } from '@/lib/domain/agreement/kinds'
import { pagesFor } from '@/lib/domain/agreement/questions'
import type { Clause, Party } from '@/lib/domain/agreement/text'
import { paths } from '@/lib/paths'
import type { StoryDraft } from '@/lib/use-cases/demo/agreements/story'
import { arrivesAt } from '../arriving'
import { type Answers, formWith, isToldOf, press, send } from '../forms'
import { arrivesAtTheAgreement, sendsOnce, turnsTo } from './arriving'

const DRAFT = 'Draft the agreement'

export const opensTheDraft = (page: Page, reference: string) =>
  turnsTo(page, reference, 'Answer the questions of the draft', DRAFT)

const takesTheTask = async (page: Page, task: string, heading = task) => {
  await page.getByRole('link', { name: task, exact: true }).click()
  await arrivesAt(page, heading)
}

const goesBackToTheDraft = async (page: Page) => {
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await arrivesAt(page, DRAFT)
}

/** Both are listed from the start; who they are to each other is still to be said. */
export async function describesTheParties(page: Page, parties: readonly Partial<Party>[]): Promise<void> {
  const list = 'Who are the parties?'
  await takesTheTask(page, 'Parties', list)
  for (const { name, role, contact, dpo } of parties) {
    await takesTheTask(page, `Change (${name})`, 'A party')
    await send(page, 'Save', partyFields([]), { role, contact, dpo })
    await arrivesAt(page, list)
  }
  await goesBackToTheDraft(page)
}

export async function listsTheData(page: Page, items: StoryDraft['data']): Promise<void> {
  const list = 'What information is sent?'
  await takesTheTask(page, 'Schedule of information', list)
  for (const [place, item] of items.entries()) {
    await takesTheTask(
      page,
      place === 0 ? 'Add the first item' : 'Add another item',
      'An item of information',
    )
    await send(page, 'Save', DATA_FIELDS, item)
    await arrivesAt(page, list)
  }
  await goesBackToTheDraft(page)
}

export async function setsTheDates(page: Page, answers: Answers): Promise<void> {
  await takesTheTask(page, 'Dates and protocol', 'When does it begin, and when is it looked at again?')
  await send(page, 'Save and continue', datesFields(''), answers)
  await arrivesAt(page, DRAFT)
}

/** Page after page, each leading to the next. */
export async function answersTheQuestions(
  page: Page,
  regimes: readonly Regime[],
  answers: Answers,
): Promise<void> {
  const pages = pagesFor(regimes)
  await takesTheTask(page, pages[0]?.title ?? '')
  for (const asked of pages) {
    await arrivesAt(page, asked.title)
    await send(page, 'Save and continue', answerFields(asked.answers), answers)
  }
  await arrivesAt(page, DRAFT)
}

/** Required points that have no part in it, each with the reason. */
export async function marksAsNotApplicable(page: Page, marks: StoryDraft['notApplicable']): Promise<void> {
  await takesTheTask(page, 'Required points', 'What it must say, and where it says it')
  for (const [id, reason] of Object.entries(marks)) {
    const name = itemOf(id)?.name ?? id
    await page
      .getByRole('row')
      .filter({ hasText: name })
      .getByRole('link', { name: /^Mark as not applicable/ })
      .click()
    await arrivesAt(page, name)
    await send(page, 'Mark as not applicable', NOT_APPLICABLE_FIELDS, { reason, initials: 'HL' })
    await arrivesAt(page, 'What it must say, and where it says it')
  }
  await takesTheTask(page, 'Back to the draft', DRAFT)
}

/** A clause whose answers nobody can give may not stand in what is signed. */
export async function takesOutTheClause(page: Page, reference: string, clause: Placed): Promise<void> {
  await takesTheTask(page, 'Clauses')
  await followsTheClause(page, reference, clause)
  await takesTheTask(page, 'Take this clause out', 'Take this clause out?')
  await press(formWith(page, 'Take it out'), 'Take it out')
  await arrivesAt(page, 'Clauses')
  await takesTheTask(page, 'Back to the draft', DRAFT)
}

/** On the page of the draft: no required point is left. */
export async function seesThatEveryPointIsMade(page: Page): Promise<void> {
  await expect(page.getByRole('listitem').filter({ hasText: 'Required points' })).toContainText('All made')
}

/** Its purpose and its data were written after the questions about its kind were answered. */
export async function confirmsItsKind(page: Page, reference: string): Promise<void> {
  await turnsTo(page, reference, 'Look at its kind again', 'What is needed')
  const button = 'Confirm: this is still what is needed'
  await press(formWith(page, button), button)
  await arrivesAtTheAgreement(page, reference)
}

export async function sendsItForReview(page: Page, reference: string): Promise<void> {
  await turnsTo(page, reference, 'Send it to a colleague for review', 'Send it to be reviewed')
  await press(formWith(page, 'Send for review'), 'Send for review')
  await arrivesAtTheAgreement(page, reference)
}

export async function reviewsTheDraft(page: Page, reference: string, note: string): Promise<void> {
  await turnsTo(page, reference, 'Review the draft')
  await send(page, 'Send your review', REVIEW_FIELDS, { result: 'ready', note, conflict: 'no' })
  await arrivesAtTheAgreement(page, reference)
}

type Placed = Pick<Clause, 'key' | 'heading'>
type Wording = Placed & Pick<Clause, 'text'>

const followsTheClause = async (page: Page, reference: string, { key, heading }: Placed) => {
  await page.locator(`a[href="${paths.agreementClause(reference, key)}"]`).click()
  await arrivesAt(page, heading)
}

const opensTheClause = async (page: Page, reference: string, clause: Placed) => {
  await turnsTo(page, reference, 'Edit the clauses', 'Clauses')
  await followsTheClause(page, reference, clause)
}

const SAVE = 'Save this clause'

export async function rewordsAClause(page: Page, reference: string, clause: Wording): Promise<void> {
  await opensTheClause(page, reference, clause)
  await send(page, SAVE, CLAUSE_FIELDS, clause)
  await arrivesAt(page, 'Clauses')
}

/** A text that was approved or signed: what a change undoes is said once, before it is saved. */
export async function rewordsAllTheSame(
  page: Page,
  reference: string,
  clause: Wording,
  undone: string,
): Promise<void> {
  await opensTheClause(page, reference, clause)
  await send(page, SAVE, CLAUSE_FIELDS, clause)
  await isToldOf(
    page,
    `This undoes ${undone}: they were given for the text as it was. Send it again to go on.`,
  )
  await sendsOnce(page, SAVE, CLAUSE_FIELDS, clause)
  await arrivesAt(page, 'Clauses')
}
