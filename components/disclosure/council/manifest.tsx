import type { ReactNode } from 'react'
import { CardTable } from '@/components/ui/card-table'
import type { CaseFile, PackFile } from '@/lib/domain/disclosure/disclosure'

const KB = 1024
const MB = KB * KB
const GB = KB * MB

export const sizeWords = (bytes: number) => {
  if (bytes < KB) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  if (bytes < MB) return `${Math.round(bytes / KB)} KB`
  return bytes < GB ? `${(bytes / MB).toFixed(1)} MB` : `${(bytes / GB).toFixed(2)} GB`
}

type Props = {
  readonly d: CaseFile
  /** Beside each file, in order. */
  readonly removers?: readonly ReactNode[]
}

const cellsOf = (file: PackFile) => [
  file.name,
  String(file.item + 1),
  [sizeWords(file.bytes), file.pages].filter(Boolean).join(', '),
  file.redacted ? 'Redacted' : 'Not redacted',
  <code key="hash" className="gh-hash">
    {file.sha256}
  </code>,
]

/** The list that is checked, released and printed in the notice: names and hashes, never the files. */
export const Manifest = ({ d, removers = [] }: Props) => {
  const files = d.pack?.files ?? []
  if (files.length === 0) return <p className="govuk-body">No file is listed yet.</p>
  const columns = [
    'File',
    'Item',
    'Size and length',
    'Redaction',
    'SHA-256',
    ...(removers.length > 0 ? ['Remove'] : []),
  ]
  return (
    <CardTable
      caption="Files in the pack"
      columns={columns.map((label) => ({ label }))}
      rows={files.map((file, position) => ({
        id: String(position),
        cells: [...cellsOf(file), ...removers.slice(position, position + 1)],
      }))}
    />
  )
}
