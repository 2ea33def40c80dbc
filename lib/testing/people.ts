import { COUNCIL } from '@/lib/content/council'
import type { Organisation } from '@/lib/domain/disclosure/disclosure'
import type { Actor, Role } from '@/lib/domain/shared/actor'

/** An invented borough and those who ask it; `.example` domains belong to nobody (RFC 2606). */

const id = (kind: number, number: number) =>
  `7e570000-0000-4000-800${kind}-${String(number).padStart(12, '0')}`

export const HAVERBROOK = { id: id(1, 1), name: COUNCIL.name, domain: 'haverbrook.example' } as const

export const THE_POLICE: Organisation = {
  id: id(1, 2),
  name: 'Thamesgate Police',
  type: 'force',
  domains: ['thamesgate.police.example'],
}

export const THE_REVENUE: Organisation = {
  id: id(1, 3),
  name: 'Department for Revenue and Duties',
  type: 'hmrc',
  domains: ['revenue-duties.example'],
}

export const HOUSING = { id: id(2, 1), name: 'Housing Management' } as const
export const CARE = { id: id(2, 2), name: 'Adult Social Care' } as const
export const SERVICES = [HOUSING, CARE] as const

type Known = Pick<Actor, 'name' | 'role' | 'title'> & Partial<Actor>

const ascii = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')

let made = 0

const joining =
  (body: { readonly id: string; readonly name: string }, domain: string) =>
  (known: Known): Actor => {
    made += 1
    return {
      id: id(3, made),
      email: `${ascii(known.name)}@${domain}`,
      grade: null,
      idNumber: `N${String(1000 + made)}`,
      phone: `020 7946 ${String(200 + made).padStart(4, '0')}`,
      organisationId: body.id,
      organisation: body.name,
      serviceId: null,
      service: null,
      ...known,
    }
  }

const police = joining(THE_POLICE, 'thamesgate.police.example')
const revenue = joining(THE_REVENUE, 'revenue-duties.example')
const council = joining(HAVERBROOK, HAVERBROOK.domain)

const of = (service: { readonly id: string; readonly name: string }) => ({
  serviceId: service.id,
  service: service.name,
})

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

/** Somebody in each role, for tables over all of them. */
export const SOMEBODY: Readonly<Record<Role, Actor>> = {
  EXT_REQ: constable,
  EXT_AUTH: inspector,
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
]
