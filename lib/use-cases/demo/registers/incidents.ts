import type { PersonKey } from '@/db/seeds/demo-people'
import { INCIDENT } from '@/lib/domain/checks/incident/incident'
import type { IncidentTrigger } from '@/lib/domain/checks/incidents'
import { handleCheck } from '../../checks/act'
import { reportIncident } from '../../checks/incidents'
import type { Told } from './moves'

/** The council was aware as soon as somebody reported it. */
const reported = (daysAgo: number, by: PersonKey, trigger: IncidentTrigger, what: string): Told => ({
  daysAgo,
  by,
  make: (shell, who) => reportIncident(shell, who, { trigger, what, awareAt: shell.clock().toISOString() }),
})

/** One that was none, and one that waits for the Data Protection Officer with its clock running. */
export const INCIDENTS: readonly (readonly Told[])[] = [
  [
    reported(
      30,
      'housingCoordinator',
      'SUB_PROCESSOR_ADDED',
      'The post supplier’s invoice named a printing firm that nobody had heard of.',
    ),
    {
      daysAgo: 29,
      by: 'dpo',
      make: (shell, who, reference) =>
        handleCheck(shell, who, INCIDENT, {
          verb: 'dismissIncident',
          reference,
          version: null,
          input: {
            reasons: 'The firm is the supplier’s own print room under its former name; nobody was added.',
          },
        }),
    },
  ],
  [
    reported(
      1,
      'careOwner',
      'LOCATION_OUTSIDE',
      'A support engineer of the care system logged in while travelling outside the United Kingdom. The account was closed within the hour.',
    ),
  ],
]
