/** An older register taken over from a spreadsheet: looked over first, then imported whole or not at all. */
import { randomUUID } from 'node:crypto'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { type OfficeRefusal, officeWords } from '@/lib/content/office-refusals'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const HEAD = ['Title', 'Ref no', 'Partner organisation', 'Purpose', 'Review date']

const aMark = () => randomUUID().slice(0, 8)

const rowOf = (
  mark: string,
  number: number,
  change: { readonly title?: string; readonly ref?: string } = {},
) => [
  change.title ?? `Parking permits ${mark} ${number}`,
  change.ref ?? `OLD-${mark}-${number}`,
  ORGANISATIONS.regionalAuthority.name,
  'So that one permit holds in both areas.',
  '14/05/2031',
]

test.beforeEach(async ({ page }) => {
  await steps.signInAs(page, PEOPLE.informationOfficer)
})

test('formulas stay text, a repeated reference is left out, and what is missing is listed before anything is kept', async ({
  page,
}) => {
  const mark = aMark()
  const formula = `=HYPERLINK("https://elsewhere.example","${mark}")`
  const file = agreements.csvFile([
    HEAD,
    rowOf(mark, 1, { title: formula }),
    rowOf(mark, 2),
    rowOf(mark, 3, { title: `Another name ${mark}`, ref: `OLD-${mark}-2` }),
  ])
  await agreements.looksOver(page, file)
  await expect(page.getByText('2 rows will be imported', { exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: 'What the entries do not say' })).toContainText('Every entry')
  const left = page.getByRole('table', { name: 'What is left out' })
  await expect(left.getByRole('row').filter({ hasText: `Another name ${mark}` })).toContainText(
    'Repeats row 3',
  )
  const looked = page.url()
  await agreements.findsNothing(page, mark)

  await page.goto(looked)
  await agreements.importsThem(page, 2)
  await agreements.looksFor(page, mark)
  await expect(page.getByText('2 agreements', { exact: true })).toBeVisible()
  await expect(agreements.found(page, formula)).toBeVisible()
  await agreements.found(page, `Parking permits ${mark} 2`).click()
  await expect(page.getByText(`OLD-${mark}-2`).first()).toBeVisible()
})

test('the same file sent again is told from a new one, and the same agreements in another file are left out', async ({
  page,
}) => {
  const mark = aMark()
  const file = agreements.csvFile([HEAD, rowOf(mark, 1)])
  await agreements.looksOver(page, file)
  await agreements.importsThem(page, 1)
  await agreements.sendsARegister(page, file)
  await steps.arrivesAt(page, 'This register is imported')
  await expect(page.getByText(/^You sent a file that was imported on /)).toBeVisible()

  await agreements.looksOver(page, agreements.csvFile([HEAD, rowOf(mark, 1), []]))
  await expect(page.getByText('1 row left out: already in the register')).toBeVisible()
  await expect(page.getByText('Nothing in this file is new, so there is nothing to import.')).toBeVisible()
  await agreements.looksFor(page, mark)
  await expect(page.getByText('1 agreement', { exact: true })).toBeVisible()
})

test('an Excel workbook is taken like any other table', async ({ page }) => {
  const mark = aMark()
  await agreements.looksOver(page, agreements.xlsxFile([HEAD, rowOf(mark, 1), rowOf(mark, 2)]))
  await agreements.importsThem(page, 2)
  await agreements.looksFor(page, mark)
  await expect(agreements.found(page, `Parking permits ${mark} 1`)).toBeVisible()
})

test('what a column holds is put right by hand, and no two columns hold the same', async ({ page }) => {
  const mark = aMark()
  const head = ['What we call it', 'Old number', 'Them', 'Purpose', 'Look at it']
  await agreements.sendsARegister(page, agreements.csvFile([head, rowOf(mark, 1)]))
  await steps.arrivesAt(page, 'What each column holds')
  const says = (column: string, field: string) =>
    page.getByLabel(column, { exact: true }).selectOption({ label: field })
  const goesOn = () => page.getByRole('button', { name: 'See what would happen' }).click()

  await says('What we call it', 'Title')
  await says('Them', 'Leave this column out')
  await goesOn()
  await steps.isToldOf(page, /nothing can be imported without it/)
  await says('Them', 'Title')
  await goesOn()
  await steps.isToldOf(page, /Another column already holds “Title”/)
  await says('Them', 'Other organisations')
  await goesOn()
  await steps.arrivesAt(page, 'What would be imported')
  await expect(page.getByText('1 row will be imported', { exact: true })).toBeVisible()
})

const many = (count: number, mark: string) =>
  agreements.csvFile([HEAD, ...Array.from({ length: count }, (_, at) => rowOf(mark, at))])

const REFUSED: readonly (readonly [
  what: string,
  file: (mark: string) => File,
  said: OfficeRefusal,
  facts?: Record<string, number | string>,
])[] = [
  [
    'letters of Windows-1252',
    (mark) => agreements.csvFile([HEAD, rowOf(mark, 1, { title: `Café licences ${mark}` })], 'latin1'),
    'WRONG_ENCODING',
  ],
  ['one row too many', (mark) => many(20_001, mark), 'TOO_MANY_ROWS', { rows: 20_001 }],
  ['an empty first row', (mark) => agreements.csvFile([['', ''], rowOf(mark, 1)]), 'NO_HEAD'],
  [
    'a workbook by another name',
    (mark) => new File([agreements.xlsxFile([HEAD, rowOf(mark, 1)])], 'register.csv'),
    'WRONG_KIND',
    { wanted: 'xlsx' },
  ],
]

for (const [what, file, code, facts] of REFUSED)
  test(`${what}: the answer says what to do, and nothing is imported`, async ({ page }) => {
    const mark = aMark()
    await agreements.sendsARegister(page, file(mark))
    await steps.isToldOf(page, officeWords(code, facts))
    await agreements.findsNothing(page, mark)
  })

test('a hundred thousand rows are counted and turned away', async ({ page }) => {
  const lines = Array.from({ length: 100_000 }, (_, at) => `Permits ${at},Somebody`)
  const file = new File([['Title,Partner', ...lines].join('\n')], 'register.csv')
  await agreements.sendsARegister(page, file)
  await steps.isToldOf(page, officeWords('TOO_MANY_ROWS', { rows: 100_000 }))
})
