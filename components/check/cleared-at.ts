import type { GuardResult } from '@/lib/domain/checks/guard'
import type { GuardId, OPT_OUT_IDS } from '@/lib/domain/checks/guards/facts'
import type { Matter } from '@/lib/domain/checks/kernel'
import { type ChecksStep, paths } from '@/lib/paths'

/** The page on which what stands in the way is cleared. */

type Place = (matter: Matter) => string

const step =
  (name: ChecksStep): Place =>
  ({ reference }) =>
    paths.checksStep(reference, name)

/** A list on the page of the checks. */
export const CHECKS_LISTS = { transfers: 'transfers', flows: 'flows', runs: 'runs' } as const

const list =
  (name: keyof typeof CHECKS_LISTS): Place =>
  ({ reference }) =>
    `${paths.checks(reference)}#${CHECKS_LISTS[name]}`

const advice: Place = ({ kind, reference }) =>
  kind === 'agreement' ? paths.agreementStep(reference, 'advice') : paths.step(reference, 'advice')

type PanelId = GuardId | (typeof OPT_OUT_IDS)[number]

const PLACES: Readonly<Record<PanelId, Place>> = {
  'G-ROPA': step('processing'),
  'G-NOTICE': step('notice'),
  'G-TRAIN': () => paths.training(),
  'G-RETAIN': step('retention'),
  'G-LOC': step('places'),
  'G-DPO': advice,
  'G-NDO': list('flows'),
  'G-DPIA': step('impact'),
  'G-TRANSFER': list('transfers'),
  NB1: list('flows'),
  NB2: list('flows'),
  NB3: list('flows'),
  NB4: list('flows'),
  NB5: list('flows'),
  NB6: step('recipient'),
  NB7: advice,
  NB8: step('guardian'),
  NB9: step('recipient'),
  NB10: step('notice'),
  'NDO-RUN': list('runs'),
}

const isPlaced = (id: string): id is PanelId => Object.hasOwn(PLACES, id)

const DATASETS: Place = step('datasets')

type Standing = Pick<GuardResult, 'id'> & Partial<Pick<GuardResult, 'reasons'>>

/** Null for a check that no page of ours clears. Which data it is comes before where that data may be. */
export const clearedAt = (matter: Matter, { id, reasons = [] }: Standing): string | null => {
  if (reasons[0]?.code === 'DATASETS_UNSAID') return DATASETS(matter)
  return isPlaced(id) ? PLACES[id](matter) : null
}
