import type { Context, InputOf } from '@/lib/domain/disclosure/command'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { SYSTEM } from '@/lib/domain/shared/actor'
import {
  constable,
  coordinator,
  director,
  dpo,
  headOfHousing,
  inspector,
  intake,
  lawyer,
  owner,
} from './people'

/** A right actor and a right answer for the verbs that not every case comes to. */

export type Act<V extends Verb> = { readonly by: Context['actor']; readonly input: InputOf<V> }
type Acts<V extends Verb> = { readonly [K in V]: Act<K> }

const NO_CONFLICT = { conflict: 'no' } as const

/** Orders and notices. What depends on the case is `fitting.ts`'s to say. */
export const REQUIREMENT_ACTS: Acts<
  'lodgeRequirement' | 'validateRequirement' | 'endApplication' | 'challengeRequirement' | 'answerChallenge'
> = {
  lodgeRequirement: { by: constable, input: {} },
  validateRequirement: {
    by: lawyer,
    input: {
      verdict: 'valid',
      tests: [],
      items: ['within'],
      opinion: 'It is addressed to the council and says what it asks for.',
      ...NO_CONFLICT,
    },
  },
  endApplication: {
    by: lawyer,
    input: { result: 'refused', text: 'The court’s order refusing it was served today.' },
  },
  challengeRequirement: {
    by: headOfHousing,
    input: {
      grounds: ['excessive'],
      representation: 'It asks for ten years of one tenancy where six months would answer what it is for.',
      sentOn: '2026-10-07',
      ...NO_CONFLICT,
    },
  },
  answerChallenge: {
    by: lawyer,
    input: { result: 'upheld', text: 'The issuer writes that the notice stands.' },
  },
}

/** A request over several services. */
export const PARTS_ACTS: Acts<'splitIntoParts' | 'closeParent' | 'correctGateway'> = {
  splitIntoParts: { by: intake, input: { services: [] } },
  closeParent: { by: SYSTEM, input: {} },
  correctGateway: {
    by: intake,
    input: { gateway: 'G15', reason: 'It is asked under the agency’s own function.' },
  },
}

/** It stands with whoever asks, in every test. */
export const AN_AGREEMENT = {
  reference: 'AGR-2026-000031',
  title: 'Tenancy checks for burglary enquiries',
  purpose: 'Placing stolen goods with whoever held the keys.',
}

/** Protected people, what must not be lost, and what an agreement covers. */
export const PROTECTING_ACTS: Acts<
  'restrictCase' | 'assignPeople' | 'preserveMaterial' | 'liftHold' | 'nameAgreement'
> = {
  restrictCase: { by: intake, input: { why: 'It concerns somebody who is well known.' } },
  assignPeople: { by: intake, input: { people: [coordinator.id] } },
  preserveMaterial: { by: owner, input: { what: 'Footage of the lobby on 30 August 2026.' } },
  liftHold: { by: coordinator, input: { reason: 'The footage was copied to the case.' } },
  nameAgreement: {
    by: intake,
    input: { agreement: AN_AGREEMENT.reference, why: 'It asks for what the second schedule lists.' },
  },
}

export const EMERGENCY_ACTS: Acts<
  'decideUrgent' | 'awaitConfirmation' | 'confirmUrgent' | 'ratifyUrgent' | 'lapseUrgent' | 'notUrgent'
> = {
  decideUrgent: {
    by: headOfHousing,
    input: {
      given: 'The number of the flat and the name of the tenant.',
      whyEnough: 'With the flat they can reach her; nothing else was needed.',
      channel: 'phone',
      givenTo: constable.name,
      givenAt: '09:20',
      couldConsent: 'no',
    },
  },
  awaitConfirmation: { by: SYSTEM, input: {} },
  confirmUrgent: {
    by: inspector,
    input: { statement: ['agreed'], why: 'She was in danger in the flat and could not be reached.' },
  },
  ratifyUrgent: {
    by: headOfHousing,
    input: {
      finding:
        'Looking back, the danger was real and the least that helped was given, to a body that was known.',
      ropaEntry: 'HSG-014',
    },
  },
  lapseUrgent: { by: SYSTEM, input: {} },
  notUrgent: { by: headOfHousing, input: { reason: 'Nobody is in danger; it may be asked in writing.' } },
}

/** After an answer. */
export const AFTER_ACTS: Acts<
  | 'askReview'
  | 'decideReview'
  | 'sendCorrection'
  | 'reportBreach'
  | 'decideBreach'
  | 'checkAccess'
  | 'linkComplaint'
  | 'acknowledgeComplaint'
  | 'answerComplaint'
> = {
  askReview: { by: constable, input: { grounds: 'The tenancy dates alone would have been enough for us.' } },
  decideReview: {
    by: director,
    input: {
      result: 'uphold',
      reasons:
        'The request still does not say what the file would prove, and the months that it asks for are not those of the burglary.',
      independent: ['yes'],
      items: [],
      notification: 'after',
      notificationReason: 'He is told once the charge is decided.',
      ...NO_CONFLICT,
    },
  },
  sendCorrection: {
    by: coordinator,
    input: {
      kind: 'inaccurate',
      what: 'The tenancy ended in May, not in August as was sent.',
      asked: 'Correct your copy and tell whoever has it from you.',
      told: 'told',
    },
  },
  reportBreach: {
    by: coordinator,
    input: {
      awareOn: '2026-10-08',
      awareAt: '09:00',
      what: 'A page about another tenant stood in the pack.',
      reached: 'The officer opened it and reported it.',
      done: 'The officer was asked to destroy it.',
    },
  },
  decideBreach: {
    by: dpo,
    input: {
      reported: 'no',
      peopleTold: 'yes',
      reason: 'One page, destroyed within the hour; she is told all the same.',
    },
  },
  checkAccess: {
    by: intake,
    input: { agencyViews: 'They ask that he is not told before the charge.', tell: 'yes' },
  },
  linkComplaint: {
    by: intake,
    input: {
      receivedOn: '2026-10-08',
      from: 'Corin Ashdown',
      about: 'He says that too much was sent about him.',
    },
  },
  acknowledgeComplaint: { by: intake, input: {} },
  answerComplaint: {
    by: dpo,
    input: { text: 'I read the case myself: six months of one tenancy were sent, and nothing beyond them.' },
  },
}
