import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { sha256Hex } from '@/lib/hash'
import { type Calendar, NO_CONFLICT, type Step, step } from '../story'

export const answeredInPart = (calendar: Calendar): readonly Step[] => [
  ...asked(calendar),
  ...assessed(calendar),
  ...decided(calendar),
  ...released(calendar),
]

const asked = ({ at }: Calendar): readonly Step[] => [
  step('submitRequest', 'constable', at(24, '10:00'), {}),
  step('authoriseRequest', 'chiefInspector', at(23, '08:45'), {
    statement: ['agreed'],
    offenceWithheldConfirmed: [],
  }),
  step('askClarification', 'informationOfficer', at(22, '10:15'), {
    question: 'Which of the two doors to Cobden Court is meant, the street door or the door to the car park?',
  }),
  step('answerClarification', 'constable', at(22, '14:40'), {
    answer: 'The street door and the inner lobby door behind it. The car park door was not touched.',
    purposeChanged: 'no',
  }),
  step('acceptIntake', 'informationOfficer', at(21, '09:30'), {
    idMethod: 'callbackSwitchboard',
    idNumberUsed: '020 7946 0200',
    idSource: 'The force’s public switchboard, from the council’s own directory',
    complete: ['yes'],
    gatewayConfirmed: ['yes'],
    legalCheck: [],
    serviceId: SERVICES.safety.id,
    ...NO_CONFLICT,
  }),
]

const assessed = ({ at, day }: Calendar): readonly Step[] => [
  step('recordAssessment', 'safetyCoordinator', at(20, '09:45'), {
    page: 'held',
    answers: {
      dataHeld: 'held',
      searched:
        'One wardens’ report, one recording of six hours from the lobby camera, and eleven complaints from five households.',
      regime: 'UKGDPR',
      originallyConsentBased: 'no',
      shielded: 'no',
      accuracyCheckedOn: day(30),
      accuracyCaveats: 'The camera’s clock was three minutes fast.',
      ropaEntry: 'CCTV-002',
      ...NO_CONFLICT,
    },
  }),
  step('recordAssessment', 'safetyCoordinator', at(20, '10:10'), {
    page: 'basis',
    answers: {
      legalPower: 'cda115',
      art6Basis: 'e',
      art9Condition: 'none',
      sch1Condition: 'para10',
      apdRef: 'APD 4: preventing and detecting unlawful acts',
      compatibility: 'annex2Crime',
    },
  }),
  step('recordAssessment', 'safetyCoordinator', at(20, '10:30'), {
    page: 'exemption',
    answers: {
      provisionsDisapplied: ['art14'],
      prejudiceReasoning:
        'Telling every resident on the recording before the trial would put the witness’s name about the building.',
      confidentiality: 'overriddenPublicInterest',
      confidentialityText:
        'Residents complain in confidence; that is not overridden for complaints that are not about this evening.',
      statutoryBars: ['none'],
    },
  }),
  step('recordAssessment', 'safetyCoordinator', at(20, '11:15'), {
    page: 'tests',
    answers: {
      necessityFinding: 'partlyMet',
      necessityText:
        'The report and the recording bear on whether the charge is true. A year of complaints does not: none is about this evening.',
      proportionalityFinding: 'met',
      proportionalityText:
        'Two hours of the recording hold everything said to have happened. Faces of others are masked, so little is taken from them.',
    },
  }),
  step('recordAssessment', 'safetyCoordinator', at(20, '11:25'), {
    page: 'notification',
    answers: {
      notification: 'after',
      notificationReason: 'The suspect is charged and will see this in the prosecution’s papers.',
    },
  }),
  step('recordAssessment', 'safetyCoordinator', at(20, '11:30'), {
    page: 'item',
    position: 0,
    answers: { proposal: 'disclose', redactions: [] },
  }),
  step('recordAssessment', 'safetyCoordinator', at(20, '11:35'), {
    page: 'item',
    position: 1,
    answers: {
      proposal: 'disclosePart',
      code: 'P01',
      detail: '20:00 to 22:00 only, with the faces of everybody but the suspect and the witness masked.',
      redactions: ['thirdParty', 'outOfRange'],
    },
  }),
  step('recordAssessment', 'safetyCoordinator', at(20, '11:40'), {
    page: 'item',
    position: 2,
    answers: {
      proposal: 'withhold',
      code: 'R04',
      detail: 'None of the eleven complaints is about this evening.',
      redactions: [],
    },
  }),
  step('proposeDecision', 'safetyCoordinator', at(19, '09:00'), {}),
]

const decided = ({ at }: Calendar): readonly Step[] => [
  step('approveRequest', 'headOfSafety', at(18, '16:20'), {
    items: [
      { proposal: 'disclose', redactions: [] },
      {
        proposal: 'disclosePart',
        code: 'P01',
        detail: '20:00 to 22:00 only, with the faces of everybody but the suspect and the witness masked.',
        redactions: ['thirdParty', 'outOfRange'],
      },
      {
        proposal: 'withhold',
        code: 'R04',
        detail: 'Not shown to be needed for this charge.',
        redactions: [],
      },
    ],
    whyAppropriate:
      'A trial should not turn on whether one frightened neighbour is believed when we hold a recording of the two hours in question. I have seen it; it shows the doors whole at 20:40. The year of complaints is another matter: people told us those things in confidence and none of them is about that evening.',
    conditions:
      'The recording is shown only to those preparing or trying the case, and the unmasked original is not asked for without a court’s order.',
    adviceFollowed: 'notAsked',
    notification: 'after',
    notificationReason: 'The suspect is charged and will see this in the prosecution’s papers.',
    ...NO_CONFLICT,
  }),
]

const released = ({ at, day }: Calendar): readonly Step[] => [
  step('startPreparing', 'releaseOfficer', at(17, '09:40'), {}),
  step('listPackFile', 'releaseOfficer', at(17, '10:05'), {
    name: 'Wardens’ report, Cobden Court lobby.pdf',
    item: 0,
    bytes: 184_320,
    sha256: sha256Hex('demonstration: wardens’ report'),
    pages: '3 pages',
    redacted: false,
    looked: { findings: [] },
  }),
  step('listPackFile', 'releaseOfficer', at(17, '10:50'), {
    name: 'Lobby camera, 20.00 to 22.00, masked.mp4',
    item: 1,
    bytes: 1_482_905_612,
    sha256: sha256Hex('demonstration: lobby camera'),
    pages: '2 hours',
    redacted: true,
    looked: { findings: [{ id: 'HD-25', where: 'a recording' }] },
  }),
  step('clearHeldFile', 'secondReleaseOfficer', at(17, '14:20'), {
    sha256: sha256Hex('demonstration: lobby camera'),
    findings: ['HD-25'],
    reason:
      'Watched from end to end with the sound on; the file has one picture and one sound track and no other.',
  }),
  step('checkPack', 'secondReleaseOfficer', at(17, '14:30'), {
    agrees: ['yes'],
    note: 'Watched the recording from end to end against the decision; the report has no name in it beyond the two.',
  }),
  step('releasePack', 'releaseOfficer', at(16, '09:10'), {
    channel: 'cjsm',
    recipientEmail: PEOPLE.constable.email,
    dispatchRef: 'CJSM 8841-2207',
    accessExpiresOn: day(-14),
  }),
  step('confirmReceipt', 'constable', at(14, '08:30'), { complete: 'yes', terms: ['accepted'] }),
  step('closeCase', 'informationOfficer', at(9, '11:00'), { ropaEntry: 'CCTV-002', noteFinal: ['yes'] }),
]
