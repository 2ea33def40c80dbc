/** Fills any form of the product from its own specification: the words on the screen are the words in lib/content. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { AskingField, Field, Option } from '@/components/forms/form-spec'

export type Answers = Readonly<Record<string, unknown>>

/** The one with this button; a form has no role of its own unless it is named. */
export const formWith = (page: Page, button: string): Locator =>
  page.locator('form').filter({ has: page.getByRole('button', { name: button, exact: true }) })

/** Fields that are not answered are left as they are. */
async function fillIn(form: Locator, fields: readonly Field[], answers: Answers): Promise<void> {
  for (const field of fields) {
    if (field.kind === 'heading' || answers[field.name] === undefined) continue
    await fillField(form, field, answers[field.name])
  }
}

export async function press(form: Locator, button: string): Promise<void> {
  await form.getByRole('button', { name: button, exact: true }).click()
}

export async function send(
  page: Page,
  button: string,
  fields: readonly Field[],
  answers: Answers,
): Promise<void> {
  const form = formWith(page, button)
  await fillIn(form, fields, answers)
  await press(form, button)
}

const controlOf = (form: Locator, { label }: AskingField): Locator => form.getByLabel(label, { exact: true })

const groupOf = (form: Locator, { label }: AskingField): Locator =>
  form.getByRole('group', { name: label, exact: true })

async function fillField(form: Locator, field: AskingField, answer: unknown) {
  switch (field.kind) {
    case 'text':
    case 'textarea':
      return controlOf(form, field).fill(String(answer))
    case 'select':
      return void (await controlOf(form, field).selectOption(String(answer)))
    case 'radios':
      return groupOf(form, field)
        .getByRole('radio', { name: labelOf(field.options, String(answer)), exact: true })
        .check()
    case 'checkboxes':
      return tick(groupOf(form, field), field.options, answer as readonly string[])
    case 'date':
      return fillDate(groupOf(form, field), String(answer))
    case 'file':
      return controlOf(form, field).setInputFiles(answer as string)
  }
}

async function tick(group: Locator, options: readonly Option[], values: readonly string[]) {
  for (const { value, label } of options)
    await group.getByRole('checkbox', { name: label, exact: true }).setChecked(values.includes(value))
}

async function fillDate(group: Locator, date: string) {
  const [year = '', month = '', day = ''] = date.split('-')
  await group.getByLabel('Day', { exact: true }).fill(day)
  await group.getByLabel('Month', { exact: true }).fill(month)
  await group.getByLabel('Year', { exact: true }).fill(year)
}

const labelOf = (options: readonly Option[], value: string) => {
  const option = options.find((one) => one.value === value)
  if (!option) throw new Error(`no option is “${value}”`)
  return option.label
}

/** In the error summary, or in a warning that may be overruled. */
export async function isToldOf(page: Page, sentence: string | RegExp): Promise<void> {
  await expect(page.getByRole('alert').getByText(sentence)).toBeVisible()
}
