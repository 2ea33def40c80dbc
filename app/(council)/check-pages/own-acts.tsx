import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { checkWordsFor } from '@/lib/content/check-refusals'
import type { OpenAct } from './act'

type OwnActsProps<N extends string> = {
  readonly acts: readonly OpenAct<N>[]
  readonly addressOf: (name: N) => string
}

/** What this person can do here; a way that is shut stays in sight with its reason. */
export const OwnActs = <N extends string>({ acts, addressOf }: OwnActsProps<N>) =>
  acts.length > 0 ? (
    <>
      <h2 className="govuk-heading-m">What you can do</h2>
      <ChoiceLinks
        items={acts.map(({ name, title, hint, refusal }) =>
          refusal
            ? { text: title, hint: checkWordsFor(refusal) }
            : { text: title, hint, href: addressOf(name) },
        )}
      />
    </>
  ) : null
