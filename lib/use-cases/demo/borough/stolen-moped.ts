import { type Calendar, lane, officer, type Story, seniorOfficer } from '../story'

/** A draft, half answered: the constable goes on from here. */
export const stolenMoped = ({ at }: Calendar): Story => ({
  asker: 'constable',
  startedAt: at(1, '15:40'),
  draft: {
    ...lane('apprehend'),
    offence: 'Theft of a moped and theft from the person, Harrow Lane, two offences on one evening',
    offenceWithheld: [],
    crimeRef: 'TG/26/118834',
    requester: officer(
      'constable',
      'Response team 3, Haverbrook police station',
      'Detective sergeant Maryam Hussain',
    ),
    authoriser: seniorOfficer('inspector'),
    about: 'people',
  },
  steps: [],
})
