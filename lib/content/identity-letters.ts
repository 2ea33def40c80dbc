import { CODE_MINUTES, INVITATION_DAYS, shownCode } from '@/lib/domain/identity/enrolment'
import { GIVE_UP_HOURS, type Written } from '@/lib/domain/identity/letter'
import { COUNCIL } from './council'

/** What mail says. It names nobody and no case. */

export const invitationLetter = (to: string, link: string): Written => ({
  to,
  subject: 'Set up how you sign in to Gatehouse',
  text: [
    `${COUNCIL.name} has made an account for this address in Gatehouse.`,
    `To set up how you sign in, open this address within ${INVITATION_DAYS} days and press the button there:`,
    link,
    `If you do not expect this, do nothing, and tell us on ${COUNCIL.contact.phone}. Do not pass it on.`,
  ].join('\n\n'),
})

export const codeLetter = (to: string, code: string): Written => ({
  to,
  subject: 'Your code for Gatehouse',
  text: [
    `Your code is ${shownCode(code)}`,
    `Type it in the browser where you asked for it, within ${CODE_MINUTES} minutes. Nobody from the council will ever ask you for it.`,
    `If you did not ask for a code, do nothing: without your browser it opens nothing.`,
  ].join('\n\n'),
})

export const signInCodeLetter = (to: string, code: string): Written => ({
  to,
  subject: 'Your code to sign in to Gatehouse',
  text: [
    `Your code is ${shownCode(code)}`,
    `Type it in the browser where you asked for it, within ${CODE_MINUTES} minutes. We then telephone you by the switchboard of your organisation. Nobody will ask you for this code, on the telephone or anywhere else.`,
    `If you did not ask for a code, somebody else tried to sign in as you. Tell us on ${COUNCIL.contact.phone}.`,
  ].join('\n\n'),
})

/* What whoever waits for it is told */

/** An invitation or a link that was asked for, as its page answers. */
export const toldOfLink = (
  sent: 'sent' | 'owed' | 'shown',
  { to, link }: { readonly to: string; readonly link: string },
) => {
  switch (sent) {
    case 'sent':
      return { heading: 'The mail server took it', label: 'It went to', value: to }
    case 'owed':
      return {
        heading: 'The mail server has not taken it yet',
        label: `It is tried again by itself, for up to ${GIVE_UP_HOURS} hours, and you may send a newer one. It goes to`,
        value: to,
        waits: true,
      }
    case 'shown':
      return {
        heading: 'In the demonstration no mail is sent',
        label: 'The link that the mail would hold. It is shown this once',
        value: link,
      }
  }
}

export const CODE_ON_ITS_WAY = {
  sent: 'A code is on its way to the mailbox that was invited.',
  owed: `The mail server has not taken the code yet. It is tried again while the code is good, for ${CODE_MINUTES} minutes; after that, or at once, ask for another.`,
} as const
