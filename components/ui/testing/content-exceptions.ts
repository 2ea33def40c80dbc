/** Fixtures of parts that ask nothing which we do not draw: part → reason → names. */
import type { Exceptions } from './fixture'

export const CONTENT_EXCEPTIONS: Readonly<Record<string, Exceptions>> = {
  breadcrumbs: { 'our links carry no attributes of their own': ['item attributes'] },
  pagination: {
    'our lists are paged by key, so pages have no numbers': [
      'default',
      'with custom link and item text',
      'with many pages',
      'first page',
      'last page',
      'with custom classes',
      'with custom attributes',
      'with custom navigation landmark',
      'with custom accessible labels on item links',
      'with empty items',
    ],
  },
  panel: {
    'we confirm; we do not interrupt': [
      'interruption',
      'interruption-with-content-with-long-line-length',
      'interruption-with-headings-content-and-lists',
      'interruption with custom classes',
      'interruption, with actions classes and attributes',
      'interruption, submit action',
      'interruption, button link',
      'interruption, no actions',
      'interruption, no actions items',
    ],
  },
  'service-navigation': {
    'our header names the service': [
      'with service name',
      'with service link',
      'with long service name',
      'with service name and navigation',
      'inverse',
      'with collapseNavigationOnMobile set to false',
      'with a single navigation item',
      'with a single navigation item and collapseNavigationOnMobile set to true',
      'attributes',
      'classes',
      'with custom aria-label',
    ],
    'the menu button stays hidden, so its words do not matter': [
      'with custom navigation toggle text',
      'with custom navigation toggle label',
      'with identical navigation toggle text and label',
      'with custom navigation toggle text and navigation label',
    ],
    'our navigation is not styled by class': ['with custom navigation classes'],
    'nothing is slotted in; languages, account and search stand elsewhere': [
      'with language navigation',
      'with right-aligned language navigation',
      'inverse with language navigation',
      'with slotted content',
      'with `inline` end slot',
    ],
  },
  'summary-list': {
    'our keys, values and actions are not styled by class': [
      'key with classes',
      'actions with classes',
      'classes on items',
      'overridden-widths',
    ],
    'our links carry no attributes of their own': ['actions with attributes'],
  },
  table: {
    'our cells carry no attributes of their own': [
      'head with attributes',
      'firstCellIsHeader with attributes',
      'rows with attributes',
    ],
  },
  'task-list': {
    'our tasks are not styled by class': ['forced hover state', 'custom classes', 'custom attributes'],
    'our lists hold no empty entries': ['with empty values'],
  },
}
