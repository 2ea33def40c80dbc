import type { Metadata } from 'next'
import { Picture } from '@/components/check/transfer/picture'
import { readPicture } from '@/lib/use-cases/checks/read-picture'
import { shell } from '@/lib/use-cases/shell'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'

export const metadata: Metadata = { title: 'Where the data goes' }

const Datasets = ({ titles }: { readonly titles: readonly string[] }) => (
  <p className="govuk-body">
    {titles.length > 0 ? `Data: ${titles.join('; ')}.` : 'Nobody has said yet which data it is.'}
  </p>
)

export default async function PicturePage(page: MatterParams) {
  const open = await openMatter(page)
  const { lines, datasets } = await readPicture(shell(), open.file)
  return (
    <MatterFrame open={open} title="Where the data goes, and why it may" wide>
      <Datasets titles={datasets} />
      <Picture lines={lines} />
    </MatterFrame>
  )
}
