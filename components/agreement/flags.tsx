import type { ReactNode } from 'react'
import { DissentLines } from '@/components/agreement/advice'
import { VoidedShown } from '@/components/agreement/signatures'
import { Callout } from '@/components/ui/callout'
import { InsetText } from '@/components/ui/inset-text'
import { lackAdvice } from '@/lib/content/register-words'
import { isDissent } from '@/lib/domain/agreement/advice'
import type { Agreement, Note } from '@/lib/domain/agreement/agreement'
import type { GateResult } from '@/lib/domain/agreement/gate'
import { agreementRow } from '@/lib/domain/agreement/transitions'
import { triage } from '@/lib/domain/agreement/triage/triage'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { TriageConcluded } from './triage-concluded'
import { TriageOutcomeShown } from './triage-outcome'

/** What nobody who opens the agreement may miss. */

type Props = {
  readonly a: Agreement
  readonly gate: readonly GateResult[]
  /** Whether the reader may know that advice was departed from. */
  readonly showsDissent: boolean
}

const Said = ({ title, note: { by, text } }: { readonly title: string; readonly note: Note }) => (
  <Callout tone="missing" title={title} meta={`${by.name}, ${momentOf(by.at)}`}>
    <p className="govuk-body gh-pre-line">{text}</p>
  </Callout>
)

const Linked = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a className="govuk-link" href={href}>
    {children}
  </a>
)

const NotNeeded = ({ a: { status, triage: made } }: Pick<Props, 'a'>) => {
  if (status !== 'NOT_NEEDED' || !made) return null
  const found = triage(made.answers)
  return made.overruled || 'needs' in found ? (
    <TriageConcluded triage={made} />
  ) : (
    <TriageOutcomeShown found={found} />
  )
}

/** Where it can still be confirmed; an agreement that ended is left as it was. */
const isStale = ({ a, gate }: Pick<Props, 'a' | 'gate'>) =>
  agreementRow('confirmTriage', a.status) !== undefined &&
  gate.some(({ reasons }) => reasons.some(({ code }) => code === 'TRIAGE_STALE'))

const Stale = ({ a, gate }: Pick<Props, 'a' | 'gate'>) =>
  isStale({ a, gate }) ? (
    <Callout tone="missing" title="Look at its kind again">
      <p className="govuk-body">
        Its purpose, the roles of the parties or the kind of data changed since the questions about its kind
        were answered. Until somebody goes through them again, nobody advises, approves, signs or renews.
      </p>
      <p className="govuk-body">
        <Linked href={paths.agreementStep(a.reference, 'triage')}>Go through the questions again</Linked>
      </p>
    </Callout>
  ) : null

const VariationOf = ({ a: { variationOf } }: Pick<Props, 'a'>) =>
  variationOf ? (
    <InsetText>
      Variation {variationOf.number} of{' '}
      <Linked href={paths.agreement(variationOf.reference)}>{variationOf.reference}</Linked>. When it comes
      into force, that agreement takes its text.
    </InsetText>
  ) : null

const Lacking = ({ a: { imported } }: Pick<Props, 'a'>) =>
  imported && imported.lacks.length > 0 ? (
    <Callout tone="missing" title="What its entry lacks" meta={`Taken over from ${imported.source}`}>
      <ul className="govuk-list govuk-list--bullet">
        {[...new Set(imported.lacks.map(lackAdvice))].map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
    </Callout>
  ) : null

const ReviewDue = ({ a: { reviewDue } }: Pick<Props, 'a'>) =>
  reviewDue ? (
    <Callout tone="missing" title="Its review is due" meta={`Since ${dayOf(reviewDue.since)}`}>
      <p className="govuk-body gh-pre-line">{reviewDue.what}</p>
      {reviewDue.keptGoing && (
        <p className="govuk-body gh-pre-line">
          {`It goes on until ${dayOf(reviewDue.keptGoing.until)}, by ${reviewDue.keptGoing.by.name}: ${reviewDue.keptGoing.text}`}
        </p>
      )}
    </Callout>
  ) : null

const Dissent = ({ a, showsDissent }: Pick<Props, 'a' | 'showsDissent'>) =>
  showsDissent && a.advice.some(isDissent) ? (
    <Callout tone="missing" title="The Data Protection Officer’s advice is not followed">
      <DissentLines advice={a.advice} />
      <p className="govuk-body">
        <Linked href={paths.agreementStep(a.reference, 'advice')}>
          Read the advice and the answer to it
        </Linked>
      </p>
    </Callout>
  ) : null

export const AgreementFlags = ({ a, gate, showsDissent }: Props) => (
  <>
    <VariationOf a={a} />
    {a.abandoned && <Said title="It was given up" note={a.abandoned} />}
    <NotNeeded a={a} />
    {a.suspension && <Said title="Suspended: no data may flow under it" note={a.suspension} />}
    <ReviewDue a={a} />
    <Stale a={a} gate={gate} />
    <VoidedShown voided={a.voided} />
    <Dissent a={a} showsDissent={showsDissent} />
    <Lacking a={a} />
  </>
)
