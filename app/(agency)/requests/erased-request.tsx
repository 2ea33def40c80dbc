import { Framed } from '@/app/framed'
import { SummaryList } from '@/components/ui/summary-list'
import { ERASED_WORDS } from '@/lib/content/erased-words'
import { ERASURE_WORDS } from '@/lib/content/erasure-words'
import type { Actor } from '@/lib/domain/shared/actor'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { OwnTombstone } from '@/lib/use-cases/disclosure/erase-case'

type ErasedRequestProps = { readonly actor: Actor; readonly tombstone: OwnTombstone }

/** In the place of a request, for whoever made it. Who of the council erased it is the council's own. */
export const ErasedRequest = ({ actor, tombstone }: ErasedRequestProps) => (
  <Framed
    actor={actor}
    title={ERASED_WORDS.title(dayOf(tombstone.at))}
    caption={tombstone.reference}
    back={{ href: paths.requests(), text: 'Your requests' }}
  >
    <p className="govuk-body">{ERASURE_WORDS.outside}</p>
    <SummaryList rows={[{ key: ERASED_WORDS.schedule, value: tombstone.schedule }]} />
  </Framed>
)
