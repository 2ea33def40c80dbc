import type { Kind, Regime } from './kinds'

/**
 * Section 3.2: what an agreement must say, with the law or policy each point comes from. A starred item
 * blocks signature until some clause says it, or the legal team has initialled why it does not apply.
 */
export type ChecklistItem = {
  readonly id: string
  readonly regimes: readonly Regime[]
  readonly name: string
  readonly reference: string
  readonly starred: boolean
}

const item = (
  id: string,
  regimes: string,
  name: string,
  reference: string,
  starred = true,
): ChecklistItem => ({ id, regimes: [...regimes] as Regime[], name, reference, starred })

const advisable = (id: string, regimes: string, name: string, reference: string) =>
  item(id, regimes, name, reference, false)

// C carries the starred items of A besides its own.
const ITEMS = [
  item('A1', 'AC', 'Parties, contacts and data protection officers', 'UK GDPR Art 5(2)'),
  item('A2', 'AC', 'Purpose and benefits', 'UK GDPR Art 5(1)(b)'),
  item('A3', 'AC', 'Why sharing is necessary and proportionate', 'Human Rights Act 1998, Art 8'),
  item('A4', 'AC', 'Legal power or gateway of each party', 'UK GDPR Art 6(3); local policy'),
  item('A5', 'AC', 'Lawful basis of each party', 'UK GDPR Art 6'),
  item(
    'A6',
    'AC',
    'Condition for special category data, and the appropriate policy document',
    'UK GDPR Art 9; DPA 2018 Sch 1',
  ),
  item('A7', 'AC', 'Condition for criminal offence data', 'UK GDPR Art 10; DPA 2018 Sch 1'),
  item('A8', 'AC', 'Data items, people, frequency, format and minimisation', 'UK GDPR Art 5(1)(c)'),
  item('A9', 'AC', 'Who is controller of what', 'UK GDPR Art 4(7)'),
  advisable('A10', 'AC', 'Confidentiality and the Caldicott principles', 'Common law; Caldicott principles'),
  item('A11', 'AC', 'Telling people, and who tells whom', 'UK GDPR Arts 12–14'),
  item(
    'A12',
    'AC',
    'Rights of the people concerned, one contact, and notices to recipients',
    'UK GDPR Arts 15–22',
  ),
  item('A13', 'AC', 'Complaints, acknowledged within 30 days', 'DPA 2018 s.164A'),
  advisable('A14', 'AC', 'Accuracy and corrections', 'UK GDPR Art 5(1)(d)'),
  item('A15', 'AC', 'Retention and deletion imposed on the recipient', 'UK GDPR Art 5(1)(e); local policy'),
  item('A16', 'AC', 'Security, vetting, training and limits of place', 'UK GDPR Art 32'),
  item('A17', 'AC', 'Telling of a breach, with hours', 'UK GDPR Arts 33–34'),
  advisable('A18', 'AC', 'Passing it on, and processors the recipient uses', 'UK GDPR Art 5(1)(b)'),
  advisable('A19', 'AC', 'Transfers abroad', 'UK GDPR Chapter V'),
  advisable('A20', 'AC', 'Impact assessment, or why there is none', 'UK GDPR Art 35'),
  advisable('A21', 'AC', 'Freedom of information', 'FOIA 2000; EIR 2004'),
  advisable('A22', 'AC', 'Audit and assurance', 'UK GDPR Art 5(2)'),
  advisable('A23', 'AC', 'Records of processing on both sides', 'UK GDPR Art 30'),
  advisable('A24', 'AC', 'Digital economy register entry', 'Digital Economy Act 2017 Part 5'),
  advisable('A25', 'AC', 'Best interests of children', 'UK GDPR recital 38; UNCRC Art 3'),
  advisable('A26', 'AC', 'Law enforcement purposes', 'DPA 2018 Part 3'),
  advisable('A27', 'AC', 'Indemnity and disputes', 'UK GDPR Art 82'),
  item('A28', 'AC', 'Start, review, variation, ending and exit', 'UK GDPR Art 5(2); local policy'),
  item('A29', 'AC', 'Who signs', 'Local policy'),
  item(
    'A30',
    'AC',
    'National data opt-out check',
    'Health Service (Control of Patient Information) Regulations 2002, regs 2 and 5; local policy',
  ),

  item(
    'B1',
    'B',
    'Subject matter, duration, nature, purpose, data, people, our duties and rights',
    'UK GDPR Art 28(3)',
  ),
  item('B2', 'B', 'Documented instructions, transfers included', 'UK GDPR Art 28(3)(a)'),
  item('B3', 'B', 'Confidentiality of staff', 'UK GDPR Art 28(3)(b)'),
  item('B4', 'B', 'Security', 'UK GDPR Arts 28(3)(c), 32'),
  item('B5', 'B', 'Sub-processors: authorisation and the same duties', 'UK GDPR Art 28(2), (3)(d), (4)'),
  item('B6', 'B', 'Help with the rights of people', 'UK GDPR Art 28(3)(e)'),
  item('B7', 'B', 'Help with security, breaches and impact assessments', 'UK GDPR Art 28(3)(f), Arts 32–36'),
  item('B8', 'B', 'Deletion or return at the end, as the council chooses', 'UK GDPR Art 28(3)(g)'),
  item(
    'B9',
    'B',
    'Information, audits and inspections; saying when an instruction breaks the law',
    'UK GDPR Art 28(3)(h)',
  ),
  item('B10', 'B', 'In writing', 'UK GDPR Art 28(9)'),
  advisable('B11', 'B', 'Telling us of a breach without undue delay', 'UK GDPR Art 33(2)'),
  advisable('B12', 'B', 'The processor’s own records', 'UK GDPR Art 30(2)'),
  advisable('B13', 'B', 'Due diligence: sufficient guarantees', 'UK GDPR Art 28(1)'),
  advisable('B14', 'B', 'Liability', 'UK GDPR Art 82'),
  advisable('B15', 'B', 'Places and cloud services', 'Local policy'),
  advisable('B16', 'B', 'Exit plan', 'Local policy'),

  item('C1', 'C', 'Who does what for each duty, above all rights and telling people', 'UK GDPR Art 26(1)'),
  item('C2', 'C', 'Contact point', 'UK GDPR Art 26(1); local policy'),
  item('C3', 'C', 'Essence made available to people, in text that can be published', 'UK GDPR Art 26(2)'),
  advisable('C4', 'C', 'People may turn to either party', 'UK GDPR Art 26(3)'),
  advisable('C5', 'C', 'Who leads on breaches', 'UK GDPR Arts 33–34'),
  advisable('C6', 'C', 'Who leads on the impact assessment', 'UK GDPR Art 35'),
  advisable('C7', 'C', 'Joint map of lawful bases', 'UK GDPR Art 6'),
  advisable('C8', 'C', 'Security, retention and exit', 'UK GDPR Arts 5(1)(e), 32'),
  advisable('C9', 'C', 'How liability is split', 'UK GDPR Art 82(4)–(5)'),

  item('E1', 'E', 'The power that compels it', 'Local policy; the statute named'),
  item('E2', 'E', 'The dataset', 'Local policy'),
  item('E3', 'E', 'How often', 'Local policy'),
  item('E4', 'E', 'Controls', 'UK GDPR Art 32; local policy'),
  item('E5', 'E', 'Owner', 'Local policy'),
  item('E6', 'E', 'Review', 'Local policy'),
] as const satisfies readonly ChecklistItem[]

export const CHECKLIST: readonly ChecklistItem[] = ITEMS

export const ITEM_IDS = CHECKLIST.map(({ id }) => id)

export const itemOf = (id: string) => CHECKLIST.find((one) => one.id === id)

export const isStarred = (id: string) => itemOf(id)?.starred ?? false

const REGIMES_OF: Readonly<Record<Exclude<Kind, 'MIXED'>, readonly Regime[]>> = {
  SHARING: ['A'],
  PROCESSING: ['B'],
  JOINT: ['C'],
  STATUTORY: ['E'],
}

/** Mixed agreements answer to every list that one of their activities is assigned to. */
export const regimesOf = (
  kind: Kind,
  activities: readonly { readonly regime: Regime | null }[],
): readonly Regime[] =>
  kind === 'MIXED'
    ? [...new Set(activities.flatMap(({ regime }) => (regime ? [regime] : [])))]
    : REGIMES_OF[kind]

export const checklistFor = (regimes: readonly Regime[]): readonly ChecklistItem[] =>
  CHECKLIST.filter((one) => one.regimes.some((regime) => regimes.includes(regime)))
