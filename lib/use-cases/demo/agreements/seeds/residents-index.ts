import { type AgreementStory, no, yes } from '../story'

export const residentsIndex: AgreementStory = {
  title: 'Residents’ index: matching records between our own services',
  partner: null,
  service: 'benefits',
  coordinator: 'benefitsCoordinator',
  head: 'headOfBenefits',
  daysAgo: 300,
  until: 'NOT_NEEDED',
  triage: [
    yes('Q1', 'Names and addresses from council tax, housing and libraries are matched.'),
    no('Q2', 'It is built and used by the council’s own services.'),
    {
      page: 'internalUse',
      activity: null,
      input: {
        compatibility:
          'People expect the council to know an address once they have told it; no decision about anybody is taken from the index alone.',
        ropaEntry: 'Records of processing, entry 41: residents’ index',
        newUse: 'yes',
        dpoAdvice:
          'Supported: matched fields are limited to name, address and date of birth, and a person may ask to be left out.',
      },
    },
  ],
  draft: null,
}
