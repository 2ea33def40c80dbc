import { Callout } from '@/components/ui/callout'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { ADVICE_LEVEL_WORDS, ADVISER_WORDS } from '@/lib/domain/disclosure/words'
import { momentOf } from '@/lib/domain/shared/when'

const Text = ({ text }: { readonly text: string }) => <p className="govuk-body gh-pre-line">{text}</p>

export const AdviceGiven = ({ d }: { readonly d: CaseFile }) =>
  d.advice.map(({ adviser, given, askedAt }) =>
    given ? (
      <Callout
        key={`${adviser} ${askedAt}`}
        tone="advice"
        title={`${ADVISER_WORDS[adviser]}: ${ADVICE_LEVEL_WORDS[given.level].toLowerCase()}`}
        meta={`${given.by.name}, ${momentOf(given.by.at)}`}
      >
        <Text text={given.text} />
        {given.conditions && <Text text={`Conditions: ${given.conditions}`} />}
      </Callout>
    ) : null,
  )
