import type { Actor } from '@/lib/domain/shared/actor'
import {
  ORGANISATIONS,
  type OrganisationKey,
  personId,
  SERVICES,
  type ServiceKey,
} from './demo-organisations'

/** The invented people of the demo borough. `note` is what the sign-in page suggests trying as this person. */

type Standing = Pick<Actor, 'name' | 'email' | 'role' | 'title'> &
  Partial<Pick<Actor, 'grade' | 'idNumber' | 'phone'>> & {
    readonly note: string
    readonly service?: ServiceKey
  }

type DemoPerson = Actor & { readonly note: string }

const joining =
  (body: OrganisationKey, from: number) =>
  (
    number: number,
    { note, service, grade = null, idNumber = null, phone = null, ...known }: Standing,
  ): DemoPerson => ({
    ...known,
    id: personId(from + number),
    grade,
    idNumber,
    phone,
    organisationId: ORGANISATIONS[body].id,
    organisation: ORGANISATIONS[body].name,
    serviceId: service ? SERVICES[service].id : null,
    service: service ? SERVICES[service].name : null,
    note,
  })

const police = joining('police', 100)
const revenue = joining('revenue', 200)
const neighbour = joining('neighbour', 300)
const council = joining('council', 0)

export const PEOPLE = {
  constable: police(1, {
    name: 'Łukasz Wójcik',
    email: 'lukasz.wojcik@thamesgate.police.example',
    role: 'EXT_REQ',
    title: 'Police constable',
    idNumber: 'TG 4471',
    phone: '020 7946 0211',
    note: 'Finish the draft about a stolen moped, or ask for something new.',
  }),
  sergeant: police(2, {
    name: 'Maryam Hussain',
    email: 'maryam.hussain@thamesgate.police.example',
    role: 'EXT_AUTH',
    title: 'Detective sergeant',
    idNumber: 'TG 2980',
    phone: '020 7946 0212',
    note: 'Name her as authoriser and try to authorise: her rank is below the floor.',
  }),
  inspector: police(3, {
    name: 'Siân Prosser',
    email: 'sian.prosser@thamesgate.police.example',
    role: 'EXT_AUTH',
    title: 'Inspector',
    idNumber: 'TG 1187',
    phone: '020 7946 0213',
    note: 'Authorise, return or refuse the request that waits for you.',
  }),
  chiefInspector: police(4, {
    name: 'Adeyemi Bankole',
    email: 'adeyemi.bankole@thamesgate.police.example',
    role: 'EXT_AUTH',
    title: 'Chief inspector',
    idNumber: 'TG 0642',
    phone: '020 7946 0214',
    note: 'Authorised the closed request; see what came of it.',
  }),
  revenueOfficer: revenue(1, {
    name: 'Nguyễn Thị Hoa',
    email: 'nguyen.thi.hoa@revenue-duties.example',
    role: 'EXT_REQ',
    title: 'Officer',
    idNumber: 'RD 70518',
    phone: '020 7946 0321',
    note: 'Follow the request about undeclared rent, or withdraw it.',
  }),
  higherOfficer: revenue(2, {
    name: 'Graham Pettifer',
    email: 'graham.pettifer@revenue-duties.example',
    role: 'EXT_AUTH',
    title: 'Higher officer',
    idNumber: 'RD 41102',
    phone: '020 7946 0322',
    note: 'Authorise what Nguyễn Thị Hoa asks for.',
  }),
  fraudInvestigator: neighbour(1, {
    name: 'İbrahim Kaya',
    email: 'ibrahim.kaya@marshamvale.example',
    role: 'EXT_REQ',
    title: 'Officer',
    idNumber: 'MV 3316',
    phone: '020 7946 0431',
    note: 'Read why the request about a whole street was refused, and ask again more narrowly.',
  }),
  fraudManager: neighbour(2, {
    name: 'Priscilla Owusu',
    email: 'priscilla.owusu@marshamvale.example',
    role: 'EXT_AUTH',
    title: 'Senior manager',
    idNumber: 'MV 1120',
    phone: '020 7946 0432',
    note: 'Authorise what İbrahim Kaya asks for.',
  }),
  liaison: council(1, {
    name: 'Constance Adjei',
    email: 'constance.adjei@haverbrook.example',
    role: 'POL_LIA',
    title: 'Police liaison officer',
    grade: 'officer',
    service: 'safety',
    note: 'Key in a request for an officer who telephoned. You can then never authorise it.',
  }),
  informationOfficer: council(2, {
    name: 'Bernadette Quirke',
    email: 'bernadette.quirke@haverbrook.example',
    role: 'INTAKE',
    title: 'Information officer',
    grade: 'officer',
    note: 'Take in the revenue request: verify who asks, check it, send it to the right service.',
  }),
  informationManager: council(3, {
    name: 'Farid Rahimi',
    email: 'farid.rahimi@haverbrook.example',
    role: 'INTAKE',
    title: 'Information manager',
    grade: 'manager',
    note: 'See the whole work list, and what is late.',
  }),
  housingCoordinator: council(4, {
    name: 'Şule Demir',
    email: 'sule.demir@haverbrook.example',
    role: 'DDC',
    title: 'Departmental data coordinator, Housing Management',
    grade: 'officer',
    service: 'housing',
    note: 'Collated the burglary request. Try to decide it: a collator cannot.',
  }),
  benefitsCoordinator: council(5, {
    name: 'Tomasz Zieliński',
    email: 'tomasz.zielinski@haverbrook.example',
    role: 'DDC',
    title: 'Departmental data coordinator, Revenues and Benefits',
    grade: 'officer',
    service: 'benefits',
    note: 'Assess the revenue request once intake has sent it to you.',
  }),
  careCoordinator: council(6, {
    name: 'Grace Achieng',
    email: 'grace.achieng@haverbrook.example',
    role: 'DDC',
    title: 'Departmental data coordinator, Adult Social Care',
    grade: 'officer',
    service: 'care',
    note: 'See that other services’ cases do not exist for you.',
  }),
  safetyCoordinator: council(7, {
    name: 'Rohan Pereira',
    email: 'rohan.pereira@haverbrook.example',
    role: 'DDC',
    title: 'Departmental data coordinator, Community Safety and CCTV',
    grade: 'officer',
    service: 'safety',
    note: 'Finish the half-done assessment of the footage request.',
  }),
  headOfHousing: council(8, {
    name: 'Marcia Campbell',
    email: 'marcia.campbell@haverbrook.example',
    role: 'HOS',
    title: 'Head of Housing Management',
    grade: 'headOfService',
    service: 'housing',
    note: 'Start here: decide the burglary request, item by item, on one page.',
  }),
  headOfBenefits: council(9, {
    name: 'Harpreet Gill',
    email: 'harpreet.gill@haverbrook.example',
    role: 'HOS',
    title: 'Head of Revenues and Benefits',
    grade: 'headOfService',
    service: 'benefits',
    note: 'Read the request you refused, and its note for the record.',
  }),
  headOfCare: council(10, {
    name: 'Oluwaseun Akande',
    email: 'oluwaseun.akande@haverbrook.example',
    role: 'HOS',
    title: 'Head of Adult Social Care',
    grade: 'headOfService',
    service: 'care',
    note: 'An empty list, until intake sends something to Adult Social Care.',
  }),
  headOfSafety: council(11, {
    name: 'Catherine Doyle',
    email: 'catherine.doyle@haverbrook.example',
    role: 'HOS',
    title: 'Head of Community Safety and CCTV',
    grade: 'headOfService',
    service: 'safety',
    note: 'Read the closed request and its signed records.',
  }),
  deputyHeadOfHousing: council(12, {
    name: 'Yusuf Abdi',
    email: 'yusuf.abdi@haverbrook.example',
    role: 'HOS',
    title: 'Deputy Head of Housing Management',
    grade: 'deputyHead',
    service: 'housing',
    note: 'Try to decide the burglary request: a deputy is below the grade.',
  }),
  director: council(13, {
    name: 'Eleanor Whitcombe',
    email: 'eleanor.whitcombe@haverbrook.example',
    role: 'ABOVE',
    title: 'Director of Communities',
    grade: 'director',
    note: 'Decide for any service when its head is away or has a conflict.',
  }),
  dpo: council(14, {
    name: 'Anneliese Vogel',
    email: 'anneliese.vogel@haverbrook.example',
    role: 'DPO',
    title: 'Data Protection Officer',
    grade: 'manager',
    note: 'See everything and advise. You can never decide.',
  }),
  solicitor: council(15, {
    name: 'Kwame Mensah',
    email: 'kwame.mensah@haverbrook.example',
    role: 'LEGAL',
    title: 'Solicitor',
    grade: 'manager',
    note: 'Advise when a coordinator asks.',
  }),
  caldicottGuardian: council(16, {
    name: 'Parveen Sheikh',
    email: 'parveen.sheikh@haverbrook.example',
    role: 'CALD',
    title: 'Caldicott Guardian',
    grade: 'manager',
    note: 'Advise where social care confidences are held.',
  }),
  releaseOfficer: council(17, {
    name: 'Jerome Baptiste',
    email: 'jerome.baptiste@haverbrook.example',
    role: 'RELEASE',
    title: 'Release officer',
    grade: 'officer',
    note: 'Prepare the pack as soon as something is approved.',
  }),
  secondReleaseOfficer: council(18, {
    name: 'Ioana Munteanu',
    email: 'ioana.munteanu@haverbrook.example',
    role: 'RELEASE',
    title: 'Release officer',
    grade: 'officer',
    note: 'Check the pack that Jerome Baptiste prepared.',
  }),
  auditor: council(19, {
    name: 'Margaret Ó Briain',
    email: 'margaret.obriain@haverbrook.example',
    role: 'AUDIT',
    title: 'Internal auditor',
    grade: 'manager',
    note: 'Read every case and its timeline, and change nothing.',
  }),
  administrator: council(20, {
    name: 'Tan Wei Ling',
    email: 'tan.weiling@haverbrook.example',
    role: 'ADMIN',
    title: 'System administrator',
    grade: 'officer',
    note: 'Find that an administrator sees no case at all.',
  }),
} as const satisfies Record<string, DemoPerson>

export type PersonKey = keyof typeof PEOPLE

export const DEMO_PEOPLE: readonly DemoPerson[] = Object.values(PEOPLE)
