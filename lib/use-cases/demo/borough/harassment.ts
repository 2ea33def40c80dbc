import { type Calendar, lane, officer, type Story, seniorOfficer, step } from '../story'

/** Submitted, and waiting for the inspector to authorise it. */
export const harassment = ({ at, day }: Calendar): Story => ({
  asker: 'constable',
  startedAt: at(1, '09:25'),
  draft: {
    ...lane('detectCrime'),
    offence: 'Harassment contrary to section 2 of the Protection from Harassment Act 1997',
    offenceWithheld: [],
    crimeRef: 'TG/26/117290',
    requester: officer('constable', 'Response team 3, Haverbrook police station'),
    authoriser: seniorOfficer('inspector'),
    about: 'people',
    subjects: [
      {
        name: 'Dominic Farleigh',
        dob: '1988-02-11',
        lastAddress: '22 Marlowe Road, Haverbrook',
        role: 'suspect',
        childNow: 'no',
        childThen: 'no',
        staffOrMember: 'no',
      },
    ],
    thirdPartiesLikely: 'yes',
    thirdPartiesWho: 'Passers-by and passengers at the bus stop outside the library.',
    items: [
      {
        description:
          'Footage of camera 114, bus stop outside Marlowe Road library, 07:45 to 08:30 on the two mornings named in the reason',
        service: 'Community Safety and CCTV',
        from: day(9),
        to: day(6),
        format: 'footage',
      },
    ],
    whyNecessary:
      'The complainant says that the suspect waited for her at the bus stop on two mornings within a week and followed her on to the bus. The suspect says that he was at work. No witness has come forward. Only the camera can show whether he stood there, on which mornings and for how long; without it the two accounts cannot be told apart.',
    prejudiceIfWithheld:
      'Footage is overwritten after 31 days. If it is not disclosed the only independent evidence of a course of conduct is lost, and the suspect, who lives in the same road as the complainant, is likely not to be charged.',
    lessIntrusiveConsidered:
      'The bus operator’s footage was asked for and shows the doors only. Two shops were visited; neither has a camera that faces the stop.',
    attachments: [],
    specialCategories: [],
    criminalOffenceData: 'yes',
    onward: ['cps'],
    retentionByRecipient: 'Until the end of proceedings, then under the force’s review schedule.',
    tippingOffRisk: 'yes',
    tippingOffReason: 'He does not know that footage is being sought and could ask witnesses to stay silent.',
    urgency: 'urgent',
    urgencyReason: 'The earlier of the two recordings is overwritten in about three weeks.',
  },
  steps: [step('submitRequest', 'constable', at(1, '10:12'), {})],
})
