import { SERVICES } from '@/db/seeds/demo-organisations'
import { type Calendar, NO_CONFLICT, officer, type Story, step } from '../story'

/** A requirement, found valid: its head of service complies or challenges, and has no button to refuse. */
export const coronersNotice = ({ at, day }: Calendar): Story => ({
  asker: 'coronersOfficer',
  startedAt: at(3, '09:10'),
  draft: {
    danger: 'no',
    demand: 'telling',
    law: 'coroner',
    instrument: {
      instrumentRef: 'CTN/2026/0418',
      issuer: 'Senior Coroner for Thamesgate North',
      section: 'Coroners and Justice Act 2009, Schedule 5, paragraph 1',
      issuedOn: day(5),
      servedOn: day(4),
      deadlineLegal: day(-3),
    },
    requester: officer('coronersOfficer', 'Coroner’s office'),
    about: 'people',
    subjects: [
      {
        name: 'Edwin Hallam',
        dob: '1944-05-02',
        lastAddress: '9 Priory Close, Haverbrook',
        role: 'deceased',
        childNow: 'no',
        childThen: 'no',
        staffOrMember: 'no',
      },
    ],
    items: [
      {
        description: 'Visit records of the home care service for the four weeks before the death',
        service: 'Adult Social Care',
        from: day(60),
        to: day(32),
        format: 'copies',
      },
      {
        description: 'The care and support plan in force on the day of the death',
        service: 'Adult Social Care',
        from: day(400),
        to: day(32),
        format: 'copies',
      },
    ],
  },
  papers: [{ kind: 'instrument', name: 'Notice CTN-2026-0418.pdf' }],
  steps: [
    step('lodgeRequirement', 'coronersOfficer', at(3, '09:25'), {}),
    step('sendToLegal', 'informationManager', at(3, '11:40'), {
      idMethod: 'courtSeal',
      idNumberUsed: 'CTN/2026/0418',
      idSource: 'The seal of the coroner’s office, and a call to its published number',
      complete: ['yes'],
      gatewayConfirmed: ['yes'],
      legalCheck: [],
      serviceId: SERVICES.care.id,
      ...NO_CONFLICT,
    }),
    step('validateRequirement', 'solicitor', at(2, '10:15'), {
      verdict: 'valid',
      tests: ['coroner', 'consequences', 'objection'],
      items: ['within', 'within'],
      opinion:
        'A senior coroner’s notice under paragraph 1 of Schedule 5. It states the fine for failing to comply and how to object. Both items bear on the matters to be ascertained.',
      ...NO_CONFLICT,
    }),
  ],
})
