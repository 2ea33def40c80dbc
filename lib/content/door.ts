/** What the door says to whom it turns away. */
import type { TurnedAway } from '@/lib/domain/door/asked'
import { paths } from '@/lib/paths'

export const TITLES: Readonly<Record<TurnedAway['status'], string>> = {
  400: 'This could not be read',
  403: 'This was not sent from here',
  405: 'This cannot be done here',
  408: 'The form took too long to arrive',
  413: 'This is too large',
  414: 'The address is too long',
  415: 'This could not be read',
  421: 'Not the name of this service',
  429: 'Too many times in a short while',
  503: 'Sorry, the service is unavailable',
}

export const BACK = { href: paths.home(), text: 'Go to the start page' }

export const SIGNED_OUT = {
  title: 'You are not signed in',
  sentence: 'Nothing was saved. You may have been signed out since you opened the page.',
  link: { href: paths.signIn(), text: 'Sign in' },
}

const inWords = (seconds: number) => {
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}

export const tooOften = (seconds: number): TurnedAway => ({
  rule: 'DOOR-LIMIT',
  status: 429,
  sentence: `This was asked for more often than anybody needs to. Nothing was done this time. Try again in ${inWords(seconds)}.`,
})

export const NOT_COUNTED: TurnedAway = {
  rule: 'DOOR-NOT-COUNTED',
  status: 503,
  sentence: 'Nothing was done. Try again in a few minutes.',
}

export const UNREADABLE = {
  broken: {
    rule: 'DOOR-BROKEN',
    status: 400,
    sentence: 'The form did not arrive whole. Go back, open the page again and send it once more.',
  },
  fields: {
    rule: 'DOOR-FIELDS',
    status: 400,
    sentence:
      'The form came with more fields than any form here has. Open the page again and fill it in there.',
  },
  deep: {
    rule: 'DOOR-DEPTH',
    status: 400,
    sentence: 'What was sent is nested deeper than anything this service sends or reads.',
  },
  large: {
    rule: 'DOOR-8',
    status: 413,
    sentence: 'What was sent is larger than anything this page takes.',
  },
  slow: {
    rule: 'DOOR-SLOW',
    status: 408,
    sentence: 'Nothing was saved. Go back and send the form again.',
  },
} as const satisfies Readonly<Record<string, TurnedAway>>
