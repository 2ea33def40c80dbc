import { type Calendar, lane, officer, type Story, seniorOfficer, step } from '../story'

/** About a member of staff, so restricted: it exists only for those assigned, the advisers and the oversight. */
export const workforce = ({ at, day }: Calendar): Story => ({
  asker: 'sergeant',
  startedAt: at(1, '13:05'),
  draft: {
    ...lane('detectCrime'),
    offence: 'Theft of tools from council vans over three weeks',
    offenceWithheld: [],
    crimeRef: 'TG/26/119007',
    requester: officer('sergeant', 'Haverbrook volume crime team'),
    authoriser: seniorOfficer('inspector'),
    about: 'people',
    subjects: [
      {
        name: 'Russell Tamworth',
        dob: '1985-07-19',
        identifiers: 'Payroll number 40771',
        role: 'employee',
        childNow: 'no',
        childThen: 'no',
        staffOrMember: 'yes',
      },
    ],
    thirdPartiesLikely: 'no',
    items: [
      {
        description: 'Shift rota and van key log of this person for the three weeks named',
        service: 'People and Workforce',
        from: day(40),
        to: day(19),
        format: 'extract',
      },
    ],
    whyNecessary:
      'Tools worth £6,200 went from locked vans on five nights. Each van was opened with its own key. Who held which key on those nights decides whom we interview, and the log is the only record of it.',
    prejudiceIfWithheld:
      'Whoever took the tools still holds keys to other vans. Without the log the thefts are likely to go on, and to ask the depot would tell the person that he is looked at.',
    lessIntrusiveConsidered: 'The depot’s cameras do not cover the yard, and the trackers record no driver.',
    attachments: [],
    specialCategories: [],
    criminalOffenceData: 'yes',
    onward: ['cps'],
    retentionByRecipient: 'Until the end of any proceedings.',
    tippingOffRisk: 'yes',
    tippingOffReason: 'He works beside those who would be asked for the log.',
    urgency: 'standard',
  },
  steps: [
    step('submitRequest', 'sergeant', at(1, '13:30'), {}),
    step('authoriseRequest', 'inspector', at(1, '15:10'), {
      statement: ['agreed'],
      offenceWithheldConfirmed: [],
    }),
  ],
})
