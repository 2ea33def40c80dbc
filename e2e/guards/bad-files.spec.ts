/** The forms that stream a file to an address of their own: what no server action's guard sees. */
import type { APIRequestContext } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { FILE_PROBLEMS } from '@/lib/content/council-forms'
import { ATTACHMENT_PROBLEMS } from '@/lib/content/request-questions'
import { paths } from '@/lib/paths'
import { requirementOf } from '@/lib/testing/lanes'
import type { CasePlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const TEXT = '%PDF-1.7\n'
const fileOf = (text: string, name = 'paper.pdf') => new File([text], name, { type: 'application/pdf' })

type Bad = readonly [what: string, change: steps.Change, field: string, said: string | undefined]

type Door = {
  readonly name: string
  readonly as: { readonly name: string }
  readonly case: CasePlan
  readonly at: (reference: string) => string
  readonly press: string
  /** What must be said beside the file for it to be taken. */
  readonly said: steps.Change
  readonly bad: readonly Bad[]
}

const DOORS: readonly Door[] = [
  {
    name: 'an order or a notice',
    as: PEOPLE.constable,
    case: { after: 'startRequest', request: { ...requirementOf('G09'), attachments: [] } },
    at: (reference) => paths.question(reference, 'instrument-file'),
    press: 'Save and continue',
    said: {},
    bad: [
      ['no file', {}, 'file', ATTACHMENT_PROBLEMS['no-file']],
      ['an empty file', { file: fileOf('') }, 'file', ATTACHMENT_PROBLEMS.empty],
      ['a program', { file: fileOf('MZ\u0000', 'order.exe') }, 'file', ATTACHMENT_PROBLEMS['wrong-kind']],
      ['a program by another name', { file: fileOf('MZ\u0000') }, 'file', ATTACHMENT_PROBLEMS['wrong-kind']],
      [
        'a name that no record can print',
        { file: fileOf(TEXT, '\u{1F575}.pdf') },
        'file',
        ATTACHMENT_PROBLEMS.name,
      ],
      [
        'a file of eleven megabytes',
        { file: fileOf(TEXT.padEnd(11 * 1024 ** 2)) },
        'file',
        ATTACHMENT_PROBLEMS['too-large'],
      ],
    ],
  },
  {
    name: 'a file of the pack',
    as: PEOPLE.releaseOfficer,
    case: { after: 'startPreparing' },
    at: (reference) => paths.step(reference, 'prepare'),
    press: 'List this file',
    said: { item: '0', redacted: 'no' },
    bad: [
      ['no file', {}, 'file', FILE_PROBLEMS['no-file']],
      ['an empty file', { file: fileOf('') }, 'file', FILE_PROBLEMS.empty],
      ['no word on redaction', { file: fileOf(TEXT), redacted: [] }, 'redacted', FILE_PROBLEMS.redacted],
      ['an item that was not asked for', { file: fileOf(TEXT), item: '7' }, 'item', FILE_PROBLEMS.item],
    ],
  },
]

const sends = async (request: APIRequestContext, form: steps.DrawnForm, change: steps.Change) =>
  steps.shownAfter(request, form, await steps.post(request, form, change))

for (const door of DOORS)
  test.describe(door.name, () => {
    test('says what is wrong with it, and takes nothing', async ({ context: { request }, aCase, lookAt }) => {
      const reference = await aCase(door.case)
      await steps.entersAs(request, door.as)
      const form = await steps.formAt(request, door.at(reference), door.press)
      const { version } = await lookAt(reference)
      for (const [what, change, field, said] of door.bad) {
        const shown = await sends(request, form, { ...door.said, ...change })
        expect([shown.status, shown.named, shown.said], what).toEqual([200, [field], [said]])
      }
      expect((await lookAt(reference)).version).toBe(version)

      await steps.post(request, form, { ...door.said, file: fileOf(TEXT) })
      expect((await lookAt(reference)).version, 'and a good one is taken').toBe(version + 1)
    })

    test('is taken from nobody else', async ({ context, aCase, lookAt }) => {
      const { request } = context
      const reference = await aCase(door.case)
      await steps.entersAs(request, door.as)
      const form = await steps.formAt(request, door.at(reference), door.press)
      const before = await lookAt(reference)
      const good = { ...door.said, file: fileOf(TEXT) }
      const elsewhere = { origin: 'https://elsewhere.example' }
      expect((await steps.post(request, form, good, elsewhere)).status).toBe(403)

      await steps.entersAs(request, PEOPLE.revenueOfficer)
      expect((await steps.post(request, form, good)).status).toBe(404)

      await context.clearCookies()
      expect((await steps.post(request, form, good)).location).toBe(paths.signIn())
      expect(await lookAt(reference)).toEqual(before)
    })
  })
