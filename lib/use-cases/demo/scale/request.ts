import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import { addDays } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { sha256Hex } from '@/lib/hash'
import { lane, officer, type Story, seniorOfficer } from '../story'
import type { Scene } from './scene'

export const requestIn = (scene: Scene) => {
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
    attachments: [],
    specialCategories: [],
    criminalOffenceData: matter.body === 'police' ? 'yes' : 'no',
    onward: matter.body === 'police' ? ['cps'] : ['none'],
    retentionByRecipient: 'Until the enquiry and any proceedings are over.',
    tippingOffRisk: 'no',
    urgency: 'standard',
  } satisfies Draft
}

/** The same matter under a court's order, which is lodged and not authorised. */
export const requirementIn = (scene: Scene): Draft => {
  const { requester, about, subjects, items } = requestIn(scene)
  const { today, number } = scene
  return {
    danger: 'no',
    demand: 'telling',
    law: 'courtOrder',
    requester,
    about,
    subjects,
    items,
    instrument: {
      instrumentRef: `PO/${number}`,
      issuer: 'Thamesgate Crown Court',
      section: 'Police and Criminal Evidence Act 1984, Schedule 1, paragraph 4',
      issuedOn: addDays(today, -1),
      servedOn: today,
      deadlineLegal: addDays(today, 21),
    },
    attachments: [
      {
        id: '00000000-0000-4000-8000-000000000001',
        kind: 'instrument',
        name: `Order ${number}.pdf`,
        bytes: 20_000,
        sha256: sha256Hex(`made-up order ${number}`),
      },
    ],
  }
}

/** The same person, looked for because a life is at risk. */
export const callIn = (scene: Scene): NonNullable<Story['call']> => {
  const caller = PEOPLE[scene.officer]
  const confirmer = PEOPLE[scene.authoriser]
  const { switchboard } = ORGANISATIONS[scene.body]
  return {
    serviceId: SERVICES[scene.matter.service].id,
    // Last night: ten past two has not come yet on a day that has just begun.
    calledOn: addDays(scene.today, -1),
    calledAt: '02:10',
    callerName: caller.name,
    callerRank: caller.title,
    callerNumber: caller.idNumber ?? '',
    calledBackAt: '02:14',
    answeredBy: 'The switchboard, which put the call through to the control room',
    switchboard,
    risk: 'riskToLife',
    duty: false,
    wordsUsed: 'She rang a friend and said that this was goodbye. We need to know where she lives now.',
    danger: 'The person may harm themselves tonight; they were heard of forty minutes ago.',
    person: `${scene.subject.name}, born ${dayOf(scene.subject.dob)}`,
    needed: 'Where they live now.',
    confirmerName: confirmer.name,
    confirmerRank: confirmer.title,
    confirmerEmail: confirmer.email,
  }
}
