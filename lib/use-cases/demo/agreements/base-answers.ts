import { COUNCIL } from '@/lib/content/council'
import type { Answers } from '@/lib/domain/agreement/answers'

/** What is the same in most agreements of the borough; each says its own purpose, powers and data. */

const RIGHTS = 'Information rights team, information.rights@haverbrook.example, 020 7946 0001'

const EVERYWHERE: Answers = {
  security:
    'Encrypted on the way and where it lies; access by named role, with a second factor; access logs kept for twelve months and looked at every month.',
  training:
    'Staff who see it are checked before they start and take data protection training every year; nobody works with it whose training has lapsed.',
  places: 'The United Kingdom alone, for storage, support and backups.',
  breachHours: '24',
  transfers: 'None. It is not sent abroad and is not read from there.',
  audit: 'The council may ask for evidence once a year, and at any time after an incident.',
  liability: 'Each party bears the loss that its own failure causes, as the law divides it.',
  exitPlan:
    'The contacts agree on a list of what is held and what becomes of it at least one month before the end.',
  noticeMonths: '3',
  impactAssessment:
    'An assessment was made and approved by the service; it is looked at again at each review.',
}

export const sharing = (own: Answers): Answers => ({
  ...EVERYWHERE,
  confidentiality:
    'What people told the council in confidence goes only where this agreement lets it, and the Caldicott principles are followed.',
  optOutCheck: 'No NHS information passes for planning or research, so the opt-out does not apply.',
  whoTells: 'Each party says so in its own privacy notice, and the council links to theirs.',
  rightsContact: RIGHTS,
  complaintsContact: RIGHTS,
  accuracy: 'Mistakes are told within two working days, and every copy is put right.',
  retention: 'No longer than the work needs; the period of each item stands in Schedule 1.',
  disposal: 'Destroyed beyond recovery, with a certificate to the council within 20 working days.',
  onward: 'To nobody else, unless a law compels it or the council has agreed in writing.',
  recordsOfProcessing: 'Entered in the records of processing of both parties.',
  children: 'Where a child is concerned, the child’s best interests come first and are written down.',
  lawEnforcement: 'None of it is used for law enforcement purposes.',
  offenceCondition: 'No criminal offence data passes.',
  specialCondition: 'No special category data passes.',
  policyDocument: 'Not needed, as no special category data passes.',
  ...own,
})

export const processing = (own: Answers): Answers => ({
  ...EVERYWHERE,
  duration: 'As long as the contract for services lasts.',
  subProcessors:
    'None without the council’s prior written agreement, named one by one; the same duties bind them.',
  atTheEnd: 'Returned to the council in an open format, and then deleted everywhere, with a certificate.',
  ...own,
})

export const statutory = (own: Answers): Answers => ({
  ...EVERYWHERE,
  controls:
    'Sent through the secure channel of the receiving body, checked by two people, with a count kept of what went.',
  entryOwner: `Information governance team of ${COUNCIL.name}`,
  ...own,
})
