import type { ReactNode } from 'react'
import { Callout } from '@/components/ui/callout'
import { findingLines, HELD_WORDS } from '@/lib/content/hidden-words'
import type { CaseFile, PackFile } from '@/lib/domain/disclosure/disclosure'
import { clearableIn, holdsOn, isHeld } from '@/lib/domain/disclosure/hidden-data'
import { momentOf } from '@/lib/domain/shared/when'

type Props = {
  readonly d: CaseFile
  /** What this person may do about a held file, below what was found in it. */
  readonly decide?: (file: PackFile) => ReactNode
}

const List = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

const isUnscanned = (file: PackFile) => holdsOn(file).some(({ id }) => id === 'HD-26')

const Held = ({ file, decide }: { readonly file: PackFile } & Pick<Props, 'decide'>) => (
  <section>
    <h3 className="govuk-heading-s">{file.name}</h3>
    <List lines={findingLines(holdsOn(file))} />
    {isUnscanned(file) && <p className="govuk-body">{HELD_WORDS.scan}</p>}
    {clearableIn(file).length > 0 && !isUnscanned(file) && decide?.(file)}
  </section>
)

const ClearedFile = ({ file }: { readonly file: PackFile }) =>
  file.cleared && (
    <section>
      <h3 className="govuk-heading-s">{file.name}</h3>
      <List lines={findingLines(file.looked?.findings ?? [])} />
      <p className="govuk-body">
        {file.cleared.by.name}, {momentOf(file.cleared.by.at)}: {file.cleared.reason}
      </p>
    </section>
  )

/** What nobody sees who opens the files of the pack, and what became of it. */
export const HeldFiles = ({ d, decide }: Props) => {
  const files = d.pack?.files ?? []
  const held = files.filter(isHeld)
  const cleared = files.filter((file) => file.cleared)
  return (
    <>
      {held.length > 0 && (
        <Callout tone="missing" title={HELD_WORDS.title}>
          <p className="govuk-body">{HELD_WORDS.why}</p>
          <p className="govuk-body">
            {HELD_WORDS.replace} {HELD_WORDS.clear}
          </p>
          {held.map((file) => (
            <Held key={file.sha256} file={file} decide={decide} />
          ))}
        </Callout>
      )}
      {cleared.length > 0 && (
        <section>
          <h2 className="govuk-heading-m">{HELD_WORDS.cleared}</h2>
          {cleared.map((file) => (
            <ClearedFile key={file.sha256} file={file} />
          ))}
        </section>
      )}
    </>
  )
}
