import { familiesFlow } from '../../checks/families-flow'
import { CARE_RECORDS, DISCHARGE_NOTICES } from '../../registers/datasets'
import type { AgreementStory, StoryDraft } from '../story'
import { familiesProgramme } from './families-programme'

/** The programme as it is in force: an extract for planning goes with it, which the opt-out applies to. */

const planned = (draft: StoryDraft): StoryDraft => ({
  ...draft,
  data: [
    ...draft.data,
    {
      name: 'NHS number, age band, ward, days in hospital and services of the family',
      people: 'Adults in families with several needs',
      classes: ['special', 'health'],
      basis: 'Public task',
      retention: 'Until the plan of the year is made',
      retentionMonths: 12,
      frequency: 'Quarterly',
      channel: 'Encrypted transfer',
    },
  ],
  answers: {
    ...draft.answers,
    confidentiality:
      'What people told the council in confidence goes only where this agreement lets it. For planning, support under section 251 lifts the duty of confidence, as the letter 26/CAG/0091 says.',
    optOutCheck:
      'The national data opt-out applies to the extract for planning. It is checked each quarter before it goes, and whoever opted out is left out of it.',
  },
  advice:
    'I support this under the protocol. Families are asked before a keyworker is named, and each extract for planning is checked for people who opted out.',
})

export const familiesPlanning: AgreementStory = {
  ...familiesProgramme,
  draft: familiesProgramme.draft && planned(familiesProgramme.draft),
  sheet: {
    datasets: [CARE_RECORDS, DISCHARGE_NOTICES],
    isNhsData: 'yes',
    places: [
      { kind: 'STORAGE', code: 'GB-ENG', what: 'Planning database', evidence: 'Letter of the trust' },
      { kind: 'BACKUP', code: 'GB-WLS', what: 'Data centre in Cardiff', evidence: 'Letter of the trust' },
    ],
    impact: {
      specialCategoryAtScale: 'yes',
      vulnerablePeople: 'yes',
      newTechnology: 'no',
      reference: 'Impact assessment of the families programme, approved this year',
    },
    meetsToolkit: true,
  },
  besides: familiesFlow,
}
