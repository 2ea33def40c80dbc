import { Callout } from '@/components/ui/callout'

type Props = {
  readonly organisation: { readonly name: string; readonly switchboard: string }
  readonly ours: boolean
}

/** The directory's number and no other: a caller who lies gives a number that somebody of theirs will answer. */
export const CallNow = ({ organisation: { name, switchboard }, ours }: Props) => (
  <Callout
    tone="missing"
    title={ours ? 'Call this number now' : 'Call this number back now'}
    meta={`${name}, from the council’s directory`}
  >
    <p className="govuk-heading-xl">
      <a className="govuk-link" href={`tel:${switchboard.replace(/[^+\d]/g, '')}`}>
        {switchboard}
      </a>
    </p>
    <p className="govuk-body">
      {ours
        ? 'Tell them what they need to know, and nothing else.'
        : 'Put the telephone down first. Never call a number that the caller gives.'}
    </p>
  </Callout>
)
