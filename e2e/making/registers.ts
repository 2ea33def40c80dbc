/** What the council’s own registers hold for a test: a dataset, an entry of processing, an incident. */
import { COUNCIL } from '@/lib/content/council'
import { DATASET } from '@/lib/domain/checks/dataset/dataset'
import { INCIDENT } from '@/lib/domain/checks/incident/incident'
import { TEMPLATES, USE_KINDS } from '@/lib/domain/checks/location/restriction'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import { openDataset } from '@/lib/use-cases/checks/datasets'
import { reportIncident } from '@/lib/use-cases/checks/incidents'
import { openProcessing } from '@/lib/use-cases/checks/processing'
import { systemShell as shell } from '@/lib/use-cases/shell'
import type { CheckPlan } from '../case-plan'
import { actsOn, expected, who } from './acting'
import { LISTED_BY_HAND } from './listed'
import { seasoned } from './seasoning'

type PlanOf<K extends CheckPlan['check']> = Extract<CheckPlan, { readonly check: K }>

const onDataset = actsOn(DATASET)
const onEntry = actsOn(PROCESSING)
const onIncident = actsOn(INCIDENT)

export async function makeDataset(plan: PlanOf<'dataset'>): Promise<string> {
  const { reference } = expected(
    await openDataset(
      shell(),
      who('careOwner'),
      seasoned({
        name: 'Visits of occupational therapists',
        description: 'Who was visited at home, and what was fitted there.',
        source: 'Thamesgate Health Trust',
        nhsData: 'yes',
      }),
    ),
    'openDataset',
  )
  if (plan.in === 'RESTRICTED') await restrict(reference)
  return reference
}

/** Everything on it waits for a second person: the restriction, a waiver of it, and that it be taken out. */
async function restrict(reference: string): Promise<void> {
  const { restrictions } = await onDataset(reference, 'careOwner', 'addRestriction', {
    organisation: 'Thamesgate Health Trust',
    document: 'Letter of 3 March on therapy data',
    clause: '2',
    permitted: [...TEMPLATES.ENG_WLS_ONLY.codes],
    appliesTo: [...USE_KINDS],
    inheritsToDerivatives: 'yes',
    anonymisedOutputsReleased: 'no',
  })
  const restrictionId = restrictions[0]?.id ?? ''
  await onDataset(reference, 'careOwner', 'recordWaiver', {
    restrictionId,
    fromSource: 'Thamesgate Health Trust',
    reference: 'Letter of 9 March',
    codes: ['GB-SCT'],
    appliesTo: ['SUPPORT'],
    date: '2026-03-09',
  })
  await onDataset(reference, 'careOwner', 'askRemoval', {
    restrictionId,
    why: 'The clause is about another dataset.',
  })
}

export async function makeEntry(plan: PlanOf<'processing'>): Promise<string> {
  const { reference } = expected(
    await openProcessing(
      shell(),
      who('housingOwner'),
      seasoned({
        controller: COUNCIL.name,
        jointControllers: 'None',
        purpose: 'Visits to tenants who fell at home',
        purposeCode: 'FALLS',
        dataSubjects: 'Tenants of the council',
        dataCategories: 'Names, addresses and dates of visits',
        lawfulBasis: 'Public task',
        retention: 'Three years after the last visit',
        retentionMonths: 36,
        security: 'Open to those whose work it is',
        impactAssessment: 'None',
        privacyNotice: 'Housing notice',
        department: 'Housing Management',
        coordinator: 'The coordinator of the department',
        systemOwner: 'The owner of the tenancy system',
      }),
    ),
    'openProcessing',
  )
  if (plan.in === 'LISTED')
    await onEntry(reference, 'housingOwner', 'listRecipient', {
      recipient: LISTED_BY_HAND,
      destinations: [],
      safeguard: 'None: it stays in the United Kingdom',
    })
  return reference
}

export async function makeIncident(plan: PlanOf<'incident'>): Promise<string> {
  const { reference } = expected(
    await reportIncident(
      shell(),
      who('careOwner'),
      seasoned({
        trigger: 'LOCATION_OUTSIDE',
        what: 'A report was opened from a laptop abroad, by somebody on leave.',
        awareAt: shell().clock().toISOString(),
      }),
    ),
    'reportIncident',
  )
  if (plan.in === 'DISMISSED')
    await onIncident(reference, 'dpo', 'dismissIncident', {
      reasons: 'The laptop never left the office: the address was wrongly placed.',
    })
  if (plan.in === 'CONFIRMED' || plan.in === 'CLOSED')
    await onIncident(reference, 'dpo', 'confirmIncident', {
      reasons: 'Personal data was seen outside the places that its source permits.',
      reportable: 'no',
    })
  if (plan.in === 'CLOSED')
    await onIncident(reference, 'dpo', 'closeIncident', {
      text: 'The account can no longer be used from outside the United Kingdom.',
    })
  return reference
}
