import { irishSupport } from '../../checks/irish-support'
import { usNightSupport } from '../../checks/us-night-support'
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
      places:
        'Servers, keys and backups in England. Engineers give support from Dublin, and at night from Boston.',
      transfers:
        'Engineers can reach the service to mend a fault: in Dublin, as UK adequacy regulations cover Ireland, and in Boston while the company there stands on the list of the UK data bridge.',
    }),
    advice:
      'I support this. Keys and servers are in England, Ireland is covered, and every session is logged. Nobody in Boston is let in before that transfer is signed by itself.',
    signatory: 'sealedPostSignatory',
    published: true,
  },
  sheet: {
    places: [
      { kind: 'STORAGE', code: 'GB-ENG', what: 'Message store', evidence: 'Contract, schedule 2' },
      { kind: 'BACKUP', code: 'GB-ENG', what: 'Second data centre', evidence: 'Contract, schedule 2' },
      { kind: 'SUPPORT', code: 'IE', what: 'Engineers in Dublin', evidence: 'Contract, schedule 4' },
      { kind: 'SUPPORT', code: 'US', what: 'Engineers in Boston', evidence: 'Contract, schedule 5' },
    ],
    abroad: { destinations: ['IE'], safeguard: 'UK adequacy regulations cover Ireland' },
  },
  besides: irishSupport,
  later: { daysAgo: 65, besides: usNightSupport },
}
