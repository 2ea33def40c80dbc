import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import type { PersonKey } from '@/db/seeds/demo-people'
import { COUNCIL } from '@/lib/content/council'
import { DATASET, type Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { DatasetInputs } from '@/lib/domain/checks/dataset/inputs'
import { TEMPLATES, USE_KINDS } from '@/lib/domain/checks/location/restriction'
import { handleCheck } from '../../checks/act'
import { openDataset } from '../../checks/datasets'
import type { Told } from './moves'

type Described = DatasetInputs['describeDataset']
type Restricted = Pick<DatasetInputs['addRestriction'], 'organisation' | 'document' | 'clause' | 'permitted'>

const entered = (daysAgo: number, by: PersonKey, said: Described): Told => ({
  daysAgo,
  by,
  make: (shell, who) => openDataset(shell, who, said),
})

/** Written down by one person and compared with the document by another. */
const restricted = (daysAgo: number, [writer, confirmer]: readonly PersonKey[], said: Restricted) => {
  if (!writer || !confirmer) throw new Error('a restriction takes two people')
  let kept: Dataset | undefined
  const write: Told = {
    daysAgo,
    by: writer,
    make: async (shell, who, reference) => {
      const outcome = await handleCheck(shell, who, DATASET, {
        verb: 'addRestriction',
        reference,
        version: null,
        input: {
          ...said,
          appliesTo: [...USE_KINDS],
          inheritsToDerivatives: 'yes',
          anonymisedOutputsReleased: 'no',
        },
      })
      if (outcome.ok) kept = outcome.value
      return outcome
    },
  }
  const confirm: Told = {
    daysAgo: daysAgo - 1,
    by: confirmer,
    make: async (shell, who, reference) => {
      const restrictionId = kept?.restrictions.at(-1)?.id
      if (!restrictionId) throw new Error('there is no restriction to confirm')
      return handleCheck(shell, who, DATASET, {
        verb: 'confirmRestriction',
        reference,
        version: null,
        input: { restrictionId },
      })
    },
  }
  return [write, confirm]
}

export const CARE_RECORDS = 'Adult social care case records'
export const DISCHARGE_NOTICES = 'Hospital discharge notices'

export const DATASETS: readonly (readonly Told[])[] = [
  [
    entered(150, 'careOwner', {
      name: CARE_RECORDS,
      description: 'Assessments, care plans and reviews of adults whom the council supports.',
      source: COUNCIL.name,
      nhsData: 'no',
    }),
    ...restricted(149, ['careOwner', 'careCoordinator'], {
      organisation: ORGANISATIONS.healthTrust.name,
      document: 'Joint care record agreement, schedule of territories',
      clause: '4.2',
      permitted: [...TEMPLATES.ENG_WLS_ONLY.codes],
    }),
  ],
  [
    entered(120, 'careCoordinator', {
      name: DISCHARGE_NOTICES,
      description: 'Who leaves hospital with a need for care at home, and which.',
      source: ORGANISATIONS.healthTrust.name,
      nhsData: 'yes',
    }),
    ...restricted(119, ['careCoordinator', 'careOwner'], {
      organisation: ORGANISATIONS.healthTrust.name,
      document: 'Discharge data supply letter',
      clause: '7',
      permitted: [...TEMPLATES.UK_ONLY.codes],
    }),
  ],
  [
    entered(45, 'housingOwner', {
      name: 'Register of licensed landlords',
      description: 'Landlords, their addresses for service and the homes that they let.',
      source: COUNCIL.name,
      nhsData: 'no',
    }),
  ],
]
