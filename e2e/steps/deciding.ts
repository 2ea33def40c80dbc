/** What a head of service does on the decide pages. */
import type { Page } from '@playwright/test'
import { approveFields, itemPrefix, REFUSE_FIELDS } from '@/lib/content/decision-forms'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { caseFile, type ProposedItem } from '@/lib/domain/disclosure/disclosure'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { aRequest } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { WROTE } from '../ordinary-case'
import { arrivesAt, arrivesAtTheCase } from './arriving'
import { type Answers, send } from './forms'

type Approval = Partial<InputOf<'approveRequest'>>
type Asked = { readonly items: Request['items']; readonly advised?: boolean }

/** The reason the requester gave, which is not the decider’s. */
export const THEIR_WORDS = `${aRequest.whyNecessary} ${aRequest.prejudiceIfWithheld}`

/** The form depends on how many items there are and whether anybody advised, and on nothing else of the case. */
const fieldsFor = ({ items, advised }: Asked) => {
  const like = aDisclosure()
    .withItems(...items)
    .awaitingDecision()
  return approveFields(caseFile((advised ? like.withAdvice() : like).build()))
}

type WithItems = Answers & { readonly items?: readonly ProposedItem[] }

/** As the flat form asks it: `items[0].proposal` is `item-0-proposal`. */
export const flattened = ({ items = [], ...rest }: WithItems): Answers => {
  const each = items.flatMap((item, position) =>
    Object.entries(item).map(([part, answer]) => [itemPrefix(position) + part, answer] as const),
  )
  return { ...rest, ...Object.fromEntries(each) }
}

export async function opensTheDecision(page: Page, reference: string, way: string): Promise<void> {
  await page.goto(paths.step(reference, 'decide'))
  await arrivesAt(page, 'Decide whether to disclose')
  await page.getByRole('link', { name: way, exact: true }).click()
  await arrivesAt(page, way)
}

export const opensTheApproval = (page: Page, reference: string) =>
  opensTheDecision(page, reference, 'Approve, in full or in part')

/** Fills the open form in and presses; what comes of it is the test's to say. */
export async function signsTheApproval(page: Page, asked: Asked, change: Approval = {}): Promise<void> {
  const { adviceFollowed: _hiddenUnlessAdvised, ...wrote } = WROTE.approveRequest
  await send(page, 'Sign and approve', fieldsFor(asked), flattened({ ...wrote, items: [], ...change }))
}

export async function approves(
  page: Page,
  reference: string,
  asked: Asked,
  change: Approval = {},
): Promise<void> {
  await opensTheApproval(page, reference)
  await signsTheApproval(page, asked, change)
  await arrivesAtTheCase(page, reference)
}

export async function refuses(
  page: Page,
  reference: string,
  answers: InputOf<'refuseRequest'>,
): Promise<void> {
  await opensTheDecision(page, reference, 'Refuse')
  await send(page, 'Sign and refuse', REFUSE_FIELDS, answers)
  await arrivesAtTheCase(page, reference)
}
