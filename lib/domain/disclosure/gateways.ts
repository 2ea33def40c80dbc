import type { OrganisationType } from '../shared/ranks'

/** Table 2.2: the powers and duties that let information pass, one row each. Statute names come last on screens. */

/** Table 2.1a: lanes that are asked the same questions. */
export const GROUPS = [
  'crimeTax',
  'victim',
  'family',
  'partnership',
  'vital',
  'compulsory',
  'application',
  'legalProceedings',
] as const
export type Group = (typeof GROUPS)[number]

/**
 * `voluntary` is weighed, `mandatory` is validated and complied with, `application` only freezes, `vital`
 * cannot wait for a form, `duty` is ours to act on unasked.
 */
export type Nature = 'voluntary' | 'mandatory' | 'application' | 'vital' | 'duty'

/** Who signs for the asking body before anybody here looks (2.1a, "B authoriser"). */
export type Authoriser = 'rankFloor' | 'manager' | 'supervisor' | 'issuer' | 'nobody'

type Row = {
  /** What people call it. */
  readonly name: string
  readonly statute: string
  readonly nature: Nature
  readonly group: Group
  readonly authoriser: Authoriser
  /** Whether the asking body explains what would be prejudiced. */
  readonly prejudice: 'always' | 'ifDisapplied' | 'wouldPrevent' | 'never'
  /** What a requirement becomes when it is found invalid (T11). */
  readonly otherwise?: string
  /** The most that this power reaches, where it is narrow. */
  readonly reach?: string
  /** What the legal team confirms before it calls a requirement valid (T11); each must hold. */
  readonly validity?: Readonly<Record<string, string>>
}

const MANDATORY = {
  nature: 'mandatory',
  group: 'compulsory',
  authoriser: 'issuer',
  prejudice: 'never',
} as const
const CRIME = {
  nature: 'voluntary',
  group: 'crimeTax',
  authoriser: 'rankFloor',
  prejudice: 'always',
} as const
const PARTNER = {
  nature: 'voluntary',
  group: 'partnership',
  authoriser: 'manager',
  prejudice: 'never',
} as const

const addressed = 'It is addressed to the council, and the council is a body that it may be addressed to'
const named = 'It names or describes the person it is about'
const officer = 'It is issued by an officer who is authorised to issue it'

