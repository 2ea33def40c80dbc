import { Tag, type TagColour } from '@/components/ui/tag'
import { CHANGES, type Change, type Compared } from '@/lib/domain/agreement/comparison'
import { Redline } from './redline'

/** Two versions word by word: how much changed, then each clause or line that did. */

const WORDS: Readonly<Record<Change, string>> = {
  added: 'Added',
  removed: 'Taken out',
  changed: 'Changed',
  moved: 'Moved',
  same: 'As it was',
}

const COLOURS: Readonly<Record<Change, TagColour>> = {
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  moved: 'blue',
  same: 'grey',
}

type Counts = Readonly<Record<Change, number>>

const Summary = ({ counts }: { readonly counts: Counts }) => (
  <ul className="gh-comparison__counts">
    {CHANGES.map((change) => (
      <li key={change}>
        <Tag colour={COLOURS[change]}>{WORDS[change]}</Tag> {counts[change]}
      </li>
    ))}
  </ul>
)

/** Colour alone tells nobody anything: what is new is underlined, what is gone is struck through. */
const Legend = () => (
  <p className="govuk-body-s">
    <ins>Underlined</ins> words are new. <del>Struck through</del> words are gone.
  </p>
)

const Passage = ({ heading, change, words }: Compared) => (
  <section className="gh-comparison__passage">
    <h2 className="govuk-heading-s">
      {heading} <Tag colour={COLOURS[change]}>{WORDS[change]}</Tag>
    </h2>
    <Redline words={words} />
  </section>
)

type ComparisonProps = {
  readonly compared: readonly Compared[]
  readonly counts: Counts
  /** What did not change as well. */
  readonly isWhole: boolean
}

export const Comparison = ({ compared, counts, isWhole }: ComparisonProps) => {
  const shown = isWhole ? compared : compared.filter(({ change }) => change !== 'same')
  return (
    <div className="gh-comparison">
      <Summary counts={counts} />
      <Legend />
      {shown.length === 0 && <p className="govuk-body">Nothing was changed between these two versions.</p>}
      {shown.map((one) => (
        <Passage {...one} key={one.key} />
      ))}
    </div>
  )
}
