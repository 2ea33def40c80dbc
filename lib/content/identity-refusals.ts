import { CALL_RULES } from '@/lib/domain/identity/call-back'
import { CODE_MINUTES } from '@/lib/domain/identity/enrolment'
import { PROPOSAL_DAYS } from '@/lib/domain/identity/proposals'
import { RECOVERY_DAYS } from '@/lib/domain/identity/recovery'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { momentOf } from '@/lib/domain/shared/when'
import { COUNCIL } from './council'
import { IS_LINKED, NO_GRANT } from './passkey-words'
import { wordsFor } from './refusals'

type Facts = NonNullable<Refusal['facts']>

/** Refusals about agencies, accounts and ways in: what is wrong, then what to do. */
export const IDENTITY_WORDS: Readonly<Record<string, (facts: Facts) => string>> = {
  'ID-1': () => 'The address has a letter that is not a plain one. Type it again by hand (ID-1).',
  'ID-2': () => 'That is no plain work address. Use letters, digits, and single dots or hyphens (ID-2).',
  'ID-3': () =>
    'The address is at none of the organisation’s own domains. Check it letter for letter, or propose the domain first (ID-3).',
  'ID-5': () =>
    'It takes two people of two offices, and you proposed this. Ask a colleague who keeps accounts to look at it (ID-5).',
  'ID-6': () => 'This is about you yourself. Ask a colleague who keeps accounts (ID-6).',
  'ID-7': () => `Nobody agreed to this within ${PROPOSAL_DAYS} days, so it is over. Propose it again (ID-7).`,
  'ID-8': () =>
    'This is so already, or somebody answered it before you. Open the list to see how it stands (ID-8).',
  'ID-9': () => 'Another change of the same waits for a second person. Answer that one first (ID-9).',
  'ID-10': () =>
    'What this change was proposed upon is true no longer. Reject it, look at how things stand, and propose it again (ID-10).',
  'ID-11': () =>
    'Only the lead of your organisation confirms its people. Ask them, or ask the council who that is (ID-11).',
  'ID-12': ({ left }) =>
    left === 0
      ? 'That is not the code, and there is no try left. Ask for a new one (ID-12).'
      : `That is not the code. You can try ${left === 1 ? 'once' : `${left} times`} more (ID-12).`,
  'ID-13': () =>
    `This code opens nothing: codes live for ${CODE_MINUTES} minutes, in the browser that asked for them. Ask for a new one (ID-13).`,
  'ID-14': () => 'There were too many wrong codes. Ask for a new one (ID-14).',
  'ID-15': () => 'This account is locked or ended. Two people of the council can open it again (ID-15).',
  'ID-16': () =>
    'They have set up how they sign in already. One person alone cannot give them a new way in; a lost passkey is replaced by two people (ID-16).',
  'ID-17': ({ limit }) =>
    `This organisation had its ${limit} invitations of the day. Send the next tomorrow (ID-17).`,
  'ID-18': () => 'Too many codes were asked for from here. Wait an hour and ask again (ID-18).',
  'ID-19': () =>
    'No mail server is set up, so nothing can be sent and nothing was done. Whoever runs Gatehouse sets GATEHOUSE_SMTP_URL and GATEHOUSE_MAIL_FROM (ID-19).',
  'ID-20': () =>
    `Nothing was mailed, because its link or code was worthless before it could go: a newer one took its place, or it was stopped. Ask again; if it goes on, telephone ${COUNCIL.contact.phone} (ID-20).`,
  'ID-21': () => NO_GRANT,
  'ID-31': () =>
    'The lead of their organisation asks for this, because the lead knows them. Telephone the lead by the organisation’s switchboard (ID-31).',
  'ID-32': () =>
    'They have never set up how they sign in, so there is no passkey to replace. Invite them to set it up (ID-32).',
  'ID-33': ({ until }) =>
    `It was agreed to and waits, so that everybody who was told can object. Come back ${until ? `after ${momentOf(String(until))}` : 'when the wait is over'} (ID-33).`,
  'ID-34': () =>
    'Somebody in this is no longer who they were when it was asked for: an account ended or was locked, a role changed, or there is another lead. Stop it, and ask again (ID-34).',
  'ID-35': () => 'Nobody has agreed to this yet. Ask a keeper of accounts to look at it (ID-35).',
  'ID-50': () =>
    'Their people are to sign in by their organisation’s own account, and this server knows no provider of that organisation. Whoever runs it puts one in the file of agencies’ providers first (ID-50).',
  'ID-51': () => IS_LINKED,
  'ID-36': () =>
    `This was not agreed to, or not used, within ${RECOVERY_DAYS} days, so it is over. Ask again (ID-36).`,
  [CALL_RULES.mailCode]: () =>
    `That code opens nothing here. A code works once, for ${CODE_MINUTES} minutes and five tries, in the browser that asked for it. Check it, or ask for another (ID-37).`,
  [CALL_RULES.tooMany]: () => 'There were too many wrong codes. Start again (ID-38).',
  [CALL_RULES.over]: () => 'This sign-in is over. Start again (ID-39).',
  [CALL_RULES.spokenCode]: () =>
    `That is not the code that was read to you, or its ${CODE_MINUTES} minutes are over. Ask whoever is on the telephone to read it again, or for another one (ID-40).`,
  [CALL_RULES.notWaiting]: () =>
    'They do not wait any more: their time ran out, they signed in, or a colleague ended the call. They can start again (ID-41).',
  [CALL_RULES.otherNumber]: ({ left }) =>
    left === 0
      ? 'Their screen does not belong to this call, and there is no try left. They have to start again (ID-42).'
      : 'Their screen does not belong to this call. Ask them to read it again. If it stays so, somebody else may have asked in their name: end the call (ID-42).',
  NOT_FOUND: () => 'There is no such person, organisation or change, or it is not yours to see.',
}

export const identityWordsFor = (refusal: Refusal): string =>
  IDENTITY_WORDS[refusal.rule]?.(refusal.facts ?? {}) ?? wordsFor(refusal)
