import { Tag } from '@/components/ui/tag'
import { impactWords, outcomeWords, shiftWords } from '@/lib/content/reference-forms'
import type { Reference } from '@/lib/domain/checks/reference'
import type { Moved, Shift } from '@/lib/domain/checks/reference-impact'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { ImpactShown as Impact } from '@/lib/use-cases/checks/reference-impact'

const hrefOf = ({ kind, reference }: Moved) =>
  kind === 'flow' ? paths.flow(reference) : paths.transfer(reference)

const MovedShown = ({ one }: { readonly one: Moved }) => (
  <li>
    <a className="govuk-link" href={hrefOf(one)}>
      {one.reference}
    </a>
    : {one.title} {one.isLive && <Tag colour="orange">Live</Tag>}
  </li>
)

type OutcomeProps = { readonly code: string; readonly before: Reference }

const Outcome = ({ code, before }: OutcomeProps) => (
  <>
    “{outcomeWords(code, before)}” (<code>{code}</code>)
  </>
)

type ShiftShownProps = {
  readonly shift: Shift
  readonly open: readonly Moved[]
  readonly before: Reference
}

const ShiftShown = ({ shift: { from, to, moved }, open, before }: ShiftShownProps) => {
  const shown = open.filter((one) => one.from === from && one.to === to)
  const hidden = moved.length - shown.length
  return (
    <>
      <h3 className="govuk-heading-s">
        {shiftWords(moved.length)} <Outcome code={from} before={before} /> to{' '}
        <Outcome code={to} before={before} />
      </h3>
      {shown.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {shown.map((one) => (
            <MovedShown key={one.reference} one={one} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p className="govuk-body">{hidden} that are not yours to see, and so are not listed here.</p>
      )}
    </>
  )
}

const AgreementsShown = ({ openAgreements }: Pick<Impact, 'openAgreements'>) =>
  openAgreements.length === 0 ? null : (
    <>
      <h3 className="govuk-heading-s">Agreements behind them</h3>
      <ul className="govuk-list">
        {openAgreements.map(({ reference }) => (
          <li key={reference}>
            <a className="govuk-link" href={paths.agreement(reference)}>
              {reference}
            </a>
          </li>
        ))}
      </ul>
    </>
  )

type ImpactShownProps = {
  readonly impact: Impact
  readonly effectiveFrom: string
  /** The tables without the change, which name what it moves. */
  readonly before: Reference
}

/** What the change would do to what is decided already; nothing is done by looking. */
export const ImpactShown = ({ impact, effectiveFrom, before }: ImpactShownProps) => (
  <section id="impact">
    <h2 className="govuk-heading-m">What it would do on {dayOf(effectiveFrom)}</h2>
    <p className="govuk-body govuk-!-font-weight-bold">{impactWords(impact)}</p>
    {impact.shifts.map((shift) => (
      <ShiftShown key={`${shift.from} ${shift.to}`} shift={shift} open={impact.open} before={before} />
    ))}
    <AgreementsShown {...impact} />
  </section>
)
