import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { ActionButton } from '@/components/forms/action-button'
import { InsetText } from '@/components/ui/inset-text'
import { countLines, importButton } from '@/lib/content/import-words'
import type { DryRun } from '@/lib/domain/agreement/import/dry-run'
import { paths } from '@/lib/paths'
import { tryImport } from '@/lib/use-cases/agreement/import-register'
import { shell } from '@/lib/use-cases/shell'
import { importUploaded } from '../actions'
import { type ImportParams, openImport } from '../open-import'
import { LeftOut, Missing, Problems } from './findings'

export const metadata: Metadata = { title: 'What would be imported' }

const Import = ({ id, counts }: { readonly id: string } & Pick<DryRun, 'counts'>) =>
  counts.new === 0 ? (
    <InsetText>Nothing in this file is new, so there is nothing to import.</InsetText>
  ) : (
    <>
      <p className="govuk-body">All of them come in together, or none does.</p>
      <ActionButton action={importUploaded.bind(null, id)} label={importButton(counts.new)} />
    </>
  )

export default async function CheckPage(page: ImportParams) {
  const { actor, one } = await openImport(page)
  const found = one.importedAt ? null : await tryImport(shell(), one)
  if (!found) redirect(paths.importStep(one.id))
  const { entries, counts } = found
  return (
    <Framed
      actor={actor}
      caption={one.name}
      title="What would be imported"
      back={{ href: paths.importStep(one.id), text: 'Change what the columns hold' }}
      wide
    >
      <ul className="govuk-list govuk-list--bullet">
        {countLines(counts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Import id={one.id} counts={counts} />
      <Missing entries={entries} />
      <Problems entries={entries} />
      <LeftOut entries={entries} />
    </Framed>
  )
}
