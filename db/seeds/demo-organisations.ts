import type { organisation, service } from '@/db/schema'
import { COUNCIL } from '@/lib/content/council'

/**
 * Haverbrook and those who ask it. All invented: `.example` domains belong to nobody (RFC 2606), and the
 * telephone numbers are those that Ofcom keeps free for drama.
 */

const borough = (kind: number, number: number) =>
  `ba7e0000-0000-4000-800${kind}-${String(number).padStart(12, '0')}`

export const ORGANISATIONS = {
  council: {
    id: borough(1, 1),
    name: COUNCIL.name,
    type: 'council',
    own: true,
    domains: ['haverbrook.example'],
    switchboard: COUNCIL.contact.phone,
  },
  police: {
    id: borough(1, 2),
    name: 'Thamesgate Police',
    type: 'force',
    own: false,
    domains: ['thamesgate.police.example'],
    switchboard: '020 7946 0200',
  },
  revenue: {
    id: borough(1, 3),
    name: 'Department for Revenue and Duties',
    type: 'hmrc',
    own: false,
    domains: ['revenue-duties.example'],
    switchboard: '020 7946 0300',
  },
  neighbour: {
    id: borough(1, 4),
    name: 'London Borough of Marsham Vale, Counter Fraud Team',
    type: 'council',
    own: false,
    domains: ['marshamvale.example'],
    switchboard: '020 7946 0400',
  },
  coroner: {
    id: borough(1, 5),
    name: 'Coroner for Thamesgate North',
    type: 'coroner',
    own: false,
    domains: ['coroner-thamesgate.example'],
    switchboard: '020 7946 0500',
  },
  ambulance: {
    id: borough(1, 6),
    name: 'Thamesgate Ambulance Service',
    type: 'emergency',
    own: false,
    domains: ['thamesgate-ambulance.example'],
    switchboard: '020 7946 0600',
  },
  solicitors: {
    id: borough(1, 7),
    name: 'Pellow and Marsh Solicitors',
    type: 'solicitor',
    own: false,
    domains: ['pellowmarsh.example'],
    switchboard: '020 7946 0700',
  },
  healthTrust: {
    id: borough(1, 8),
    name: 'Thamesgate Health Trust',
    type: 'other',
    own: false,
    domains: ['thamesgate-health.example'],
    switchboard: '020 7946 0800',
  },
  homecare: {
    id: borough(1, 9),
    name: 'Larkfield Homecare',
    type: 'other',
    own: false,
    domains: ['larkfield-homecare.example'],
    switchboard: '020 7946 0810',
  },
  sealedPost: {
    id: borough(1, 10),
    name: 'Sealed Post Limited',
    type: 'other',
    own: false,
    domains: ['sealedpost.example'],
    switchboard: '020 7946 0820',
  },
  regionalAuthority: {
    id: borough(1, 11),
    name: 'Thamesgate Regional Authority',
    type: 'other',
    own: false,
    domains: ['thamesgate-region.example'],
    switchboard: '020 7946 0830',
  },
  department: {
    id: borough(1, 12),
    name: 'Department for Households',
    type: 'other',
    own: false,
    domains: ['households.example'],
    switchboard: '020 7946 0840',
  },
  mailingHouse: {
    id: borough(1, 13),
    name: 'Konkan Mail Services Private Limited',
    type: 'other',
    own: false,
    domains: ['konkanmail.example'],
    switchboard: '020 7946 0850',
  },
} as const satisfies Record<string, typeof organisation.$inferInsert>

export const SERVICES = {
  housing: { id: borough(2, 1), name: 'Housing Management' },
  benefits: { id: borough(2, 2), name: 'Revenues and Benefits' },
  care: { id: borough(2, 3), name: 'Adult Social Care' },
  safety: { id: borough(2, 4), name: 'Community Safety and CCTV' },
  people: { id: borough(2, 5), name: 'People and Workforce' },
} as const satisfies Record<string, typeof service.$inferInsert>

export type OrganisationKey = keyof typeof ORGANISATIONS
export type ServiceKey = keyof typeof SERVICES

export const personId = (number: number) => borough(3, number)
