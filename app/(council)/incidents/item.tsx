import { Tag } from '@/components/ui/tag'
import type { WorkItem } from '@/components/ui/work-list'
import {
  clockWords,
  INCIDENT_STATUS_COLOURS,
  INCIDENT_STATUS_WORDS,
  SEVERITY_WORDS,
} from '@/lib/content/incident-words'
import { regulatorClock } from '@/lib/domain/checks/incident/clock'
import type { Incident } from '@/lib/domain/checks/incidents'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

/** One line of the list, with its clock while that still runs. */
export const incidentItem = (incident: Incident, now: string): WorkItem => {
  const { reference, title, status, severity, awareAt, matter } = incident
  const clock = regulatorClock(incident, now)
  return {
    id: reference,
    reference,
    title,
    href: paths.incident(reference),
    tag: <Tag colour={INCIDENT_STATUS_COLOURS[status]}>{INCIDENT_STATUS_WORDS[status]}</Tag>,
    facts: [
      `Severity: ${SEVERITY_WORDS[severity].toLowerCase()}`,
      `aware since ${momentOf(awareAt)}`,
      ...(matter ? [matter.reference] : []),
    ],
    pressing: clock ? clockWords(clock) : undefined,
  }
}
