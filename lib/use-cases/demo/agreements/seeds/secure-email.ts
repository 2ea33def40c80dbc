import { processing } from '../base-answers'
import { type AgreementStory, no, oneActivity, yes } from '../story'

export const secureEmail: AgreementStory = {
  title: 'Secure email service (Egress), run for us by Sealed Post',
  partner: 'sealedPost',
  service: 'people',
  coordinator: 'peopleCoordinator',
  head: 'headOfPeople',
  daysAgo: 250,
  until: 'IN_FORCE',
  triage: [
    yes('Q1', 'Messages pass through the supplier’s servers.'),
    yes('Q2', 'The supplier is a company of its own.'),
    no('Q3', 'It is used every day.'),
    no('Q4', 'No law compels it.'),
    oneActivity,
    no('Q5', 'The council alone decides to whom it writes and why.'),
    yes('Q6', 'The supplier carries messages for us, on our instructions.'),
    no('Q7', 'It does nothing of its own with them.'),
  ],
  draft: {
    kind: 'PROCESSING',
    ourRole: 'controller',
    theirRole: 'processor',
    theirContact: 'Customer care, care@sealedpost.example',
    theirDpo: 'Data protection officer, dpo@sealedpost.example',
    data: [
      {
        name: 'Messages, attachments and the addresses of both ends',
        people: 'Residents, staff and partners who write or are written about',
        classes: ['ordinary'],
        basis: 'Public task of the council',
        retention: '90 days on the supplier’s servers',
        retentionMonths: 3,
        frequency: 'All the time',
        channel: 'The service itself',
      },
    ],
    protocol: 'none',
    notApplicable: {},
    answers: processing({
      purpose: 'To carry the council’s messages encrypted to people outside it.',
      instructions:
        'Encrypt, deliver and keep messages for 90 days; read none of them; give support only when the council asks.',
    }),
    advice: 'I support this. Keys and servers are in the United Kingdom, and the supplier reads nothing.',
    signatory: 'sealedPostSignatory',
    published: true,
  },
}
