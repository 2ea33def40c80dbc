/** Our parts that ask nothing, drawn from their options. */
import type { Action } from '../action-link'
import { BackLink } from '../back-link'
import { Breadcrumbs } from '../breadcrumbs'
import { Details } from '../details'
import { GenericHeader } from '../generic-header'
import { InsetText } from '../inset-text'
import { NotificationBanner } from '../notification-banner'
import { Pagination } from '../pagination'
import { Panel } from '../panel'
import { PhaseBanner } from '../phase-banner'
import { ServiceNavigation } from '../service-navigation'
import { SkipLink } from '../skip-link'
import { SummaryList, type SummaryRow } from '../summary-list'
import { type Cell, Table } from '../table'
import { Tag, type TagColour } from '../tag'
import { TaskList, type TaskStatus } from '../task-list'
import { WarningText } from '../warning-text'
import { CONTENT_EXCEPTIONS } from './content-exceptions'
import { content, type Drawing, either, type Given, modifier, present } from './fixture'

const actions = (given: Given | undefined): readonly Action[] | undefined =>
  given?.items &&
  present(given.items).map((item) => ({
    href: item.href ?? '',
    text: content(item),
    hidden: item.visuallyHiddenText,
  }))

const summaryRow = (row: Given): SummaryRow => ({
  key: content(row.key),
  value: content(row.value as Given),
  actions: actions(row.actions),
  className: row.classes,
})

const cell = (given: Given): Cell => ({
  content: content(given),
  numeric: given.format === 'numeric',
  className: given.classes,
  colSpan: given.colspan,
  rowSpan: given.rowspan,
})

const pageLink = (link: Given | undefined) =>
  link?.href ? { href: link.href, text: content(link), label: link.labelText } : undefined

const tag = (given: Given) => {
  const { value, rest } = modifier('govuk-tag--', given.classes)
  return { colour: value as TagColour | undefined, className: rest }
}

const taskStatus = (given: Given | undefined): TaskStatus =>
  given?.tag
    ? { tag: content(given.tag), colour: tag(given.tag).colour }
    : { text: content(given), cannotStartYet: Boolean(given?.classes) }

const CONTENT_DRAWINGS: Readonly<Record<string, Drawing['draw']>> = {
  'back-link': ({ href = '#', classes, attributes, ...words }) => (
    <BackLink href={href} className={classes} {...attributes}>
      {content(words)}
    </BackLink>
  ),
  breadcrumbs: (given) => (
    <Breadcrumbs
      items={present(given.items).map((item) => ({ text: content(item), href: item.href }))}
      collapseOnMobile={given.collapseOnMobile}
      className={given.classes}
      {...given.attributes}
      {...(given.labelText && { 'aria-label': given.labelText })}
    />
  ),
  details: (given) => (
    <Details
      id={given.id}
      open={given.open}
      className={given.classes}
      summary={either(given.summaryText, given.summaryHtml)}
      {...given.attributes}
    >
      {content(given)}
    </Details>
  ),
  'generic-header': (given) => (
    <GenericHeader
      url={given.url}
      className={given.classes}
      containerClass={given.containerClasses}
      {...given.attributes}
    >
      {either(given.logoText, given.logoHtml)}
    </GenericHeader>
  ),
  'inset-text': ({ id, classes, attributes, ...words }) => (
    <InsetText id={id} className={classes} {...attributes}>
      {content(words)}
    </InsetText>
  ),
  'notification-banner': (given) => (
    <NotificationBanner
      success={given.type === 'success'}
      title={either(given.titleText, given.titleHtml)}
      titleId={given.titleId}
      level={given.titleHeadingLevel}
      heading={given.text}
      className={given.classes}
      {...(given.role && { role: given.role })}
      {...(given.disableAutoFocus !== undefined && {
        'data-disable-auto-focus': String(given.disableAutoFocus),
      })}
      {...given.attributes}
    >
      {content({ html: given.html })}
    </NotificationBanner>
  ),
  pagination: (given) => (
    <Pagination
      previous={pageLink(given.previous)}
      next={pageLink(given.next)}
      className={given.classes}
      {...given.attributes}
    />
  ),
  panel: (given) => (
    <Panel
      title={either(given.titleText, given.titleHtml)}
      level={given.headingLevel}
      className={given.classes}
      {...given.attributes}
    >
      {content(given)}
    </Panel>
  ),
  'phase-banner': ({ tag: phase, classes, attributes, ...words }) => (
    <PhaseBanner phase={content(phase)} phaseClass={phase?.classes} className={classes} {...attributes}>
      {content(words)}
    </PhaseBanner>
  ),
  'service-navigation': (given) => (
    <ServiceNavigation
      items={present(given.navigation).map((item) => ({ ...item, text: content(item) }))}
      navigationLabel={given.navigationLabel}
      navigationId={given.navigationId}
      className={given.classes}
      {...given.attributes}
    />
  ),
  'skip-link': ({ href = '#content', classes, attributes, ...words }) => (
    <SkipLink href={href} className={classes} {...attributes}>
      {content(words)}
    </SkipLink>
  ),
  'summary-list': (given) => {
    const { card } = given
    const drawn = card && {
      title: content(card.title),
      level: card.title?.headingLevel,
      actions: actions(card.actions),
      className: card.classes,
      ...card.attributes,
    }
    const rows = (given.rows as readonly Given[]).filter(Boolean).map(summaryRow)
    return <SummaryList rows={rows} card={drawn} className={given.classes} {...given.attributes} />
  },
  table: (given) => (
    <Table
      caption={given.caption}
      captionClass={given.captionClasses}
      head={given.head?.map(cell)}
      rows={(given.rows as readonly (readonly Given[])[]).filter(Boolean).map((row) => row.map(cell))}
      firstCellIsHeader={given.firstCellIsHeader}
      className={given.classes}
      {...given.attributes}
    />
  ),
  tag: ({ attributes, ...given }) => (
    <Tag {...tag(given)} {...attributes}>
      {content(given)}
    </Tag>
  ),
  'task-list': (given) => (
    <TaskList
      idPrefix={given.idPrefix}
      items={present(given.items).map((item) => ({
        title: content(item.title),
        href: item.href,
        hint: content(item.hint),
        status: taskStatus(item.status),
      }))}
      className={given.classes}
      {...given.attributes}
    />
  ),
  'warning-text': ({ iconFallbackText, classes, attributes, ...words }) => (
    <WarningText prefix={iconFallbackText} className={classes} {...attributes}>
      {content(words)}
    </WarningText>
  ),
}

export const CONTENT_PARTS: Readonly<Record<string, Drawing>> = Object.fromEntries(
  Object.entries(CONTENT_DRAWINGS).map(([name, draw]) => [name, { draw, except: CONTENT_EXCEPTIONS[name] }]),
)
