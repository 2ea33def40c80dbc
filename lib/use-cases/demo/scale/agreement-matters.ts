import type { OrganisationKey, ServiceKey } from '@/db/seeds/demo-organisations'
import type { Kind } from '@/lib/domain/agreement/kinds'
import type { DataClass } from '@/lib/domain/agreement/text'

/** What made-up agreements are about. Invented, as those who make them are. */
export type AgreementMatter = {
  readonly title: string
  readonly service: ServiceKey
  readonly partner: OrganisationKey
  readonly kind: Kind
  readonly purpose: string
  readonly power: string
  readonly data: string
  readonly people: string
  readonly classes: readonly DataClass[]
}

const matter = (
  title: string,
  [service, partner, kind]: readonly [ServiceKey, OrganisationKey, Kind],
  purpose: string,
  power: string,
  [data, people, ...classes]: readonly [string, string, ...DataClass[]],
): AgreementMatter => ({ title, service, partner, kind, purpose, power, data, people, classes })

export const AGREEMENT_MATTERS: readonly [AgreementMatter, ...AgreementMatter[]] = [
  matter(
    'Checking tenancies against police warnings',
    ['housing', 'police', 'SHARING'],
    'To keep staff and neighbours safe when homes are visited',
    'Crime and Disorder Act 1998, section 115',
    ['Warning markers', 'Tenants and visitors', 'offence'],
  ),
  matter(
    'Discharge from hospital into council homes',
    ['housing', 'healthTrust', 'JOINT'],
    'To find a suitable home before a patient leaves the ward',
    'Care Act 2014, section 3',
    ['Mobility needs and tenancy', 'Patients', 'special', 'health'],
  ),
  matter(
    'Visits of the homecare agency',
    ['care', 'homecare', 'PROCESSING'],
    'To give people the care that their plan sets out, at home',
    'Care Act 2014, section 8',
    ['Care plans and door codes', 'People who receive care', 'special'],
  ),
  matter(
    'Council tax reductions and earnings',
    ['benefits', 'revenue', 'STATUTORY'],
    'To work out reductions from what people earn',
    'Local Government Finance Act 1992, schedule 2',
    ['Earnings and household', 'Claimants', 'ordinary'],
  ),
  matter(
    'Matching claims with the neighbouring borough',
    ['benefits', 'neighbour', 'SHARING'],
    'To find people who claim at two addresses',
    'Local Audit and Accountability Act 2014, schedule 9',
    ['Names, addresses and claims', 'Claimants', 'ordinary'],
  ),
  matter(
    'Secure delivery of letters by email',
    ['people', 'sealedPost', 'PROCESSING'],
    'To send confidential letters so that nobody else reads them',
    'Local Government Act 1972, section 111',
    ['Letters and addresses', 'Everybody the council writes to', 'ordinary'],
  ),
  matter(
    'Banned landlords on the regional list',
    ['safety', 'regionalAuthority', 'SHARING'],
    'To warn tenants of landlords who were convicted or banned',
    'Housing and Planning Act 2016, part 2',
    ['Convictions and bans', 'Landlords', 'offence'],
  ),
  matter(
    'Street cameras and ambulance response',
    ['safety', 'ambulance', 'SHARING'],
    'To guide crews to people who collapsed in the street',
    'Civil Contingencies Act 2004, section 2',
    ['Live pictures', 'Passers-by', 'special'],
  ),
  matter(
    'Returns about people in residential care',
    ['care', 'department', 'STATUTORY'],
    'To count who is in care and what it costs',
    'Care Act 2014, section 37',
    ['Placements and costs', 'People in residential care', 'special'],
  ),
  matter(
    'Families who need several services',
    ['care', 'police', 'MIXED'],
    'To help families before a crisis, with one plan',
    'Children Act 2004, section 10',
    ['School attendance and visits', 'Parents and children', 'children', 'offence'],
  ),
  matter(
    'Deaths without relatives',
    ['care', 'coroner', 'SHARING'],
    'To find relatives, and to bury those who have none',
    'Public Health (Control of Disease) Act 1984, section 46',
    ['Next of kin and possessions', 'People who died', 'ordinary'],
  ),
]

/** Parts of the borough, so that no two titles need be the same. */
export const PLACES = [
  'Alderney Ward',
  'Brook Green',
  'Canal Side',
  'Dockhead',
  'Eastfield',
  'Ferry Quarter',
  'Granary Ward',
  'Hollybush',
  'Kiln Lane',
  'Lock Gate',
  'Paper Mill',
  'Ropewalk',
] as const
