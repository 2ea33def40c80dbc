import type { Metadata } from 'next'
import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { nameWords, SETTING_WORDS, valueWords } from '@/lib/content/policy-words'
import type { Policy } from '@/lib/domain/disclosure/policy'
import { type Difference, SETTING_NAMES } from '@/lib/domain/disclosure/ruleset'
import { STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { explainRules } from '@/lib/use-cases/policy/read-rules'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { StepFrame } from '../step-frame'

export const metadata: Metadata = { title: 'The rules this was decided under' }

const Differences = ({ list }: { readonly list: readonly Difference[] }) =>
  list.length === 0 ? (
    <p className="govuk-body">The same rules are in force today.</p>
  ) : (
    <CardTable
      caption="What is different today"
      columns={[{ label: 'Rule' }, { label: 'Then' }, { label: 'Today' }]}
      rows={list.map(({ before, after }) => ({
        id: `${before.kind}/${before.name}`,
        cells: [nameWords(before), valueWords(before), valueWords(after)],
      }))}
    />
  )

const SettingsThen = ({ then }: { readonly then: Policy }) => (
  <Details summary="The council’s settings at that time">
    <SummaryList
      rows={SETTING_NAMES.map((name) => ({
        key: SETTING_WORDS[name].label,
        value: valueWords({ kind: 'setting', name, value: then.settings[name] }),
      }))}
    />
  </Details>
)

type Explained = Awaited<ReturnType<typeof explainRules>>[number]

const DecisionUnder = ({ decision: { outcome, by, ruleset }, then, differences }: Explained) => (
  <section>
    <h2 className="govuk-heading-m">{STATUS_WORDS[outcome]}</h2>
    <SummaryList
      rows={[
        { key: 'Decided by', value: `${by.name}, ${by.standing}` },
        { key: 'When', value: momentOf(by.at) },
        { key: 'Rules in force then', value: `Rules of ${dayOf(ruleset)}` },
      ]}
    />
    <Differences list={differences} />
    <SettingsThen then={then} />
  </section>
)

export default async function RulesPage(page: CaseParams) {
  const open = await openCase(page)
  const explained = await explainRules(shell(), open.d)
  return (
    <StepFrame open={open} title="The rules this was decided under" wide>
      {explained.length === 0 && (
        <p className="govuk-body">
          Nothing is decided yet. A decision stores the rules that are in force on its day, and is explained
          by them here.
        </p>
      )}
      {explained.map((one) => (
        <DecisionUnder key={one.decision.id} {...one} />
      ))}
    </StepFrame>
  )
}
