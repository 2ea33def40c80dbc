import { ActionButton } from '@/components/forms/action-button'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag, type TagColour } from '@/components/ui/tag'
import { AUTHORITY_STATE_WORDS } from '@/lib/content/agreement-sign-words'
import { type AuthorityState, isPast } from '@/lib/domain/agreement/authority'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import type { SignatoryLine } from '@/lib/use-cases/agreement/keep-signatories'
import { endSignatory } from './actions'

const COLOURS: Readonly<Record<AuthorityState, TagColour>> = {
  toCome: 'blue',
  running: 'green',
  expiring: 'orange',
  over: 'grey',
  ended: 'grey',
}

type Props = { readonly actor: Actor; readonly line: SignatoryLine }

export const SignatoryShown = ({ actor, line }: Props) => {
  const { id, name, title, body, reference, starts, ends, state, recordedBy, recordedAt } = line
  return (
    <>
      <SummaryList
        card={{ title: `${name}, ${title}`, level: 3 }}
        rows={[
          { key: 'Status', value: <Tag colour={COLOURS[state]}>{AUTHORITY_STATE_WORDS[state]}</Tag> },
          { key: 'Organisation', value: body },
          { key: 'Authority', value: reference },
          { key: 'First and last day', value: `${dayOf(starts)} to ${dayOf(ends)}` },
          { key: 'Recorded by', value: `${recordedBy}, ${momentOf(recordedAt.toISOString())}` },
          ...(line.endedBy && line.endedAt
            ? [{ key: 'Ended by', value: `${line.endedBy}, ${momentOf(line.endedAt.toISOString())}` }]
            : []),
        ]}
      />
      {!isPast(state) && may(actor, 'keepSignatories') && (
        <Details summary="End this authority">
          <p className="govuk-body">It counts at once. To sign again, they are put on the list anew.</p>
          <ActionButton
            action={endSignatory.bind(null, id)}
            label={`End the authority of ${name} today`}
            warning
          />
        </Details>
      )}
    </>
  )
}
