import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import type { HeadingLevel } from '@/components/ui/heading'
import { SummaryList } from '@/components/ui/summary-list'
import { nameWords, valueWords } from '@/lib/content/policy-words'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import type { Signed } from '@/lib/domain/disclosure/ruleset'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { Rules } from '@/lib/use-cases/policy/read-rules'

type Changed = Rules['waiting'][number]

export const signedWords = ({ name, at }: Signed) => `${name}, ${momentOf(at)}`

const row = (key: string, value: ReactNode) => ({ key, value })

type ChangeShownProps = Changed & { readonly link?: boolean; readonly level?: HeadingLevel }

/** One change: what it is now, what it would be, who said so and why. */
export const ChangeShown = ({ change, before, link, level = 3 }: ChangeShownProps) => {
  const { approved, rejected } = change
  const href = paths.waitingChange(change.id)
  return (
    <SummaryList
      card={{
        title: nameWords(change),
        level,
        ...(link && { actions: [{ href, text: 'Look and decide' }] }),
      }}
      rows={[
        row('From', valueWords(before)),
        row('To', <strong>{valueWords(change)}</strong>),
        row('Takes effect', dayOf(change.effectiveFrom)),
        row('Why', <span className="gh-pre-line">{change.why}</span>),
        row('Proposed by', signedWords(change.proposed)),
        ...(approved ? [row('Approved by', signedWords(approved))] : []),
        ...(rejected ? [row('Rejected by', signedWords(rejected)), row('Why not', rejected.reason)] : []),
      ]}
    />
  )
}

export const WaitingChanges = ({ waiting }: Pick<Rules, 'waiting'>) => (
  <section id="waiting">
    <h2 className="govuk-heading-m">Changes that wait for a second person</h2>
    {waiting.length === 0 && <p className="govuk-body">None.</p>}
    {waiting.map((changed) => (
      <ChangeShown key={changed.change.id} {...changed} link />
    ))}
  </section>
)

/** Latest first, those that are still to come included. */
export const RulesetHistory = ({ rules: { rulesets, today } }: { readonly rules: Rules }) => (
  <section id="history">
    <h2 className="govuk-heading-m">How the rules came to be so</h2>
    {rulesets.map(({ from, changes }) => (
      <Details
        key={from}
        summary={`Rules of ${dayOf(from)}${from > today ? ', not yet in force' : ''}`}
        open={from > today}
      >
        {from === SHIPPED.ruleset && <p className="govuk-body">The rules that came with the product.</p>}
        {changes.map((changed) => (
          <ChangeShown key={changed.change.id} {...changed} />
        ))}
      </Details>
    ))}
  </section>
)

export const RejectedChanges = ({ rejected }: Pick<Rules, 'rejected'>) =>
  rejected.length === 0 ? null : (
    <Details summary="Changes that were rejected">
      {rejected.map((changed) => (
        <ChangeShown key={changed.change.id} {...changed} />
      ))}
    </Details>
  )
