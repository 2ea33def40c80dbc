import { CODE_MINUTES, INVITATION_DAYS, shownCode } from '@/lib/domain/identity/enrolment'
import { COUNCIL } from './council'

/** What mail says. It names nobody and no case. */

export const invitationLetter = (to: string, link: string) => ({
  to,
  subject: 'Set up how you sign in to Gatehouse',
  text: [
    `${COUNCIL.name} has made an account for this address in Gatehouse.`,
    `To set up how you sign in, open this address within ${INVITATION_DAYS} days and press the button there:`,
    link,
    `If you do not expect this, do nothing, and tell us on ${COUNCIL.contact.phone}. Do not pass it on.`,
  ].join('\n\n'),
})

export const codeLetter = (to: string, code: string) => ({
  to,
  subject: 'Your code for Gatehouse',
  text: [
    `Your code is ${shownCode(code)}`,
    `Type it in the browser where you asked for it, within ${CODE_MINUTES} minutes. Nobody from the council will ever ask you for it.`,
    `If you did not ask for a code, do nothing: without your browser it opens nothing.`,
  ].join('\n\n'),
})
