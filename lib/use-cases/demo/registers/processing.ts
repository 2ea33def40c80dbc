import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { COUNCIL } from '@/lib/content/council'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingContent } from '@/lib/domain/checks/processing/processing'
import { handleCheck } from '../../checks/act'
import { openProcessing } from '../../checks/processing'
import type { Told } from './moves'

type Own = Pick<
  ProcessingContent,
  | 'purpose'
  | 'purposeCode'
  | 'dataSubjects'
  | 'dataCategories'
  | 'lawfulBasis'
  | 'retention'
  | 'retentionMonths'
  | 'impactAssessment'
  | 'privacyNotice'
  | 'department'
>

type Answers = { readonly coordinator: PersonKey; readonly systemOwner: PersonKey }

const entered = (daysAgo: number, by: PersonKey, said: Own & Answers): Told => ({
  daysAgo,
  by,
  make: (shell, who) =>
    openProcessing(shell, who, {
      ...said,
      controller: COUNCIL.name,
      jointControllers: 'None',
      security: 'Open to those whose work it is; encrypted; kept in England.',
      coordinator: PEOPLE[said.coordinator].name,
      systemOwner: PEOPLE[said.systemOwner].name,
    }),
})

const act = <V extends keyof ProcessingInputs & string>(
  daysAgo: number,
  by: PersonKey,
  verb: V,
  input: ProcessingInputs[V],
): Told => ({
  daysAgo,
  by,
  make: (shell, who, reference) =>
    handleCheck(shell, who, PROCESSING, { verb, reference, version: null, input }),
})

/** One in order, one whose owner's review is late, and one that nobody has reviewed yet. */
export const PROCESSING_ENTRIES: readonly (readonly Told[])[] = [
  [
    entered(200, 'careCoordinator', {
      purpose: 'Arranging and reviewing care for adults',
      purposeCode: 'CARE-CASES',
      dataSubjects: 'Adults who need care, their carers and their next of kin',
      dataCategories: 'Contact details, health and care needs, finances, safeguarding concerns',
      lawfulBasis: 'The council’s duty to meet needs for care; social care condition for health data',
      retention: 'Eight years after the last service',
      retentionMonths: 96,
      impactAssessment: 'Care case management, reviewed this year',
      privacyNotice: 'Privacy notice for adult social care',
      department: 'Adult Social Care',
      coordinator: 'careCoordinator',
      systemOwner: 'careOwner',
    }),
    act(199, 'careOwner', 'reviewProcessing', {}),
    act(198, 'careCoordinator', 'confirmProcessing', {}),
  ],
  [
    entered(430, 'benefitsCoordinator', {
      purpose: 'Council tax and housing benefit',
      purposeCode: 'BENEFITS',
      dataSubjects: 'People who pay council tax or claim benefit',
      dataCategories: 'Household, income, rent and payments',
      lawfulBasis: 'The council’s duty to collect council tax and to pay benefit',
      retention: 'Six years after the last payment',
      retentionMonths: 72,
      impactAssessment: 'None',
      privacyNotice: 'Privacy notice for revenues and benefits',
      department: 'Revenues and Benefits',
      coordinator: 'benefitsCoordinator',
      systemOwner: 'benefitsOwner',
    }),
    act(429, 'benefitsOwner', 'reviewProcessing', {}),
    act(428, 'benefitsCoordinator', 'confirmProcessing', {}),
  ],
  [
    entered(15, 'safetyCoordinator', {
      purpose: 'Public space cameras',
      purposeCode: 'CCTV',
      dataSubjects: 'Anybody who passes a camera of the council',
      dataCategories: 'Moving pictures, with place and time',
      lawfulBasis: 'The council’s power to prevent crime and disorder',
      retention: 'Thirty-one days, unless the police ask for it',
      retentionMonths: 1,
      impactAssessment: 'Public space cameras, reviewed last year',
      privacyNotice: 'Signs at the cameras, and the privacy notice for community safety',
      department: 'Community Safety and CCTV',
      coordinator: 'safetyCoordinator',
      systemOwner: 'safetyOwner',
    }),
  ],
]
