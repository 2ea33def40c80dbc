import { type Calendar, lane, officer, type Story, seniorOfficer, step } from '../story'

/** Authorised and acknowledged: the information team takes it in next. */
export const undeclaredRent = ({ at, day }: Calendar): Story => ({
  asker: 'revenueOfficer',
  startedAt: at(2, '10:05'),
  draft: {
    ...lane('assessTax'),
    offence: 'Undeclared income from letting residential property, three tax years',
    offenceWithheld: [],
    crimeRef: 'RD/LET/2026/5527',
    requester: officer('revenueOfficer', 'Individuals and small business compliance, team 14'),
    authoriser: seniorOfficer('higherOfficer'),
    about: 'people',
    subjects: [
      {
        name: 'Victor Lanyon',
        aliases: 'V. Lanyon, Lanyon Lettings',
        dob: '1971-09-30',
        lastAddress: '3 Orchard Mews, Haverbrook',
        role: 'suspect',
        childNow: 'no',
        childThen: 'no',
        staffOrMember: 'no',
      },
    ],
    thirdPartiesLikely: 'yes',
    thirdPartiesWho: 'The people who were liable for council tax as tenants of the three addresses.',
    items: [
      {
        description:
          'Names of those liable for council tax at 41, 43 and 45 Tannery Street and the dates of each liability',
        service: 'Revenues and Benefits',
        from: day(700),
        to: day(10),
        format: 'extract',
      },
      {
        description: 'Name and address of the owner given to the council for each of those three addresses',
        service: 'Revenues and Benefits',
        from: day(700),
        to: day(10),
        format: 'extract',
      },
    ],
    whyNecessary:
      'The subject declares no income from property. The land register shows that he owns the three addresses. Whether and when they were let decides whether tax is due and for which years, and the council tax register is the one record of who lived there that does not come from him.',
    prejudiceIfWithheld:
      'Without the dates of occupation the assessment must be made on an estimate, which he can overturn on appeal. Tax of about £38,000 over three years is likely to be lost, and the earliest year falls out of time in four months.',
    lessIntrusiveConsidered:
      'Open sources, the land register and letting agents’ advertisements were searched. Asking him would tell him what is not yet known.',
    attachments: [],
    specialCategories: [],
    criminalOffenceData: 'no',
    onward: ['none'],
    retentionByRecipient: 'Six years after the enquiry is closed.',
    tippingOffRisk: 'yes',
    tippingOffReason: 'Told now, he could alter tenancy papers before they are asked for.',
    urgency: 'standard',
  },
  steps: [
    step('submitRequest', 'revenueOfficer', at(2, '10:50'), {}),
    step('authoriseRequest', 'higherOfficer', at(1, '08:55'), {
      statement: ['agreed'],
      offenceWithheldConfirmed: [],
    }),
  ],
})
