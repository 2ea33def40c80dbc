/** What the Data Protection Officer advises, and what becomes of it: records that nobody can edit. */
import { expect, type Page } from '@playwright/test'
import {
  ACKNOWLEDGEMENT_FIELDS,
  BOARD_NOTICE_FIELDS,
  GIVE_ADVICE_FIELDS,
  responseFields,
  SEEK_ADVICE_FIELDS,
} from '@/lib/content/agreement-advice-words'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { Answers } from '../forms'
import { sendsOnce, turnsTo } from './arriving'

type Given = AgreementInput<'adviseOnAgreement'>
type Answer = AgreementInput<'respondToAdvice'>

const lineOf = ({ text, owner, dueOn, blocking }: Given['conditions'][number], place: number): Answers => ({
  [`conditions-${place}-text`]: text,
  [`conditions-${place}-owner`]: owner,
  [`conditions-${place}-dueOn`]: dueOn,
  [`conditions-${place}-blocking`]: blocking ? 'no' : 'yes',
})

/** By the names that the form gives them. */
const typedAdvice = ({ concerns, conditions, ...advice }: Given): Answers =>
  Object.assign(
    { ...advice },
    ...Object.entries(concerns).map(([point, answer]) => ({ [`concerns-${point}`]: answer })),
    ...conditions.map(lineOf),
  )

const typedAnswer = ({ dissent, ...answer }: Answer): Answers => ({
  ...answer,
  ...(dissent && {
    'dissent-notFollowed': dissent.notFollowed,
    'dissent-alternative': dissent.alternative,
    'dissent-risk-level': dissent.risk.level,
    'dissent-risk-owner': dissent.risk.owner,
    'dissent-risk-post': dissent.risk.post,
    'dissent-communicatedHow': dissent.communicatedHow,
  }),
})

export async function asksTheOfficer(
  page: Page,
  reference: string,
  asked: AgreementInput<'seekAdvice'>,
): Promise<void> {
  await turnsTo(page, reference, 'Ask the Data Protection Officer', 'Advice')
  await sendsOnce(page, 'Ask for advice', SEEK_ADVICE_FIELDS, asked)
}

export async function advisesOnIt(page: Page, reference: string, advice: Given): Promise<void> {
  await turnsTo(page, reference, 'Give your advice', 'Advice')
  await sendsOnce(page, 'Sign and send your advice', GIVE_ADVICE_FIELDS, typedAdvice(advice))
}

const opensTheAnswer = (page: Page, reference: string) =>
  turnsTo(page, reference, 'Answer the advice', 'Advice')

export async function answersTheAdvice(page: Page, reference: string, response: Answer): Promise<void> {
  await opensTheAnswer(page, reference)
  await sendsOnce(
    page,
    'Sign your answer',
    responseFields(response.dissent !== null, { conditions: [] }),
    typedAnswer(response),
  )
}

/** The ways of departing from it stay in sight, and are shut. */
export async function mayOnlyFollow(page: Page, reference: string): Promise<void> {
  await opensTheAnswer(page, reference)
  await expect(page.getByRole('radio', { name: 'Yes, all of it', exact: true })).toBeEnabled()
  for (const name of ['In part', 'No'])
    await expect(page.getByRole('radio', { name, exact: true })).toBeDisabled()
}

/** The officer answers last, and says on which day the board was told. */
export async function takesUpTheAnswer(
  page: Page,
  reference: string,
  said: { readonly acknowledgement: string } & AgreementInput<'recordBoardNotice'>,
): Promise<void> {
  await turnsTo(page, reference, 'Take up the answer to your advice', 'Advice')
  await sendsOnce(page, 'Sign your acknowledgement', ACKNOWLEDGEMENT_FIELDS, said)
  await sendsOnce(page, 'Record that the board was told', BOARD_NOTICE_FIELDS, said)
}

/** What was advised and answered stands there, and no form that would change a word of it. */
export async function findsTheAdviceAsItWas(page: Page, words: readonly string[]): Promise<void> {
  for (const said of words) await expect(page.getByText(said).first()).toBeVisible()
  for (const name of ['Sign and send your advice', 'Sign your answer'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
}
