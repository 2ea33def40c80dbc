import { Framed } from '@/app/framed'
import { SummaryList } from '@/components/ui/summary-list'
import { ERASED_WORDS } from '@/lib/content/erased-words'
import type { Actor } from '@/lib/domain/shared/actor'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { Tombstone } from '@/lib/use-cases/disclosure/erase-case'

type ErasedCaseProps = { readonly actor: Actor; readonly tombstone: Tombstone }

/** In the place of a case: that it was, who erased it and why, and nothing of what it said. */
export const ErasedCase = ({ actor, tombstone }: ErasedCaseProps) => (
  <Framed
    actor={actor}
    title={ERASED_WORDS.title(dayOf(tombstone.at))}
    caption={tombstone.reference}
    back={{ href: paths.disclosures(), text: 'Work list' }}
  >
    <p className="govuk-body">{ERASED_WORDS.what}</p>
    <SummaryList
      rows={[
        { key: ERASED_WORDS.askedBy, value: tombstone.askedBy },
        { key: ERASED_WORDS.agreedBy, value: tombstone.agreedBy },
        { key: ERASED_WORDS.why, value: tombstone.why },
        { key: ERASED_WORDS.schedule, value: tombstone.schedule },
        { key: ERASED_WORDS.dueOn, value: dayOf(tombstone.dueOn) },
      ]}
    />
  </Framed>
)
