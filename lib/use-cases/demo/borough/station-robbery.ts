import { SERVICES } from '@/db/seeds/demo-organisations'
import { type Calendar, lane, NO_CONFLICT, officer, type Story, seniorOfficer, step } from '../story'

/** About a place and a time rather than a person; its assessment is half done. */
export const stationRobbery = ({ at, day }: Calendar): Story => ({
  asker: 'sergeant',
  startedAt: at(4, '08:50'),
  draft: {
    ...lane('apprehend'),
    offence: 'Robbery of a mobile telephone, Station Parade',
    offenceWithheld: [],
    crimeRef: 'TG/26/116041',
    requester: officer('sergeant', 'Haverbrook robbery team'),
    authoriser: seniorOfficer('inspector'),
    about: 'incident',
    subjects: [],
    incident: {
      place: 'Station Parade between the taxi rank and the corner of Mill Street',
      fromDate: day(12),
      fromTime: '21:40',
      toDate: day(12),
      toTime: '22:20',
    },
    thirdPartiesLikely: 'yes',
    thirdPartiesWho: 'Passers-by and customers of the two cafés on the parade.',
    items: [
      {
        description: 'Footage of cameras 31 and 32, Station Parade, 21:40 to 22:20',
        service: 'Community Safety and CCTV',
        from: day(12),
        to: day(12),
        format: 'footage',
      },
      {
        description: 'The control room’s log entry for the call to Station Parade that evening',
        service: 'Community Safety and CCTV',
        from: day(12),
        to: day(12),
        format: 'extract',
      },
    ],
    whyNecessary:
      'A man of 19 was robbed of his telephone by two people who ran towards Mill Street. He can describe their clothing and not their faces. The cameras look along the only way they can have gone; without them there is no line of enquiry to who they are.',
    prejudiceIfWithheld:
      'The two are likely not to be found, and three similar robberies within a month suggest that there will be another. The recording is overwritten after 31 days.',
    lessIntrusiveConsidered:
      'House-to-house enquiries, the cafés’ own cameras (out of order) and an appeal to witnesses.',
    attachments: [],
    specialCategories: [],
    criminalOffenceData: 'yes',
    onward: ['cps', 'court'],
    retentionByRecipient: 'Until the end of any proceedings; deleted after review if nobody is identified.',
    tippingOffRisk: 'no',
    urgency: 'urgent',
    urgencyReason: 'The recording is overwritten within three weeks and another offence is likely.',
  },
  steps: [
    step('submitRequest', 'sergeant', at(4, '09:31'), {}),
    step('authoriseRequest', 'inspector', at(4, '11:02'), {
      statement: ['agreed'],
      offenceWithheldConfirmed: [],
    }),
    step('acceptIntake', 'informationManager', at(3, '09:40'), {
      idMethod: 'secureDomainReply',
      idNumberUsed: 'maryam.hussain@thamesgate.police.example',
      idSource: 'Reply to a message sent to the address in the force directory',
      complete: ['yes'],
      gatewayConfirmed: ['yes'],
      legalCheck: [],
      serviceId: SERVICES.safety.id,
      ...NO_CONFLICT,
    }),
    step('recordAssessment', 'safetyCoordinator', at(2, '14:10'), {
      page: 'held',
      answers: {
        dataHeld: 'held',
        searched:
          'Both cameras were looked at for the whole period. Camera 31 shows two people running past the taxi rank at 21:58; camera 32 was turned towards the crossing until 22:03. The log has one entry, at 22:01.',
        regime: 'UKGDPR',
        originallyConsentBased: 'no',
        shielded: 'no',
        accuracyCheckedOn: day(2),
        accuracyCaveats: 'The clock of camera 32 runs 40 seconds slow.',
        ropaEntry: 'CCTV-002',
        ...NO_CONFLICT,
      },
    }),
    step('recordAssessment', 'safetyCoordinator', at(1, '11:25'), {
      page: 'basis',
      answers: {
        legalPower: 'cda17',
        art6Basis: 'e',
        art9Condition: 'none',
        sch1Condition: 'para10',
        apdRef: 'APD 4: preventing and detecting unlawful acts',
        compatibility: 'annex2Crime',
      },
    }),
  ],
})
