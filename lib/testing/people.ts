import type { Actor, Role } from '@/lib/domain/shared/actor'
import {
  CARE,
  joiningCouncil as council,
  HOUSING,
  joiningBody,
  of,
  THE_ADULTS_BOARD,
  THE_BENEFITS_OFFICE,
  THE_BORDER_OFFICE,
  THE_CORONER,
  THE_COURT,
  THE_FRAUD_AUTHORITY,
  THE_POLICE,
  THE_REGULATOR,
  THE_REVENUE,
  THE_TRUST,
} from './bodies'

/** Invented people of an invented borough, and of those who ask it. */

const police = joiningBody(THE_POLICE)
const revenue = joiningBody(THE_REVENUE)

export const constable = police({ name: 'Siân Prosser', role: 'EXT_REQ', title: 'Police constable' })
export const otherConstable = police({ name: 'Tom Adeleke', role: 'EXT_REQ', title: 'Police constable' })
export const sergeant = police({ name: 'Ruth Calloway', role: 'EXT_AUTH', title: 'Detective sergeant' })
export const inspector = police({ name: 'Amara Lindqvist', role: 'EXT_AUTH', title: 'Inspector' })
export const otherInspector = police({ name: 'Joe Varga', role: 'EXT_AUTH', title: 'Chief inspector' })
export const taxOfficer = revenue({ name: 'Helen Marsh', role: 'EXT_AUTH', title: 'Grade 7' })

export const liaison = council({ name: 'Priya Raman', role: 'POL_LIA', title: 'Police liaison officer' })
export const intake = council({
  name: 'Owen Tate',
  role: 'INTAKE',
  title: 'Information officer',
  grade: 'officer',
})
export const otherIntake = council({
  name: 'Bea Santos',
  role: 'INTAKE',
  title: 'Information officer',
  grade: 'officer',
})
export const coordinator = council({
  name: 'Łukasz Zielony',
  role: 'DDC',
  title: 'Data coordinator',
  grade: 'manager',
  ...of(HOUSING),
})
export const otherCoordinator = council({
  name: 'Nadia Frost',
  role: 'DDC',
  title: 'Data coordinator',
  grade: 'manager',
  ...of(HOUSING),
})
export const owner = council({
  name: 'Colm Daly',
  role: 'OWNER',
  title: 'Tenancy systems owner',
  grade: 'manager',
  ...of(HOUSING),
})
export const headOfHousing = council({
  name: 'Nguyễn Thảo',
  role: 'HOS',
  title: 'Head of Housing Management',
  grade: 'headOfService',
  ...of(HOUSING),
})
export const deputyHead = council({
  name: 'Mark Bellamy',
  role: 'HOS',
  title: 'Deputy head of Housing Management',
  grade: 'deputyHead',
  ...of(HOUSING),
})
export const headOfCare = council({
  name: 'Ines Carvalho',
  role: 'HOS',
  title: 'Head of Adult Social Care',
  grade: 'headOfService',
  ...of(CARE),
})
export const director = council({
  name: 'Grace Okonjo',
  role: 'ABOVE',
  title: 'Director of Place',
  grade: 'director',
})
export const dpo = council({
  name: 'Şule Demir',
  role: 'DPO',
  title: 'Data Protection Officer',
  grade: 'manager',
})
export const lawyer = council({
  name: 'Peter Hallam',
  role: 'LEGAL',
  title: 'Principal solicitor',
  grade: 'manager',
})
export const guardian = council({
  name: 'Moira Kell',
  role: 'CALD',
  title: 'Caldicott Guardian',
  grade: 'manager',
})
export const releaser = council({
  name: 'İbrahim Aksoy',
  role: 'RELEASE',
  title: 'Release officer',
  grade: 'officer',
})
export const otherReleaser = council({
  name: 'Wendy Price',
  role: 'RELEASE',
  title: 'Release officer',
  grade: 'officer',
})
export const monitoring = council({
  name: 'Alan Reeve',
  role: 'MON',
  title: 'Monitoring Officer',
  grade: 'director',
})
export const boardMember = council({
  name: 'Kit Fenwick',
  role: 'IGB',
  title: 'Board member',
  grade: 'manager',
})
export const auditor = council({
  name: 'Dora Blum',
  role: 'AUDIT',
  title: 'Internal auditor',
  grade: 'manager',
})
export const administrator = council({
  name: 'Sam Whitlock',
  role: 'ADMIN',
  title: 'System administrator',
  grade: 'officer',
})

