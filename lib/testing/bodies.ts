import { COUNCIL } from '@/lib/content/council'
import type { Organisation } from '@/lib/domain/disclosure/disclosure'
import type { Actor } from '@/lib/domain/shared/actor'
import type { OrganisationType } from '@/lib/domain/shared/ranks'

/** An invented borough and the bodies that ask it; `.example` domains belong to nobody (RFC 2606). */

const id = (kind: number, number: number) =>
  `7e570000-0000-4000-800${kind}-${String(number).padStart(12, '0')}`

export const HAVERBROOK = { id: id(1, 1), name: COUNCIL.name, domain: 'haverbrook.example' } as const

const body = (number: number, type: OrganisationType, name: string, domain: string): Organisation => ({
  id: id(1, number),
  name,
  type,
  domains: [domain],
  switchboard: `020 7946 ${String(50 * number).padStart(4, '0')}`,
})

export const THE_POLICE = body(2, 'force', 'Thamesgate Police', 'thamesgate.police.example')
export const THE_REVENUE = body(3, 'hmrc', 'Department for Revenue and Duties', 'revenue-duties.example')
export const THE_CORONER = body(4, 'coroner', 'Thamesgate Coroner’s Court', 'thamesgate-coroner.example')
export const THE_BENEFITS_OFFICE = body(5, 'dwp', 'Department for Benefits', 'benefits.example')
export const THE_BORDER_OFFICE = body(6, 'homeOffice', 'Border Office', 'border-office.example')
export const THE_FRAUD_AUTHORITY = body(7, 'psfa', 'Fraud Authority', 'fraud-authority.example')
export const THE_REGULATOR = body(8, 'regulator', 'Office for Fair Dealing', 'fair-dealing.example')
export const THE_ADULTS_BOARD = body(9, 'safeguarding', 'Haverbrook Adults Board', 'adults-board.example')
export const THE_COURT = body(10, 'court', 'Haverbrook Crown Court', 'haverbrook-court.example')

export const THE_TRUST = body(11, 'other', 'Thamesgate Health Trust', 'health-trust.example')

export const HOUSING = { id: id(2, 1), name: 'Housing Management' } as const
export const CARE = { id: id(2, 2), name: 'Adult Social Care' } as const
export const BENEFITS = { id: id(2, 3), name: 'Revenues and Benefits' } as const
export const SERVICES = [HOUSING, CARE, BENEFITS] as const

type Known = Pick<Actor, 'name' | 'role' | 'title'> & Partial<Actor>

const ascii = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')

let made = 0

const joining =
  (to: { readonly id: string; readonly name: string }, domain: string) =>
  (known: Known): Actor => {
    made += 1
    return {
      id: id(3, made),
      email: `${ascii(known.name)}@${domain}`,
      grade: null,
      idNumber: `N${String(1000 + made)}`,
      phone: `020 7946 ${String(200 + made).padStart(4, '0')}`,
      organisationId: to.id,
      organisation: to.name,
      serviceId: null,
      service: null,
      ...known,
    }
  }

export const joiningBody = (to: Organisation) => joining(to, to.domains[0] ?? '')
export const joiningCouncil = joining(HAVERBROOK, HAVERBROOK.domain)

/** What somebody of that service has beyond their name. */
export const of = (service: { readonly id: string; readonly name: string }) => ({
  serviceId: service.id,
  service: service.name,
})
