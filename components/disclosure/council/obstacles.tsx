import { Callout } from '@/components/ui/callout'
import { expiresAt } from '@/lib/domain/disclosure/clocks'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { missingAdvice, missingPages } from '@/lib/domain/disclosure/guards/assessing'
import { ADVISER_WORDS, BAR_WORDS } from '@/lib/domain/disclosure/words'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dueWords, expiryWarning } from './due-words'

/** In words, whose advice is needed and not given. */
export const advisersMissing = (d: CaseFile) =>
  missingAdvice(d).map((adviser) => ADVISER_WORDS[adviser as keyof typeof ADVISER_WORDS])

const obstacles = (d: CaseFile, today: CalendarDate): readonly string[] => {
  const tests = d.assessment?.tests
  const bars = (d.assessment?.exemption?.statutoryBars ?? []).filter((bar) => bar !== 'none')
  const dated = { status: d.status, dueOn: d.dueOn, expiresAt: expiresAt(d), gateway: d.gateway }
  const due = dueWords(dated, today)
  return [
    missingPages(d).length > 0 && 'The assessment is not complete.',
    ...advisersMissing(d).map((adviser) => `Advice is still needed from the ${adviser}.`),
    tests?.necessityFinding === 'notMet' && 'Necessity is found not met.',
    tests?.proportionalityFinding === 'notMet' && 'Proportionality is found not met.',
    d.assessment?.exemption?.confidentiality === 'notOverridden' &&
      'A duty of confidence is owed and not overridden.',
    d.assessment?.held?.shielded === 'yes' &&
      'Somebody’s record is shielded, so a director or above decides.',
    ...bars.map((bar) => `Statutory bar to consider: ${BAR_WORDS[bar]}.`),
    expiryWarning(dated, today),
    due?.pressing && `${due.text}.`,
  ].filter((line) => typeof line === 'string')
}

export const Obstacles = ({ d, today }: { readonly d: CaseFile; readonly today: CalendarDate }) => {
  const found = obstacles(d, today)
  if (found.length === 0) return null
  return (
    <Callout tone="missing" title="What is missing or stands in the way">
      <ul className="govuk-list govuk-list--bullet">
        {found.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Callout>
  )
}
