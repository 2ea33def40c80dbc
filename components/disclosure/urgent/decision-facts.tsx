import { SummaryList } from '@/components/ui/summary-list'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { SPOKEN_CHANNEL_WORDS, YES_NO_WORDS } from '@/lib/domain/disclosure/words'
import { momentOf } from '@/lib/domain/shared/when'

/** What was given: the half of the decision that the asking body knows already. */
export const GivenFacts = ({ d }: { readonly d: CaseFile }) => {
  if (!d.urgentDecision) return null
  const { given, channel, givenTo, givenAt } = d.urgentDecision
  return (
    <SummaryList
      card={{ title: 'What was given' }}
      rows={[
        { key: 'Exactly', value: <span className="gh-pre-line">{given}</span> },
        { key: 'To', value: givenTo },
        { key: 'How', value: SPOKEN_CHANNEL_WORDS[channel] },
        { key: 'When', value: givenAt },
      ]}
    />
  )
}

/** Why it was given, and by whom decided; for the council's own eyes. */
export const UrgentReasons = ({ d }: { readonly d: CaseFile }) => {
  if (!d.urgentDecision) return null
  const { whyEnough, couldConsent, by, tried, exception } = d.urgentDecision
  return (
    <SummaryList
      card={{ title: 'The decision' }}
      rows={[
        { key: 'Decided by', value: `${by.name}, ${by.standing}, ${momentOf(by.at)}` },
        { key: 'Why it is the least that helps', value: <span className="gh-pre-line">{whyEnough}</span> },
        { key: 'Could have been asked to agree', value: YES_NO_WORDS[couldConsent] },
        ...(exception
          ? [{ key: 'Duty officer’s rule', value: `Nobody at the grade could be reached. ${tried ?? ''}` }]
          : []),
      ]}
    />
  )
}
