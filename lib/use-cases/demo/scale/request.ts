import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { addDays } from '@/lib/domain/shared/dates'
import { lane, officer, seniorOfficer } from '../story'
import type { Scene } from './scene'

export const requestIn = (scene: Scene): Request => {
  const { matter, subject, today, number } = scene
  const told = (text: string) =>
    text.replaceAll('{name}', subject.name).replaceAll('{address}', subject.address)
  return {
    ...lane(matter.purpose),
    offence: matter.offence,
    offenceWithheld: [],
    crimeRef: `${matter.body.slice(0, 2).toUpperCase()}/${number}`,
    requester: officer(scene.officer, 'Enquiry team'),
    authoriser: seniorOfficer(scene.authoriser),
    about: 'people',
    subjects: [
      {
        name: subject.name,
        dob: subject.dob,
        lastAddress: subject.address,
        role: 'suspect',
        childNow: 'no',
        childThen: 'no',
        staffOrMember: 'no',
      },
    ],
    thirdPartiesLikely: 'no',
    items: matter.items.map((text) => ({
      description: told(text),
      from: addDays(today, -40),
      to: addDays(today, -10),
      format: matter.format,
    })),
    whyNecessary: told(matter.why),
    prejudiceIfWithheld: told(matter.prejudice),
    lessIntrusiveConsidered:
      'Open sources, the records of our own organisation and the person’s known contacts.',
    specialCategories: [],
    criminalOffenceData: matter.body === 'police' ? 'yes' : 'no',
    onward: matter.body === 'police' ? ['cps'] : ['none'],
    retentionByRecipient: 'Until the enquiry and any proceedings are over.',
    tippingOffRisk: 'no',
    urgency: 'standard',
  }
}
