import { wordsBetween } from '@/lib/domain/agreement/comparison'
import type { LibraryClause } from '@/lib/domain/agreement/library'
import { momentOf } from '@/lib/domain/shared/when'
import { Redline } from './redline'

type Version = Pick<LibraryClause, 'version' | 'heading' | 'text'> & {
  readonly why: string
  readonly at: Date
  readonly by: string | null
}

const whole = ({ heading, text }: Version) => `${heading}\n\n${text}`

const Changed = ({ version, before }: { readonly version: Version; readonly before: Version | undefined }) =>
  before ? (
    <Redline words={wordsBetween(whole(before), whole(version))} />
  ) : (
    <p className="govuk-body">The first version.</p>
  )

/** How one clause came to read as it does, newest first, each version against the one before. */
export const ClauseVersions = ({ versions }: { readonly versions: readonly Version[] }) =>
  versions.map((one, place) => (
    <section key={one.version}>
      <h2 className="govuk-heading-m">Version {one.version}</h2>
      <p className="govuk-body">
        {one.why} {one.by ?? 'Gatehouse'}, {momentOf(one.at.toISOString())}
      </p>
      <Changed version={one} before={versions[place + 1]} />
    </section>
  ))
