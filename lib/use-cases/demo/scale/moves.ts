import { ORGANISATIONS, type OrganisationKey, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { sha256Hex } from '@/lib/hash'
import { NO_CONFLICT, type Step, step } from '../story'
import type { Matter } from './matters'
import type { Scene } from './scene'

type Move = {
  /** After the move before it. */
  readonly hours: number
  readonly make: (scene: Scene, at: Date) => Step | readonly Step[]
}

const told = {
  notification: 'after',
  notificationReason: 'Once the enquiry is over there is no harm in telling the person.',
} as const
const APPROPRIATE =
  'The facts asked for are few and nobody else holds them. What the council would be part of if it kept silent weighs more than the little that is taken from this person’s privacy.'

const everyItem = <T>(scene: Scene, answer: (position: number) => T): T[] =>
  scene.matter.items.map((_, position) => answer(position))

const assessmentPages = ({ coordinator, matter, today }: Scene, at: Date): readonly Step[] => [
  step('recordAssessment', coordinator, at, {
    page: 'held',
    answers: {
      dataHeld: 'held',
      searched: matter.found,
      regime: 'UKGDPR',
      originallyConsentBased: 'no',
      shielded: 'no',
      accuracyCheckedOn: today,
      ...NO_CONFLICT,
    },
  }),
  step('recordAssessment', coordinator, at, {
    page: 'basis',
    answers: {
      legalPower: 'cda115',
      art6Basis: 'e',
      art9Condition: 'none',
      sch1Condition: 'para10',
      compatibility: matter.body === 'revenue' ? 'annex2Tax' : 'annex2Crime',
    },
  }),
  step('recordAssessment', coordinator, at, {
    page: 'exemption',
    answers: {
      provisionsDisapplied: [],
      confidentiality: 'overriddenPublicInterest',
      statutoryBars: ['none'],
    },
  }),
  step('recordAssessment', coordinator, at, {
    page: 'tests',
    answers: {
      necessityFinding: 'met',
      necessityText:
        'The enquiry cannot go on without these facts, and no other body that could be asked holds them.',
      proportionalityFinding: 'met',
      proportionalityText:
        'Only the facts named are proposed, about one person and a short period; nothing of the rest of the file.',
    },
  }),
  step('recordAssessment', coordinator, at, { page: 'notification', answers: told }),
]

const approved = (scene: Scene, part: boolean): InputOf<'approveRequest'> => ({
  items: everyItem(scene, (position) =>
    part && position === 0
      ? {
          proposal: 'disclosePart',
          code: 'P03',
          detail: 'The lines that bear on the matter alone.',
          redactions: ['irrelevant'],
        }
      : { proposal: 'disclose', redactions: [] },
  ),
  whyAppropriate: APPROPRIATE,
  adviceFollowed: 'notAsked',
  ...told,
  ...NO_CONFLICT,
})

const takingIn = (body: OrganisationKey, matter: Matter): InputOf<'acceptIntake'> => ({
  idMethod: 'callbackSwitchboard',
  idNumberUsed: ORGANISATIONS[body].switchboard,
  idSource: 'The organisation’s public switchboard, from the council’s own directory',
  complete: ['yes'],
  gatewayConfirmed: ['yes'],
  legalCheck: [],
  serviceId: SERVICES[matter.service].id,
  ...NO_CONFLICT,
})

/** Each thing that can happen to a made-up case, in the one way in which it happens to all of them. */
export const MOVES = {
  submit: { hours: 1, make: (scene, at) => step('submitRequest', scene.asker, at, {}) },
  authorise: {
    hours: 20,
    make: (scene, at) =>
      step('authoriseRequest', scene.authoriser, at, { statement: ['agreed'], offenceWithheldConfirmed: [] }),
  },
  acknowledge: { hours: 0, make: (_scene, at) => step('acknowledgeRequest', 'system', at, {}) },
  returnIncomplete: {
    hours: 26,
    make: (_scene, at) =>
      step('returnIncomplete', 'informationOfficer', at, {
        codes: ['R04'],
        missing: 'It is not said what the enquiry cannot do without these facts. Say so and send it again.',
      }),
  },
  routeOut: {
    hours: 26,
    make: (_scene, at) =>
      step('routeOut', 'informationOfficer', at, {
        door: 'sar',
        note: 'The person asked for their own file; told how to.',
      }),
  },
  takeIn: {
    hours: 25,
    make: ({ body, matter }, at) => step('acceptIntake', 'informationManager', at, takingIn(body, matter)),
  },
  lodge: { hours: 1, make: (scene, at) => step('lodgeRequirement', scene.asker, at, {}) },
  toLegal: {
    hours: 25,
    make: ({ body, matter }, at) => step('sendToLegal', 'informationManager', at, takingIn(body, matter)),
  },
  validate: {
    hours: 6,
    make: (scene, at) =>
      step('validateRequirement', 'solicitor', at, {
        verdict: 'valid',
        tests: ['sealed', 'addressed', 'scope', 'current'],
        items: everyItem(scene, () => 'within' as const),
        opinion: 'The order is sealed, in date and addressed to the council, and its scope is clear.',
        ...NO_CONFLICT,
      }),
  },
  comply: {
    hours: 20,
    make: (scene, at) => step('complyWithRequirement', scene.head, at, approved(scene, false)),
  },
  challenge: {
    hours: 20,
    make: ({ head, today }, at) =>
      step('challengeRequirement', head, at, {
        grounds: ['excessive'],
        representation:
          'The order reaches ten years of a file of which one month can bear on the matter. We ask that it be cut to that month.',
        sentOn: today,
        ...NO_CONFLICT,
      }),
  },
  askReview: {
    hours: 30,
    make: ({ authoriser }, at) =>
      step('askReview', authoriser, at, {
        grounds: 'The facts asked for show where the suspect lived, and nobody else holds them.',
      }),
  },
  decideUrgent: {
    hours: 0,
    make: ({ head, officer }, at) =>
      step('decideUrgent', head, at, {
        given: 'The address of the present tenancy.',
        whyEnough: 'Officers need a door to knock at, and nothing else of the file.',
        channel: 'phone',
        givenTo: PEOPLE[officer].name,
        givenAt: '02:31',
        couldConsent: 'no',
      }),
  },
  awaitConfirmation: { hours: 0, make: (_scene, at) => step('awaitConfirmation', 'system', at, {}) },
  lapse: { hours: 5 * 24, make: (_scene, at) => step('lapseUrgent', 'system', at, {}) },
  ask: {
    hours: 5,
    make: ({ coordinator }, at) =>
      step('askClarification', coordinator, at, {
        question: 'Two people of that name are known here. Is there a middle name?',
      }),
  },
  assess: { hours: 24, make: assessmentPages },
  weighItems: {
    hours: 1,
    make: (scene, at) =>
      everyItem(scene, (position) =>
        step('recordAssessment', scene.coordinator, at, {
          page: 'item',
          position,
          answers: { proposal: 'disclose', redactions: [] },
        }),
      ),
  },
  askAdvice: {
    hours: 2,
    make: ({ coordinator }, at) =>
      step('askAdvice', coordinator, at, {
        adviser: 'DPO',
        question: 'Is the period asked for short enough for its purpose?',
      }),
  },
  giveAdvice: {
    hours: 5,
    make: (_scene, at) =>
      step('giveAdvice', 'dpo', at, {
        level: 'support',
        text: 'The period is short enough. Saying whether anything is held would itself tell something of the person.',
      }),
  },
  propose: { hours: 3, make: ({ coordinator }, at) => step('proposeDecision', coordinator, at, {}) },
  approve: { hours: 20, make: (scene, at) => step('approveRequest', scene.head, at, approved(scene, false)) },
  approvePart: {
    hours: 22,
    make: (scene, at) => step('approveRequest', scene.head, at, approved(scene, true)),
  },
  refuse: {
    hours: 23,
    make: ({ head }, at) =>
      step('refuseRequest', head, at, {
        codes: ['R07'],
        text: 'The person is not suspected of anything that these facts would show, and to disclose them would tell a good deal about a household.',
        wouldHelp: 'Say what the person is suspected of and how these facts bear on it.',
        ...NO_CONFLICT,
      }),
  },
  nothing: {
    hours: 19,
    make: ({ head }, at) =>
      step('recordNilReturn', head, at, {
        neitherConfirmNorDeny: 'yes',
        searched: 'The registers named in the assessment, by name, date of birth and address.',
        ...NO_CONFLICT,
      }),
  },
  prepare: { hours: 6, make: (_scene, at) => step('startPreparing', 'releaseOfficer', at, {}) },
  listFiles: {
    hours: 1,
    make: (scene, at) =>
      everyItem(scene, (item) =>
        step('listPackFile', 'releaseOfficer', at, {
          name: `Item ${item + 1}.pdf`,
          item,
          bytes: 10_000 + scene.number,
          sha256: sha256Hex(`made-up file ${scene.number}/${item}`),
          redacted: false,
          looked: { findings: [] },
        }),
      ),
  },
  check: {
    hours: 2,
    make: (_scene, at) =>
      step('checkPack', 'secondReleaseOfficer', at, {
        agrees: ['yes'],
        note: 'Compared each file with the decision.',
      }),
  },
  release: {
    hours: 1,
    make: ({ officer, number }, at) =>
      step('releasePack', 'releaseOfficer', at, {
        channel: 'cjsm',
        recipientEmail: PEOPLE[officer].email,
        dispatchRef: `CJSM ${number}`,
      }),
  },
  receive: {
    hours: 24,
    make: ({ authoriser }, at) =>
      step('confirmReceipt', authoriser, at, { complete: 'yes', terms: ['accepted'] }),
  },
  close: {
    hours: 48,
    make: ({ today }, at) =>
      step('closeCase', 'informationOfficer', at, {
        ropaEntry: `REG-${today.slice(0, 4)}`,
        noteFinal: ['yes'],
      }),
  },
  withdraw: {
    hours: 10,
    make: ({ authoriser }, at) =>
      step('withdrawRequest', authoriser, at, { reason: 'The enquiry was closed for another reason.' }),
  },
  expire: { hours: 29 * 24, make: (_scene, at) => step('expireCase', 'system', at, {}) },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof MOVES
