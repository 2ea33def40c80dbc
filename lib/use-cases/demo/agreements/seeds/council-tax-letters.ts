import { mumbaiMailing } from '../../checks/mumbai-mailing'
import { processing } from '../base-answers'
import { type AgreementStory, no, oneActivity, yes } from '../story'

export const councilTaxLetters: AgreementStory = {
  title: 'Council tax letters, printed and posted for us by Konkan Mail',
  partner: 'mailingHouse',
  service: 'benefits',
  coordinator: 'benefitsCoordinator',
  head: 'headOfBenefits',
  daysAgo: 11,
  until: 'DRAFTING',
  triage: [
    yes('Q1', 'Each letter has a name, an address and a bill.'),
    yes('Q2', 'The mailing house is a company of its own.'),
    no('Q3', 'A file goes each week.'),
    no('Q4', 'No law compels it.'),
    oneActivity,
    no('Q5', 'The council alone decides to whom it writes and why.'),
    yes('Q6', 'The mailing house prints what the council sends.'),
    no('Q7', 'It does nothing of its own with the letters.'),
  ],
  draft: {
    kind: 'PROCESSING',
    ourRole: 'controller',
    theirRole: 'processor',
    theirContact: 'Production desk, production@konkanmail.example',
    theirDpo: 'Data protection lead, privacy@konkanmail.example',
    data: [
      {
        name: 'Name, address and what is owed',
        people: 'People who pay council tax',
        classes: ['ordinary'],
        basis: 'Public task of the council',
        retention: 'Seven days after posting',
        retentionMonths: 1,
        frequency: 'Weekly',
        channel: 'Secure file transfer',
      },
    ],
    protocol: 'none',
    notApplicable: {},
    answers: processing({
      purpose: 'To have council tax letters printed and posted.',
      instructions:
        'Print each letter as it comes, post it the next working day, and delete the file after a week.',
      places: 'Mumbai, for printing. Nothing is kept after a week.',
      transfers:
        'Names, addresses and bills go to India each week on the international data transfer agreement, once its risk assessment is passed.',
    }),
    advice: 'Not asked yet.',
    signatory: null,
    published: false,
  },
  sheet: {
    places: [{ kind: 'PROCESSING', code: 'IN', what: 'Print room', evidence: 'Offer of the mailing house' }],
    abroad: { destinations: ['IN'], safeguard: 'The international data transfer agreement' },
  },
  besides: mumbaiMailing,
}
