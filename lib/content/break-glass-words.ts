import type { Field } from '@/components/forms/form-spec'
import { CODE_MINUTES, CODE_TRIES } from '@/lib/domain/identity/break-glass'

/** The way in that is kept for when the council's own sign-in is down, in words. */

export const BREAK_GLASS = {
  title: 'When the council’s own sign-in is down',
  link: 'The council’s own sign-in is down and you are an administrator',
  forWhom:
    'An administrator asks whoever runs the server for a code, and makes a passkey with it. Everybody else waits until the sign-in works again.',
  told: 'Using a code is recorded, and the administrators, the Data Protection Officer and the Information Governance Board are told.',
  submit: 'Continue',
  /** One for all: unknown, wrong, old, spent, tried too often. */
  notGood: `That address and code open nothing. A code works once, for ${CODE_MINUTES} minutes and ${CODE_TRIES} tries. Check both, or have a new code made (BG-1).`,
  tooOften: 'Codes were tried too often from here. Wait ten minutes and try again.',
} as const

export const BREAK_GLASS_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'email',
    label: 'Your work email address',
    autocomplete: 'email',
    spellcheck: false,
  },
  {
    kind: 'text',
    name: 'code',
    label: 'The code',
    hint: 'Twelve letters and digits, such as ABCD-2345-EFGH.',
    width: 20,
    autocomplete: 'one-time-code',
    spellcheck: false,
  },
]
