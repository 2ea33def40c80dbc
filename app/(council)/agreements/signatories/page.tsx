import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { isPast } from '@/lib/domain/agreement/authority'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readSignatories } from '@/lib/use-cases/agreement/keep-signatories'
import { shell } from '@/lib/use-cases/shell'
import { signatoriesReader } from './signatories-reader'
import { SignatoryShown } from './signatory-shown'

export const metadata: Metadata = { title: 'Who may sign' }

export default async function SignatoriesPage() {
  const actor = await signatoriesReader()
  const lines = await readSignatories(shell())
  const groups = {
    'Ends within 30 days': lines.filter(({ state }) => state === 'expiring'),
    'May sign now, or from a later day': lines.filter(
      ({ state }) => state === 'running' || state === 'toCome',
    ),
    'No longer': lines.filter(({ state }) => isPast(state)),
  }
  return (
    <Framed
      actor={actor}
      title="Who may sign"
      caption="The list of authorised signatories"
      back={{ href: paths.agreements(), text: 'Agreements' }}
    >
      <p className="govuk-body">
        Only somebody on this list, on the day itself, can sign an agreement, for the council or for a
        partner. Nobody adds themselves. The end of an authority counts at once; signatures given before it
        stand.
      </p>
      {may(actor, 'keepSignatories') && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.addSignatory()}>
            Add somebody who may sign
          </a>
        </p>
      )}
      {Object.entries(groups).map(([title, some]) => (
        <section key={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          {some.length === 0 && <p className="govuk-body">Nobody.</p>}
          {some.map((line) => (
            <SignatoryShown key={line.id} actor={actor} line={line} />
          ))}
        </section>
      ))}
    </Framed>
  )
}
