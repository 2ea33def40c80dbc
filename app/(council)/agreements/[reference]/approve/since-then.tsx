import { Callout } from '@/components/ui/callout'
import { currentAdvice } from '@/lib/domain/agreement/advice'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { Change } from '@/lib/domain/agreement/comparison'
import { compareVersions } from '@/lib/use-cases/agreement/read-versions'
import { shell } from '@/lib/use-cases/shell'
import { compareHref } from '../compare/compare-href'

const CHANGE_WORDS: Readonly<Record<Exclude<Change, 'same'>, string>> = {
  added: 'Added',
  removed: 'Taken out',
  changed: 'Changed',
  moved: 'Moved',
}

/** The version this person approved before, or else the one that was advised on. */
export const lastKnown = (a: Pick<Agreement, 'voided' | 'advice'>, personId: string) => {
  const own = a.voided.filter(({ approval }) => approval?.by.personId === personId).at(-1)?.approval
  if (own) return { version: own.textVersion, because: 'you approved it' }
  const advice = currentAdvice(a)
  return advice && { version: advice.textVersion, because: 'the advice was given' }
}

type Props = { readonly a: Agreement; readonly personId: string }

/** What is no longer as they knew it, by its headings. */
export const SinceThen = async ({ a, personId }: Props) => {
  const known = lastKnown(a, personId)
  if (!known) return null
  const pair = { from: known.version, to: a.textVersion }
  const found = await compareVersions(shell(), a, pair)
  if (!found) return null
  const changes = found.compared.flatMap(({ key, heading, change }) =>
    change === 'same' ? [] : [{ key, text: `${CHANGE_WORDS[change]}: ${heading}` }],
  )
  if (changes.length === 0)
    return <p className="govuk-body">{`Nothing in the text has changed since ${known.because}.`}</p>
  return (
    <Callout title={`What has changed since ${known.because}`}>
      <ul className="govuk-list govuk-list--bullet">
        {changes.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={compareHref(a.reference, pair)}>
          See the changes word by word
        </a>
      </p>
    </Callout>
  )
}
