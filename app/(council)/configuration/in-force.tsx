import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { SETTING_GROUPS, SETTING_WORDS, SWITCH_WORDS, valueWords } from '@/lib/content/policy-words'
import { type Policy, type PolicyChange, SWITCHES } from '@/lib/domain/disclosure/policy'
import { sourceOf } from '@/lib/domain/disclosure/ruleset'
import { ORGANISATION_TYPE_NAMES, ORGANISATION_TYPES } from '@/lib/domain/shared/ranks'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { Rules } from '@/lib/use-cases/policy/read-rules'

type Props = { readonly rules: Rules; readonly mayChange: boolean }

type Shown = { readonly thing: PolicyChange; readonly label: string; readonly hint?: string }

const settingsShown = (policy: Policy, names: (typeof SETTING_GROUPS)[string]): readonly Shown[] =>
  names.map((name) => ({
    thing: { kind: 'setting', name, value: policy.settings[name] },
    label: SETTING_WORDS[name].label,
    hint: SETTING_WORDS[name].hint,
  }))

const groupsOf = (policy: Policy): Readonly<Record<string, readonly Shown[]>> => ({
  ...Object.fromEntries(
    Object.entries(SETTING_GROUPS).map(([title, names]) => [title, settingsShown(policy, names)]),
  ),
  'Lowest rank that may authorise': ORGANISATION_TYPES.map((name) => ({
    thing: { kind: 'floor', name, value: policy.floors[name] },
    label: ORGANISATION_TYPE_NAMES[name],
  })),
  'Laws that may not be in force': SWITCHES.map((name) => ({
    thing: { kind: 'switch', name, value: policy.inForceFrom[name] },
    label: SWITCH_WORDS[name].label,
    hint: SWITCH_WORDS[name].law,
  })),
})

const originOf = (thing: PolicyChange, { changes, today }: Rules) => {
  const source = sourceOf(thing, changes, today)
  return source ? `Set by the council from ${dayOf(source.effectiveFrom)}` : 'Proposed: yours to confirm'
}

const rowOf = ({ thing, label, hint }: Shown, { rules, mayChange }: Props): SummaryRow => ({
  key: label,
  value: (
    <>
      <p className="govuk-body">{valueWords(thing)}</p>
      {hint && <p className="govuk-hint">{hint}</p>}
      <p className="govuk-hint">{originOf(thing, rules)}</p>
    </>
  ),
  ...(mayChange && {
    actions: [
      {
        href: paths.policyChangeOf(thing.kind, thing.name),
        text: 'Change',
        hidden: label,
      },
    ],
  }),
})

/** Everything the council may set, by group, with its value of today. */
export const InForce = (props: Props) => (
  <section id="in-force">
    <h2 className="govuk-heading-m">What is in force today</h2>
    {Object.entries(groupsOf(props.rules.policy)).map(([title, shown]) => (
      <SummaryList key={title} card={{ title, level: 3 }} rows={shown.map((one) => rowOf(one, props))} />
    ))}
  </section>
)
