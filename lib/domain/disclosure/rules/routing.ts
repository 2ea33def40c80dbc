import { OTHER_BODIES } from '../facts/lane'
import { groupOf } from '../gateways'
import { asks, isWeighed, type Judged } from './judged'
import { PARAGRAPH_2, POLICY, type Rule, row } from './rule'

/** Doors that lead to no case, and bodies that the crime and taxation route does not serve. */

const behindADoor = (
  id: string,
  condition: string,
  rest: Pick<Rule, 'outcome' | 'code' | 'source'> & Partial<Pick<Rule, 'requires'>>,
  page: 'law' | 'purpose',
) =>
  row({
    id,
    condition,
    ...rest,
    applies: (facts) => !facts.isSettled && asks(facts, page),
    needs: [page],
    when: ({ lane }) => 'door' in lane && lane.row === id,
    because: ({ lane }) => lane.because,
  })

const REGISTER = { outcome: 'ROUTED_OUT', requires: () => ['register'] } as const

const isOther = (type: NonNullable<Judged['organisationType']>) =>
  Object.hasOwn(OTHER_BODIES, type) || type === 'solicitor'

export const ROUTING: readonly Rule[] = [
  row({
    id: 'OVERSEAS',
    condition: 'police or prosecutors of another country ask',
    outcome: 'ROUTED_OUT',
    code: 'R12',
    because: 'Bodies of other countries ask by mutual assistance. The legal team takes it from here.',
    source: 'Data Protection Act 2018, Part 3, Chapter 5; mutual legal assistance',
    when: ({ organisationType }) => organisationType === 'overseasPolice',
    requires: () => ['LEGAL'],
  }),
  row({
    id: 'X04-member',
    condition: 'a councillor asks',
    outcome: 'ROUTED_OUT',
    code: 'X04',
    because: 'A councillor’s casework has a route of its own.',
    source: `${POLICY}: elected members`,
    when: ({ organisationType }) => organisationType === 'councillor',
  }),
  row({
    id: 'X01',
    condition: 'the paragraph on risk classification is relied on',
    outcome: 'REFUSED',
    code: 'R12',
    because: 'That paragraph limits what a person is told of a risk score. It lets nobody disclose anything.',
    source: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 3',
    when: ({ gateway }) => gateway === 'X01',
  }),
  row({
    id: 'X03',
    condition: 'consent is relied on, and the Data Protection Officer has not advised',
    outcome: 'ADVICE',
    code: 'X03',
    because: 'Consent is usually the wrong basis. The Data Protection Officer advises first.',
    source: `UK GDPR Articles 4(11) and 7; ${POLICY}: when advice is mandatory`,
    when: ({ gateway, adviceGiven }) => gateway === 'X03' && !adviceGiven.includes('DPO'),
    requires: () => ['DPO'],
  }),
  behindADoor(
    'G16',
    'the National Fraud Initiative instructs an upload',
    { ...REGISTER, code: 'G16', source: 'Local Audit and Accountability Act 2014, Part 6 and Schedule 9' },
    'law',
  ),
  behindADoor(
    'G04b',
    'a prescribed crime data set is due',
    { ...REGISTER, code: 'G04b', source: 'Crime and Disorder Act 1998, section 17A' },
    'law',
  ),
  behindADoor(
    'X04',
    'it is no disclosure request: own information, freedom of information, insurer’s footage, casework',
    { outcome: 'ROUTED_OUT', code: 'X04', source: `${POLICY}: other routes` },
    'purpose',
  ),
  behindADoor(
    'X02',
    'the purpose is immigration control',
    { outcome: 'REFUSED', code: 'R12', source: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 4' },
    'purpose',
  ),
  row({
    id: 'R16-body',
    condition: 'the body that asks has no crime or tax function',
    outcome: 'REFUSED',
    code: 'R16',
    because:
      'This body has no crime or tax function of its own, so the crime and taxation route does not serve it. A solicitor or a party to a claim may use the legal proceedings route (R12).',
    source: PARAGRAPH_2,
    applies: (facts) => isWeighed(facts) && facts.route !== null && groupOf(facts.route) === 'crimeTax',
    needs: ['organisationType'],
    when: ({ organisationType }) => isOther(organisationType),
  }),
  behindADoor(
    'R16',
    'the purpose is not one that any lane serves',
    { outcome: 'REFUSED', code: 'R16', source: PARAGRAPH_2 },
    'purpose',
  ),
]
