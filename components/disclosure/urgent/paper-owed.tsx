import { Callout } from '@/components/ui/callout'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { deadlineOf, momentOf } from '@/lib/domain/shared/when'

const Confirmed = ({ d }: { readonly d: CaseFile }) =>
  d.confirmation ? (
    <Callout
      tone="advice"
      title={d.confirmation.late ? 'Confirmed in writing, late' : 'Confirmed in writing'}
      meta={`${d.confirmation.by.name}, ${d.confirmation.by.standing}, ${momentOf(d.confirmation.by.at)}`}
    >
      <p className="govuk-body gh-pre-line">{d.confirmation.why}</p>
    </Callout>
  ) : null

const Owed = ({ d }: { readonly d: CaseFile }) => {
  if (d.confirmation || !d.confirmBy || !d.urgent || d.gateway === 'G23') return null
  const { confirmerName, confirmerRank } = d.urgent
  return d.status === 'U_UNCONFIRMED' ? (
    <Callout tone="missing" title={`Not confirmed in writing: it was due by ${deadlineOf(d.confirmBy)}`}>
      <p className="govuk-body">
        That does not make what was given unlawful. The Data Protection Officer looks into it. {confirmerName}
        , {confirmerRank}, can still confirm it.
      </p>
    </Callout>
  ) : (
    <Callout tone="missing" title={`Written confirmation due by ${deadlineOf(d.confirmBy)}`}>
      <p className="govuk-body">
        From {confirmerName}, {confirmerRank}, {d.organisation.name}.
      </p>
    </Callout>
  )
}

/** The debt of paper that an emergency leaves: red until it is paid. */
export const PaperOwed = ({ d }: { readonly d: CaseFile }) => {
  if (d.ratification)
    return (
      <Callout
        title="Ratified, after the event"
        meta={`${d.ratification.by.name}, ${d.ratification.by.standing}, ${momentOf(d.ratification.by.at)}`}
      >
        <p className="govuk-body gh-pre-line">{d.ratification.finding}</p>
      </Callout>
    )
  return (
    <>
      <Owed d={d} />
      <Confirmed d={d} />
    </>
  )
}
