import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { type Calendar, lane, officer, type Story, seniorOfficer } from '../story'
import { answeredInPart } from './damaged-lobby-answered'

/** The whole journey: approved in part, released, received and closed, with every record sealed. */
export const damagedLobby = (calendar: Calendar): Story => ({
  asker: 'constable',
  startedAt: calendar.at(24, '09:05'),
  draft: request(calendar),
  steps: answeredInPart(calendar),
})

const request = ({ day }: Calendar): Request => ({
  ...lane('prosecute'),
  offence: 'Criminal damage and threats in the lobby of Cobden Court',
  offenceWithheld: [],
  crimeRef: 'TG/26/108812',
  requester: officer('constable', 'Tidewell safer neighbourhood team'),
  authoriser: seniorOfficer('chiefInspector'),
  about: 'people',
  subjects: [
    {
      name: 'Leon Marsh',
      dob: '1999-11-03',
      lastAddress: '31 Cobden Court, Haverbrook',
      role: 'suspect',
      childNow: 'no',
      childThen: 'no',
      staffOrMember: 'no',
    },
    {
      name: 'Zofia Lewandowska',
      lastAddress: '7 Cobden Court, Haverbrook',
      role: 'witness',
      childNow: 'no',
      childThen: 'no',
      staffOrMember: 'no',
    },
  ],
  thirdPartiesLikely: 'yes',
  thirdPartiesWho: 'Other residents who passed through the lobby or reported the noise.',
  items: [
    {
      description: 'The wardens’ incident report on the damage to the lobby of Cobden Court',
      service: 'Community Safety and CCTV',
      from: day(45),
      to: day(45),
      format: 'copies',
    },
    {
      description: 'Footage of the lobby camera, 18:00 to midnight on the day of the damage',
      service: 'Community Safety and CCTV',
      from: day(45),
      to: day(45),
      format: 'footage',
    },
    {
      description: 'The complaints made about 31 Cobden Court in the twelve months before',
      service: 'Community Safety and CCTV',
      from: day(410),
      to: day(45),
      format: 'copies',
    },
  ],
  whyNecessary:
    'The suspect is charged with breaking the lobby doors and with threatening the witness, who saw it happen. He says that the doors were broken before he came home. The wardens’ report fixes when the damage was found, and the camera shows who was there; neither can be had from anybody else.',
  prejudiceIfWithheld:
    'The prosecution would rest on one witness who is frightened of the defendant. It is likely that the case would be discontinued.',
  lessIntrusiveConsidered:
    'The witness has given a statement. The contractor who repaired the doors was asked and knows only the day of the repair.',
  attachments: [],
  specialCategories: [],
  criminalOffenceData: 'yes',
  onward: ['cps', 'defence', 'court'],
  retentionByRecipient: 'Until the end of proceedings and any appeal.',
  tippingOffRisk: 'no',
  urgency: 'standard',
})
