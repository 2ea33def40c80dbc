import { INVITATION_DAYS } from '@/lib/domain/identity/enrolment'
import type { Written } from '@/lib/domain/identity/letter'
import { LEAST_WAIT_HOURS, type RecoveryStep } from '@/lib/domain/identity/recovery'
import { COUNCIL } from './council'

/** What everybody is told by mail whose passkey, agency or office it concerns. It names nobody and no case. */

const SUBJECTS: Readonly<Record<RecoveryStep, string>> = {
  asked: 'A passkey for Gatehouse is said to be lost',
  agreed: 'A passkey for Gatehouse is going to be replaced',
  used: 'A passkey for Gatehouse was replaced',
  stopped: 'A passkey for Gatehouse is not replaced',
}

const HAPPENED: Readonly<Record<RecoveryStep, string>> = {
  asked: 'Somebody asked that a lost passkey be replaced. A second person has to agree.',
  agreed: `Two people agreed that a lost passkey be replaced. Nothing happens for at least ${LEAST_WAIT_HOURS} hours, so that it can be stopped.`,
  used: 'A lost passkey was replaced by a new one. The earlier passkeys, and every session, have ended.',
  stopped: 'The replacement of a lost passkey was stopped. Nothing has changed.',
}

type About = {
  readonly to: string
  readonly step: RecoveryStep
  /** Whether it is the passkey of whoever has this address now. */
  readonly isTheirs: boolean
}

const whose = ({ isTheirs }: About) =>
  isTheirs
    ? 'It is the passkey of the account that has this address.'
    : 'You are told because you have, or had, to do with that account.'

export const recoveryNotice = (about: About, link: string): Written => ({
  to: about.to,
  subject: SUBJECTS[about.step],
  text: [
    HAPPENED[about.step],
    whose(about),
    `To see it, or to stop it, sign in to ${COUNCIL.name}’s Gatehouse and open this address:`,
    link,
    `If this should not be, or you cannot sign in, telephone us at once on ${COUNCIL.contact.phone}.`,
  ].join('\n\n'),
})

export const recoveryLetter = (to: string, link: string): Written => ({
  to,
  subject: 'Make a new passkey for Gatehouse',
  text: [
    `Two people agreed that your lost passkey for ${COUNCIL.name}’s Gatehouse is replaced.`,
    `To make a new one, open this address within ${INVITATION_DAYS} days and press the button there:`,
    link,
    `If you did not lose your passkey, do nothing here, and telephone us at once on ${COUNCIL.contact.phone}. Do not pass this on.`,
  ].join('\n\n'),
})