export const GATEWAYS = {
  G01: {
    ...CRIME,
    name: 'Crime or tax request',
    statute: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 2',
  },
  G02: {
    name: 'Request about a victim',
    statute: 'Police, Crime, Sentencing and Courts Act 2022, Part 2, Chapter 3A (sections 44A to 44C)',
    nature: 'voluntary',
    group: 'victim',
    authoriser: 'rankFloor',
    prejudice: 'ifDisapplied',
  },
  G03: {
    name: 'Family proceedings or children’s services material, under the 2024 protocol',
    statute: 'Family and criminal proceedings protocol 2024, Part B, Annex 6',
    nature: 'voluntary',
    group: 'family',
    authoriser: 'rankFloor',
    prejudice: 'never',
  },
  G04: {
    ...PARTNER,
    name: 'Crime and disorder partnership',
    statute: 'Crime and Disorder Act 1998, section 115',
    prejudice: 'ifDisapplied',
  },
  G05: {
    ...PARTNER,
    name: 'Serious violence partnership',
    statute: 'Police, Crime, Sentencing and Courts Act 2022, section 16',
    reach: 'Not patient information, and nothing that data protection law forbids',
  },
  G05s17: {
    ...MANDATORY,
    name: 'Serious violence information for the local policing body',
    statute: 'Police, Crime, Sentencing and Courts Act 2022, section 17',
    otherwise: 'G05',
    reach: 'Aggregate figures wherever they will do',
    validity: {
      issuer: 'It comes from the local policing body',
      section: 'It cites section 17 and the function it serves',
      addressed,
    },
  },
  G06: {
    name: 'Somebody is in danger now',
    statute: 'UK GDPR Article 6(1)(d) and Article 9(2)(c)',
    nature: 'vital',
    group: 'vital',
    authoriser: 'nobody',
    prejudice: 'never',
  },
  G07: {
    ...PARTNER,
    name: 'Safeguarding a child',
    statute: 'Children Act 1989, section 47; Children Act 2004, section 11',
  },
  G08: {
    ...MANDATORY,
    name: 'Safeguarding Adults Board',
    statute: 'Care Act 2014, section 45',
    otherwise: 'G22v',
    validity: {
      board: 'It is made by a Safeguarding Adults Board, to enable or help it to exercise its functions',
      holder: 'The council’s functions or activities make it likely to have relevant information',
      subject:
        'The information concerns the person or body asked, its functions or activities, or a person to whom it acted, or is to be had from another',
    },
  },
  G09: {
    ...MANDATORY,
    name: 'Court order, summons, warrant or production order',
    statute: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 5(2), with the order itself',
    validity: {
      sealed: 'It is sealed by the court, or a certified copy',
      addressed,
      scope: 'What must be produced is clear from its words',
      current: 'It is in date, and has not been varied or set aside',
    },
  },
  G09n: {
    name: 'Notice that a production order is being applied for',
    statute: 'Police and Criminal Evidence Act 1984, Schedule 1',
    nature: 'application',
    group: 'application',
    authoriser: 'nobody',
    prejudice: 'never',
    reach: 'Nothing is disclosed yet. Nothing listed may be concealed, destroyed, altered or disposed of',
  },
  G10: {
    name: 'Legal proceedings, legal advice or establishing rights',
    statute: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 5(3)',
    nature: 'voluntary',
    group: 'legalProceedings',
    authoriser: 'supervisor',
    prejudice: 'wouldPrevent',
  },
  G11: {
    ...MANDATORY,
    name: 'HMRC information notice',
    statute: 'Finance Act 2008, Schedule 36, paragraph 2; Finance Act 2011, Schedule 23',
    otherwise: 'G11v',
    validity: {
      section: 'It cites Schedule 36 or Schedule 23',
      approval: 'The taxpayer’s agreement or the tribunal’s approval is shown, where paragraph 2 asks for it',
      named,
      addressed,
    },
  },
  G11v: {
    ...CRIME,
    name: 'HMRC letter that names no law',
    statute: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 2(1)(c)',
  },
  G12: {
    ...MANDATORY,
    name: 'DWP information notice',
    statute: 'Social Security Administration Act 1992, sections 109A and 109B',
    otherwise: 'G01',
    validity: {
      section: 'It falls within the section as it is in force, which covers the council',
      officer: 'The officer’s own authorisation is shown',
      named,
      purpose: 'Its purpose is one of section 109A(2)',
    },
  },
  G13: {
    ...MANDATORY,
    name: 'Child Maintenance Service',
    statute: 'Child Support Information Regulations 2008',
    otherwise: 'G01',
    reach: 'Only the items that the regulation prescribes',
    validity: {
      regulation: 'It cites the regulation it relies on',
      prescribed: 'The regulation prescribes this information and this holder',
      named,
    },
  },
  G14: {
    ...MANDATORY,
    name: 'Home Office: where a person is',
    statute: 'Nationality, Immigration and Asylum Act 2002, section 129',
    otherwise: 'G14v',
    reach: 'Only where the person is',
    validity: {
      section: 'It cites section 129 and is issued for the Secretary of State',
      named: 'It names the person',
      suspicion: 'It states reasonable suspicion of an offence that the section lists',
      resident: 'The person is, or was, resident in the council’s area',
    },
  },
  G14v: {
    ...CRIME,
    name: 'Home Office, investigating an offence',
    statute: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 2',
  },
  G15: {
    ...CRIME,
    name: 'National Crime Agency',
    statute: 'Crime and Courts Act 2013, section 7',
  },
  G17: {
    ...MANDATORY,
    name: 'Public Sector Fraud Authority information notice',
    statute: 'Public Authorities (Fraud, Error and Recovery) Act 2025, section 3',
    otherwise: 'G01',
    validity: {
      officer: 'It is given by an authorised officer of the Public Sector Fraud Authority',
      matter: 'It is not about social security or a matter of HMRC’s',
      named,
      addressed,
    },
  },
  G18: {
    ...MANDATORY,
    name: 'Coroner’s notice',
    statute: 'Coroners and Justice Act 2009, Schedule 5, paragraph 1',
    otherwise: 'G22v',
    validity: {
      coroner: 'It is a senior coroner’s notice, not an informal request',
      consequences: 'It states what follows if it is not obeyed',
      objection: 'It says how to claim that the council cannot, or cannot reasonably, comply',
    },
  },
  G19: {
    ...CRIME,
    name: 'Another council’s fraud team',
    statute:
      'Data Protection Act 2018, Schedule 2, Part 1, paragraph 2; Digital Economy Act 2017, section 56',
  },
  G20: {
    ...MANDATORY,
    name: 'Trading standards or consumer enforcer’s notice',
    statute: 'Consumer Rights Act 2015, Schedule 5, paragraph 14',
    otherwise: 'G22v',
    validity: {
      written: 'It is in writing and states its purpose',
      suspicion: 'It states a reasonable suspicion of a breach',
      officer,
    },
  },
  G21: {
    ...MANDATORY,
    name: 'Who was driving',
    statute: 'Road Traffic Act 1988, section 172',
    otherwise: 'G01',
    reach: 'Only who was driving',
    validity: {
      written: 'It is a written requirement on behalf of the chief officer',
      keeper: 'The council keeps the vehicle, or can identify the driver',
      offence: 'It states the offence, the vehicle and the time',
    },
  },
  G22: {
    ...MANDATORY,
    name: 'Regulator using a power of its own',
    statute: 'The regulator’s own statute, as cited',
    otherwise: 'G22v',
    validity: {
      section: 'It cites the section it relies on',
      reach: 'The section reaches this information and the council',
      officer,
    },
  },
  G22v: {
    name: 'Regulator, safeguarding or public protection, asking',
    statute: 'Data Protection Act 2018, Schedule 2, Part 2, paragraph 7',
    nature: 'voluntary',
    group: 'crimeTax',
    authoriser: 'rankFloor',
    prejudice: 'always',
  },
  G23: {
    name: 'The council tells the police about suspected terrorism',
    statute: 'Terrorism Act 2000, section 38B; Counter-Terrorism and Security Act 2015',
    nature: 'duty',
    group: 'vital',
    authoriser: 'nobody',
    prejudice: 'never',
  },
} as const satisfies Readonly<Record<string, Row>>

