/** Documents that come back from the counterpart: what would do harm is told apart, and takes nothing with it. */
import { request as node } from 'node:http'
import { PEOPLE } from '@/db/seeds/demo-people'
import { type OfficeRefusal, officeWords } from '@/lib/content/office-refusals'
import { paths } from '@/lib/paths'
import type { AgreementPlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const TALKED_OVER: AgreementPlan = { like: 'sharing', until: 'NEGOTIATION' }
const READ = 'Read the document'
const at = (reference: string) => paths.agreementStep(reference, 'returned')

const BAD: readonly (readonly [what: string, file: File, said: OfficeRefusal])[] = [
  ['a document with macros', agreements.HARMFUL.macros, 'MACROS'],
  ['a template that Word would fetch', agreements.HARMFUL.template, 'EXTERNAL_LINK'],
  ['a picture that Word would fetch', agreements.HARMFUL.picture, 'EXTERNAL_LINK'],
  ['a file that unpacks to far more than it is', agreements.HARMFUL.bomb, 'BOMB'],
  ['a file of one byte too many', agreements.HARMFUL.justTooLarge, 'TOO_LARGE'],
  ['a file of twelve megabytes', agreements.HARMFUL.farTooLarge, 'TOO_LARGE'],
  ['a program by another name', new File(['MZ\u0000'], 'returned.docx'), 'NOT_A_ZIP'],
]

test('a harmful document is answered with what is wrong, and nothing is kept', async ({
  page,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(TALKED_OVER)
  const before = await lookAtAgreement(reference)
  const { request } = page.context()
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  const form = await steps.formAt(request, at(reference), READ)
  for (const [what, file, code] of BAD) {
    const shown = await steps.shownAfter(request, form, await steps.post(request, form, { file }))
    expect([shown.status, shown.named, shown.said], what).toEqual([
      200,
      ['file'],
      [officeWords(code, { wanted: 'docx' })],
    ])
  }
  await page.goto(at(reference))
  await expect(page.getByRole('heading', { name: 'Documents that were read before' })).toHaveCount(0)
  expect(await lookAtAgreement(reference)).toEqual(before)
})

/** Announces so many bytes and sends none of them: an answer that came all the same did not wait for them. */
const announces = (address: string, bytes: number, headers: Readonly<Record<string, string>>) =>
  new Promise<string>((answered, failed) => {
    const call = node(address, {
      method: 'POST',
      headers: {
        ...headers,
        'content-length': String(bytes),
        'content-type': 'multipart/form-data; boundary=x',
      },
    })
    call.once('response', (answer) => {
      answered(answer.headers.location ?? String(answer.statusCode))
      call.destroy()
    })
    call.once('error', failed)
    call.flushHeaders()
  })

test('two hundred megabytes are refused at the door, before they are sent', async ({
  page,
  baseURL,
  anAgreement,
}) => {
  const reference = await anAgreement(TALKED_OVER)
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  const cookies = await page.context().cookies()
  const answer = await announces(`${baseURL}${paths.returnedFile(reference)}`, 200 * 1024 ** 2, {
    ...steps.origin(),
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  })
  await page.goto(answer)
  await steps.isToldOf(page, officeWords('TOO_LARGE'))
})

const KEEPING = {
  heading: 'How long it is kept, and how it is destroyed',
  wording: 'The authority keeps each entry for eighteen months and then destroys it beyond recovery.',
}
const TELLING = {
  heading: 'Telling people',
  wording: 'The authority tells each landlord in writing before the entry is shown on the list.',
}

test('a good document is shown before it counts; what is chosen of it becomes proposals', async ({
  page,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(TALKED_OVER)
  const before = await lookAtAgreement(reference)
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await page.goto(at(reference))
  await steps.arrivesAt(page, 'A document they sent back')
  const file = agreements.documentSaying([KEEPING, TELLING])
  await agreements.sendsAFile(page, 'Their Word document', READ, file)
  await steps.arrivesAt(page, 'What is in their document')
  expect(await lookAtAgreement(reference)).toEqual(before)

  for (const { heading } of [KEEPING, TELLING]) await page.getByRole('checkbox', { name: heading }).check()
  await page.getByRole('button', { name: 'Propose what is chosen' }).click()
  await steps.arrivesAt(page, 'Negotiation')
  for (const { heading } of [KEEPING, TELLING])
    await expect(page.getByRole('heading', { name: `Wording proposed: ${heading}` })).toBeVisible()
  const { textVersion, entries } = await lookAtAgreement(reference)
  expect(textVersion).toBe(before.textVersion)
  expect(entries.slice(before.entries.length)).toEqual(['proposeWording AG21', 'proposeWording AG21'])
})

test('where one of the chosen clauses cannot be taken, none becomes a proposal', async ({
  page,
  anAgreement,
  lookAtAgreement,
}) => {
  const reference = await anAgreement(TALKED_OVER)
  const before = await lookAtAgreement(reference)
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await page.goto(at(reference))
  const endless = { ...TELLING, wording: `${TELLING.wording} `.repeat(200) }
  await agreements.sendsAFile(
    page,
    'Their Word document',
    READ,
    agreements.documentSaying([KEEPING, endless]),
  )
  for (const { heading } of [KEEPING, endless]) await page.getByRole('checkbox', { name: heading }).check()
  await page.getByRole('button', { name: 'Propose what is chosen' }).click()
  await steps.isToldOf(page, new RegExp(`^${TELLING.heading}: `))
  expect(await lookAtAgreement(reference)).toEqual(before)
})
