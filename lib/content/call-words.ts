import type { Field } from '@/components/forms/form-spec'
import {
  CALL_COUNTS_MINUTES,
  CALL_WITHIN_MINUTES,
  FAILED_CALLS,
  type FailedCall,
} from '@/lib/domain/identity/call-back'
import { CODE_MINUTES } from '@/lib/domain/identity/enrolment'
import { COUNCIL } from './council'
import { CODE_FIELDS } from './identity-words'
import { optionsOf } from './question-fields'

/** Signing in by a code and a call, in words: for whoever signs in, and for whoever telephones. */

export const CALL_IN = {
  title: 'Sign in by a code and a call',
  forWhom: `For people of organisations that settled this with ${COUNCIL.name}. We mail you a code, and then telephone you by your organisation’s switchboard.`,
  weaker:
    'It proves less than a passkey does. Every record that you sign says that you signed in so, and you may sign for an hour after the call.',
  ask: 'Send me a code',
  asked: `If that address may sign in so, a code is on its way to it. It works for ${CODE_MINUTES} minutes, in this browser.`,
  haveCode: 'When you have the code from the email',
  submitCode: 'Continue',
  tooOften: 'Too many codes were asked for from here. Wait an hour, and start again.',
  waiting: 'We will telephone you',
  stay: (until: string) =>
    `Somebody of the council telephones the switchboard of your organisation before ${until}, in office hours, and asks for you. They ask what your screen shows:`,
  number: 'Your screen shows',
  readOut: `Read that to them. Then they read you a code, which works for ${CODE_MINUTES} minutes. Never read them the code from the email.`,
  ring: `If nobody rings, telephone ${COUNCIL.contact.team} on ${COUNCIL.contact.phone} and ask that somebody does. They still ring the switchboard. In an emergency, telephone as you always did.`,
  signIn: 'Sign in',
  over: 'This sign-in is over',
  whyOver:
    'Nobody waits in this browser to be telephoned: it took too long, there were too many wrong codes, or the call was ended.',
  startAgain: 'Start again',
} as const

export const CALL_ADDRESS_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'email',
    label: 'Your work email address',
    autocomplete: 'email',
    inputMode: 'email',
    spellcheck: false,
  },
]

export const MAIL_CODE_FIELDS = CODE_FIELDS.map((field) => ({ ...field, label: 'The code from the email' }))

export const SPOKEN_CODE_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'code',
    label: 'The code that was read to you',
    hint: 'Ten letters and digits, such as ABCDE-23456.',
    width: 20,
    autocomplete: 'off',
    spellcheck: false,
  },
]

/* For whoever telephones */

export const CALLS = {
  title: 'Calls to make',
  what: `People whose organisation cannot hold passkeys wait here to be telephoned, each for ${CALL_WITHIN_MINUTES} minutes. Their mailbox is proved; the call proves that it is they.`,
  nobody: 'Nobody waits to be telephoned.',
  one: 'Telephone somebody who waits',
  steps: (name: string, switchboard: string) => [
    `Telephone ${switchboard}, the number of the directory. Take no number from anybody else, and no call from them instead.`,
    `Ask to be put through to ${name}.`,
    'Ask whether they are signing in to Gatehouse now, and what their screen shows. Type it here.',
    'Read them the code that you are then given, and stay until they are in.',
  ],
  noSource:
    'Nobody has written down where this number was found. Look it up in an independent source before you dial.',
  give: 'Show me the code to read out',
  isIn: 'They have signed in.',
  ended: 'They do not wait any more: it took too long, or somebody ended the call.',
  toldHeading: 'Read this out, letter by letter',
  toldLabel: `It works in their browser alone, for ${CODE_MINUTES} minutes`,
  failed: 'If the call leads nowhere',
  fail: 'End this call',
  counts: `Whoever is let in so may sign for ${CALL_COUNTS_MINUTES} minutes after the call. You sign that it is they.`,
} as const

export const HEARD_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'number',
    label: 'What their screen shows',
    hint: 'Four letters and digits.',
    width: 5,
    spellcheck: false,
  },
]

const FAILED_WORDS: Readonly<Record<FailedCall, string>> = {
  notReached: 'They could not be reached',
  notThem: 'They were reached, and are not signing in: somebody else asked in their name',
}

export const FAILED_FIELDS: readonly Field[] = [
  { kind: 'radios', name: 'how', label: 'How did it end?', options: optionsOf(FAILED_CALLS, FAILED_WORDS) },
]
