import type { Door } from '@/lib/domain/disclosure/lane'
import { COUNCIL } from './council'

const { phone, email } = COUNCIL.contact

/** Where a request that is not for this form goes instead, and what to do now. */
export const DOORS: Readonly<Record<Door, { readonly title: string; readonly steps: readonly string[] }>> = {
  emergency: {
    title: 'Phone the council now',
    steps: [
      `Phone ${phone} and ask for the duty manager. Say that somebody is in danger.`,
      'We will call you back through your organisation’s switchboard, and give what is needed to keep people safe.',
      'You will be asked to confirm in writing afterwards.',
    ],
  },
  requirement: {
    title: 'Send the order or notice to our legal team',
    steps: [
      `Email it to ${email} from your work address, or serve it at the council’s offices.`,
      'Our legal team checks that it is valid and what it covers. It is then complied with or challenged; it is not weighed as a request.',
    ],
  },
  victim: {
    title: 'Use the victim information request form',
    steps: [
      'Fill in the form that your force uses under the victim information requests code of practice, with the notice to the victim.',
      `Send it to ${email} from your work address.`,
    ],
  },
  legal: {
    title: 'Ask our legal team',
    steps: [
      `Write to ${email}. Say what the proceedings are, who the parties are, and why the information is needed for them.`,
      'A supervising solicitor or senior manager of yours should confirm the request.',
    ],
  },
  immigration: {
    title: 'We cannot answer this as a request',
    steps: [
      'If you are investigating an offence, change your answer and say which.',
      `If you rely on a power to require information, send the notice to ${email}.`,
    ],
  },
  other: {
    title: 'Ask in another way',
    steps: [
      'If you want your own information, make a subject access request.',
      'If you want information that is not about people, make a freedom of information request.',
      `If you are not sure, write to ${email}.`,
    ],
  },
}
