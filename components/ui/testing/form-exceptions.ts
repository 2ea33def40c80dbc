/** Fixtures of form parts which we do not draw: part → reason → names. */
import type { Exceptions } from './fixture'

const NO_REVEAL =
  'a question that depends on an answer is asked on its own page, so that it works without a script'
const NO_ATTRIBUTES = 'the parts of our controls carry no attributes of their own'
const NO_CLASSES = 'the parts of our controls are not styled by class'
const NO_EMPTY = 'our lists hold no empty entries'
const ONE_VALUE = 'what is chosen is said once, in the value, not on the choice'
const WHOLE_DATE = 'we ask for a whole date, in these three parts with these words'

export const FORM_EXCEPTIONS: Readonly<Record<string, Exceptions>> = {
  'character-count': {
    'nothing counts as you type, so how it would count is not said': [
      'with maxwords',
      "with count type 'length'",
      "with count type 'characters'",
      "with count type 'characters' and value",
      "with count type 'characters' and error message",
      "with count type 'characters' and threshold",
      "with count type 'words'",
      "with count type 'words' and value",
      "with count type 'words' and error message",
      "with count type 'words' and threshold",
      'with threshold',
      'to configure in JavaScript',
      'with neither maxlength nor maxwords set',
      'with neither maxlength, maxwords nor textarea description set',
    ],
    'our message is always the same sentence, in English': [
      'with custom textarea description',
      'custom classes on countMessage',
      'with translations',
    ],
  },
  checkboxes: {
    [NO_REVEAL]: [
      'with pre-checked values',
      'with divider, None and conditional items',
      'with conditional items',
      'with optional form-group classes showing group error',
      'small with conditional reveal',
      'with conditional items with special characters',
      'with conditional item checked',
      'textarea in conditional',
    ],
    '"None" that unticks the others needs a script; the server refuses the pair': [
      'with divider and None',
      'small with divider and None',
    ],
    'checkboxes of one question share one name': [
      'with hints on items',
      'with id and name',
      'with disabled item',
    ],
    [NO_EMPTY]: ['with falsy values'],
    [NO_ATTRIBUTES]: ['attributes', 'items with attributes', 'label with attributes'],
    [NO_CLASSES]: ['with label classes', 'fieldset params'],
    [ONE_VALUE]: ['item checked overrides values'],
  },
  'date-input': {
    [WHOLE_DATE]: [
      'with translations',
      'with values, name prefix and custom names',
      'day and month',
      'day and month (using items)',
      'month and year',
      'month and year (using items)',
      'with nested name',
      'with item value',
      'with field value and items',
      'with field value and item value',
      'with field value, item value and values',
      'items with classes',
    ],
    [NO_ATTRIBUTES]: [
      'attributes',
      'custom pattern',
      'custom inputmode',
      'with id on items',
      'with autocomplete values',
      'with input attributes',
    ],
  },
  'error-summary': { [NO_ATTRIBUTES]: ['error list with attributes'] },
  'file-upload': {
    'the drop zone needs a script': [
      'enhanced',
      'enhanced, with error message and hint',
      'enhanced, multiple files',
      'enhanced, custom wrapper classes and attributes',
      'translated',
    ],
  },
  input: {
    [NO_CLASSES]: ['with prefix with classes', 'with suffix with classes', 'with customised input wrapper'],
    [NO_ATTRIBUTES]: ['with prefix with attributes', 'with suffix with attributes'],
  },
  radios: {
    [NO_REVEAL]: [
      'with conditional items',
      'with conditional item checked',
      'with optional form-group classes showing group error',
      'small with conditional reveal',
      'with conditional items with special characters',
      'with conditional items and pre-checked value',
      'textarea in conditional',
    ],
    [NO_EMPTY]: ['with falsy items'],
    [NO_ATTRIBUTES]: ['attributes', 'items with attributes', 'label with attributes'],
    [NO_CLASSES]: ['label with classes', 'fieldset params'],
    [ONE_VALUE]: ['item checked overrides value'],
  },
  select: {
    [NO_ATTRIBUTES]: ['attributes on items'],
    [ONE_VALUE]: ['item selected overrides value'],
  },
}
