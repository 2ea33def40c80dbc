import type { Metadata } from 'next'
import { Picture } from '@/components/check/transfer/picture'
import { NONE_OF_OURS } from '@/lib/content/sheet-words'
import { readPicture } from '@/lib/use-cases/checks/read-picture'
import { shell } from '@/lib/use-cases/shell'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'

export const metadata: Metadata = { title: 'Where the data goes' }

type DatasetsProps = { readonly titles: readonly string[]; readonly isSaid: boolean }

const Datasets = ({ titles, isSaid }: DatasetsProps) => {
  const none = isSaid ? `${NONE_OF_OURS.label}.` : 'Nobody has said yet which data it is.'
  return <p className="govuk-body">{titles.length > 0 ? `Data: ${titles.join('; ')}.` : none}</p>
}

export default async function PicturePage(page: MatterParams) {
  const open = await openMatter(page)
  const { lines, datasets } = await readPicture(shell(), open.file)
  return (
    <MatterFrame open={open} title="Where the data goes, and why it may" wide>
      <Datasets titles={datasets} isSaid={open.sheet.nhs !== null} />
      <Picture lines={lines} />
    </MatterFrame>
  )
}