export const executiveDirector = council({
  name: 'Ruby Achterberg',
  role: 'ABOVE',
  title: 'Executive Director',
  grade: 'executiveDirector',
})
export const chiefExecutive = council({
  name: 'Idris Vaughan',
  role: 'ABOVE',
  title: 'Chief Executive',
  grade: 'chiefExecutive',
})
/** Below head of service: acts on an emergency only when nobody at the grade can be reached. */
export const dutyManager = council({
  name: 'Paula Szabo',
  role: 'INTAKE',
  title: 'Duty manager',
  grade: 'manager',
})
export const otherLawyer = council({
  name: 'Edwin Osei',
  role: 'LEGAL',
  title: 'Solicitor',
  grade: 'manager',
})

/** Who serves the orders and notices of each body. */
export const coronersOfficer = joiningBody(THE_CORONER)({
  name: 'Ottilie Marr',
  role: 'EXT_REQ',
  title: 'Coroner’s officer',
})
export const courtOfficer = joiningBody(THE_COURT)({
  name: 'Daniel Ferreira',
  role: 'EXT_REQ',
  title: 'Court officer',
})
export const revenueOfficer = revenue({ name: 'Hugh Delaney', role: 'EXT_REQ', title: 'Officer' })
export const benefitsOfficer = joiningBody(THE_BENEFITS_OFFICE)({
  name: 'Leyla Aydin',
  role: 'EXT_REQ',
  title: 'Senior officer',
})
export const borderOfficer = joiningBody(THE_BORDER_OFFICE)({
  name: 'Martin Quayle',
  role: 'EXT_REQ',
  title: 'Executive officer',
})
export const fraudOfficer = joiningBody(THE_FRAUD_AUTHORITY)({
  name: 'Chidi Umeh',
  role: 'EXT_REQ',
  title: 'Senior officer',
})
export const enforcer = joiningBody(THE_REGULATOR)({
  name: 'Agnes Holt',
  role: 'EXT_REQ',
  title: 'Officer',
})
export const boardOfficer = joiningBody(THE_ADULTS_BOARD)({
  name: 'Femi Oyelaran',
  role: 'EXT_REQ',
  title: 'Officer',
})

/** They sign for a counterpart. */
export const trustSignatory = joiningBody(THE_TRUST)({
  name: 'Olu Bright',
  role: 'SIGN',
  title: 'Chief information officer',
})

export const deputyDpo = council({
  name: 'Tess Moran',
  role: 'DPO',
  title: 'Deputy Data Protection Officer',
  grade: 'manager',
})

/** Somebody in each role, for tables over all of them. */
export const SOMEBODY: Readonly<Record<Role, Actor>> = {
  EXT_REQ: constable,
  EXT_AUTH: inspector,
  SIGN: trustSignatory,
  POL_LIA: liaison,
  INTAKE: intake,
  DDC: coordinator,
  OWNER: owner,
  HOS: headOfHousing,
  ABOVE: director,
  LEGAL: lawyer,
  DPO: dpo,
  CALD: guardian,
  MON: monitoring,
  RELEASE: releaser,
  IGB: boardMember,
  AUDIT: auditor,
  ADMIN: administrator,
}

export const EVERYBODY: readonly Actor[] = [
  ...Object.values(SOMEBODY),
  otherConstable,
  sergeant,
  otherInspector,
  taxOfficer,
  otherIntake,
  otherCoordinator,
  deputyHead,
  headOfCare,
  otherReleaser,
  executiveDirector,
  chiefExecutive,
  dutyManager,
  otherLawyer,
  coronersOfficer,
  courtOfficer,
  revenueOfficer,
  benefitsOfficer,
  borderOfficer,
  fraudOfficer,
  enforcer,
  boardOfficer,
]
