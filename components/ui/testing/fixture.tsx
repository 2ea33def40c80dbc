/** What a GOV.UK Frontend fixture says, and the few readers that turn it into our parts' props. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createElement, type ReactElement, type ReactNode } from 'react'

type Attributes = Readonly<Record<string, string>>

/** Options as their macros take them: every one optional, because each fixture gives a few. */
export type Given = {
  readonly [flag in
    | 'disabled'
    | 'isStartButton'
    | 'isPageHeading'
    | 'collapseOnMobile'
    | 'multiple'
    | 'open'
    | 'checked'
    | 'selected'
    | 'error'
    | 'current'
    | 'active'
    | 'preventDoubleClick'
    | 'disableAutoFocus'
    | 'firstCellIsHeader']?: boolean
} & {
  readonly [word in
    | 'text'
    | 'html'
    | 'classes'
    | 'id'
    | 'idPrefix'
    | 'name'
    | 'namePrefix'
    | 'href'
    | 'url'
    | 'type'
    | 'role'
    | 'for'
    | 'describedBy'
    | 'divider'
    | 'format'
    | 'labelText'
    | 'landmarkLabel'
    | 'titleText'
    | 'titleHtml'
    | 'titleId'
    | 'descriptionText'
    | 'descriptionHtml'
    | 'summaryText'
    | 'summaryHtml'
    | 'visuallyHiddenText'
    | 'iconFallbackText'
    | 'logoText'
    | 'logoHtml'
    | 'containerClasses'
    | 'captionClasses'
    | 'navigationLabel'
    | 'navigationId'
    | 'autocomplete'
    | 'autocapitalize'
    | 'inputmode'
    | 'pattern'
    | 'caption']?: string
} & {
  readonly [size in 'maxlength' | 'colspan' | 'rowspan' | 'headingLevel' | 'titleHeadingLevel']?: 1 | 2 | 3
} & {
  readonly [part in
    | 'label'
    | 'hint'
    | 'errorMessage'
    | 'legend'
    | 'formGroup'
    | 'prefix'
    | 'suffix'
    | 'previous'
    | 'next'
    | 'key'
    | 'title'
    | 'card'
    | 'actions'
    | 'status'
    | 'tag'
    | 'fieldset'
    | 'day'
    | 'month'
    | 'year']?: Given
} & {
  readonly attributes?: Attributes
  readonly rows?: number | readonly unknown[]
  readonly value?: unknown
  readonly values?: unknown
  readonly spellcheck?: boolean
  readonly items?: readonly (Given | null)[]
  readonly errorList?: readonly Given[]
  readonly head?: readonly Given[]
  readonly navigation?: readonly Given[]
}

export type Fixture = { readonly name: string; readonly options: Given; readonly html: string }

/** How we draw one of their parts, and which of its fixtures we do not, each with the reason. */
export type Drawing = {
  readonly draw: (options: Given) => ReactElement
  readonly except?: Exceptions
}

/** Reason → names of fixtures. */
export type Exceptions = Readonly<Record<string, readonly string[]>>

const require = createRequire(import.meta.url)
export const COMPONENTS = `${require.resolve('govuk-frontend/package.json').replace('package.json', '')}dist/govuk/components`

export const fixturesOf = (component: string): readonly Fixture[] =>
  JSON.parse(readFileSync(`${COMPONENTS}/${component}/fixtures.json`, 'utf8')).fixtures

/** Their HTML, in a wrapper that `normalised` takes away. */
const raw = (html: string): ReactNode =>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a published fixture, in a test
  createElement('raw-html', { dangerouslySetInnerHTML: { __html: html } })

export const content = (words: Given | undefined): ReactNode => (words?.html ? raw(words.html) : words?.text)

export const either = (text: string | undefined, html: string | undefined): ReactNode =>
  content({ text, html })

/** `govuk-tag--red` said as `colour: 'red'`: the value, and the classes that are left. */
export const modifier = (stem: string, all: string | undefined) => {
  const found = all?.split(' ').find((each) => each.startsWith(stem))
  const rest = all?.split(' ').filter((each) => each !== found)
  return { value: found?.slice(stem.length), rest: rest?.join(' ') || undefined }
}

export const present = (items: Given['items']): readonly Given[] =>
  (items ?? []).filter((item): item is Given => Boolean(item))
