import type { Door } from '@/lib/domain/disclosure/lane'
import { DEMAND_WORDS } from '@/lib/domain/disclosure/words'
import { COUNCIL } from './council'

const { phone, email } = COUNCIL.contact

type DoorWords = {
  readonly title: string
  readonly steps: readonly string[]
  /** The question that led here, for changing its answer. */
  readonly chosenAt: 'danger' | 'law' | 'purpose'
  /** Whether being sent there is recorded: not in an emergency, where the call itself is. */
  readonly isRecorded: boolean
}

/** For somebody who should have said that they hold something. */
const HOLDING = `go back to the second question and choose “${DEMAND_WORDS.telling}”.`

const byPurpose = { chosenAt: 'purpose', isRecorded: true } as const

/** Where a request that is not for this form goes instead, and what to do now. */
export const DOORS: Readonly<Record<Door, DoorWords>> = {
  emergency: {
    title: 'Phone the council now',
    steps: [
      `Phone ${phone} and ask for the duty manager. Say that somebody is in danger.`,
      'We will call you back through your organisation’s switchboard, and give what is needed to keep people safe.',
      'You will be asked to confirm in writing afterwards.',
    ],
    chosenAt: 'danger',
    isRecorded: false,
  },
  immigration: {
    title: 'We cannot answer this as a request',
    steps: [
      'If you are investigating an offence, change your answer and say so.',
      `If you hold a requirement to know where a person is, ${HOLDING}`,
      `If you are not sure, write to ${email}.`,
    ],
    ...byPurpose,
  },
  other: {
    title: 'Ask in another way',
    steps: [
      'Look through the purposes once more. One of them may fit what you need.',
      `If you hold a court’s order, or another notice, ${HOLDING}`,
      `If you are not sure, write to ${email}.`,
    ],
    ...byPurpose,
  },
  sar: {
    title: 'Make a subject access request',
    steps: [
      `The person writes to ${email} and says what they want to see. Somebody may write for them, with their signed agreement.`,
      'They show who they are. It costs nothing, and we answer within one month.',
    ],
    ...byPurpose,
  },
  foi: {
    title: 'Make a freedom of information request',
    steps: [
      `Write to ${email} with your name, an address for the answer, and what you want to know.`,
      'You need not say why. We answer within 20 working days.',
    ],
    ...byPurpose,
  },
  insurerCctv: {
    title: 'Ask for footage as an insurer',
    steps: [
      `Write to ${email} with the place, the date, the time within an hour, and your policyholder’s registration number.`,
      'Do it at once: most cameras overwrite their footage within a month.',
    ],
    ...byPurpose,
  },
  casework: {
    title: 'Use the councillors’ casework route',
    steps: [
      `Write to ${email} from your council address and say whose case it is.`,
      'Show that the person asked you to act for them, or say why that is not possible.',
    ],
    ...byPurpose,
  },
  register: {
    title: 'This is a regular exchange of data',
    steps: [
      `Write to ${email} with the instruction or the data specification, and the date it applies from.`,
      'We enter it in our register of agreements. No request has to be made each time.',
    ],
    chosenAt: 'law',
    isRecorded: true,
  },
}
