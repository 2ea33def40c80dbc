import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { InsetText } from '@/components/ui/inset-text'
import { POLICY_VERSION } from '@/lib/domain/disclosure/settings'
import { may } from '@/lib/domain/permissions/permissions'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readRules } from '@/lib/use-cases/policy/read-rules'
import { shell } from '@/lib/use-cases/shell'
import { BankHolidays } from './bank-holidays'
import { RejectedChanges, RulesetHistory, WaitingChanges } from './changes'
import { InForce } from './in-force'
import { rulesReader } from './rules-reader'

export const metadata: Metadata = { title: 'Rules in force' }

const CONTENTS = [
  ['#waiting', 'Changes that wait for a second person'],
  ['#in-force', 'What is in force today'],
  ['#bank-holidays', 'Bank holidays'],
  ['#history', 'How the rules came to be so'],
] as const

const Contents = () => (
  <ul className="govuk-list">
    {CONTENTS.map(([href, text]) => (
      <li key={href}>
        <a className="govuk-link" href={href}>
          {text}
        </a>
      </li>
    ))}
    <li>
      <a className="govuk-link" href={paths.delegations()}>
        Delegations
      </a>
    </li>
    <li>
      <a className="govuk-link" href={paths.referenceSets()}>
        Tables that the checks read
      </a>
    </li>
  </ul>
)

export default async function RulesPage() {
  const actor = await rulesReader()
  const rules = await readRules(shell())
  const mayChange = may(actor, 'proposePolicyChange')
  return (
    <Framed
      actor={actor}
      title="Rules in force"
      caption={`Rules of ${dayOf(rules.policy.ruleset)}`}
      here={paths.policy()}
    >
      <p className="govuk-body">
        These are the council’s choices, not the law’s. Every decision stores the rules it was made under. A
        change takes two people, and begins on a later day: two administrators, or an administrator and the
        Data Protection Officer.
      </p>
      <InsetText>
        {POLICY_VERSION}. Where it says “proposed”, the value is a proposal that came with the product, and
        yours to confirm.
      </InsetText>
      <Contents />
      <WaitingChanges waiting={rules.waiting} />
      <InForce rules={rules} mayChange={mayChange} />
      <BankHolidays rules={rules} mayChange={mayChange} />
      <RulesetHistory rules={rules} />
      <RejectedChanges rejected={rules.rejected} />
    </Framed>
  )
}