export type GatewayCode = keyof typeof GATEWAYS
export const GATEWAY_CODES = Object.keys(GATEWAYS) as [GatewayCode, ...GatewayCode[]]

export const gatewayOf = (code: GatewayCode): Row => GATEWAYS[code]

/** The row of table 2.2: a second half of a row (`G05s17`, `G22v`) is found under its first. */
export const specificationRow = (code: GatewayCode) =>
  code === 'G05s17' ? 'G05' : code === 'G22v' ? 'G22' : code

export const groupOf = (code: GatewayCode): Group => GATEWAYS[code].group

/** A requirement: validated by the legal team and complied with or challenged, never weighed (table 2.2). */
export const isMandatory = (code: GatewayCode) => GATEWAYS[code].nature === 'mandatory'

/** It comes with an order or a notice, which is uploaded and described. */
export const needsAnInstrument = (code: GatewayCode) =>
  GATEWAYS[code].nature === 'mandatory' || GATEWAYS[code].nature === 'application'

/** Asked with a senior person of the asking body signing for it (T2). */
export const isAuthorised = (code: GatewayCode) =>
  ['rankFloor', 'manager', 'supervisor'].includes(GATEWAYS[code].authoriser)

/** What an invalid requirement is treated as; an invalid order has nothing behind it but the crime route. */
export const otherwise = (code: GatewayCode): GatewayCode =>
  (gatewayOf(code).otherwise as GatewayCode | undefined) ?? 'G01'

/** The legal team's questions for this gateway, by id. */
export const validityOf = (code: GatewayCode): Readonly<Record<string, string>> =>
  gatewayOf(code).validity ?? {}

/** Every question that the legal team may be asked, whichever the gateway. */
export const VALIDITY_TESTS = [
  ...new Set(GATEWAY_CODES.flatMap((code) => Object.keys(validityOf(code)))),
] as [string, ...string[]]

/** Bodies that use the voluntary crime route under a row of their own. */
export const CRIME_ROUTE: Partial<Record<OrganisationType, GatewayCode>> = {
  hmrc: 'G11v',
  homeOffice: 'G14v',
  nca: 'G15',
  council: 'G19',
}
