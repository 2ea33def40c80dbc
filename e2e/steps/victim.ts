/** A request about a victim: what is asked beside an ordinary request, and what is said of it again. */
import type { Page } from '@playwright/test'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { asksAboutAVictim, asksForCounselling } from '@/lib/testing/lanes'
import { ordinaryRequest } from '../ordinary-case'
import { arrivesAt } from './arriving'
import { answersAQuestion } from './asking'
import type { Answers } from './forms'

/** Her rights are not set aside, so nobody is asked what would be prejudiced. */
export const aboutAVictim = (change: Partial<Request> = {}): Request =>
  ordinaryRequest({ ...asksAboutAVictim, prejudiceIfWithheld: undefined, ...change })

export const forCounselling = (change: Partial<Request> = {}): Request =>
  aboutAVictim({ ...asksForCounselling, ...change })

/** On the page that shows all the answers, where the officer is: one is changed, and it shows them all again. */
export async function changesTheAnswer(
  page: Page,
  reference: string,
  slug: string,
  answers: Answers,
): Promise<void> {
  await page.goto(paths.question(reference, slug))
  await answersAQuestion(page, slug, answers)
  await arrivesAt(page, 'Check your answers before you submit')
}
