/** What the product adds to drawing a record and signing it once. */
import { PDF } from '@libpdf/core'
import { Document, Page, renderToBuffer, Text } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { RecordDocument, renderRecord } from '@/lib/documents/render'
import { sealRecord } from '@/lib/documents/seal'
import type { RecordSigner } from '@/lib/documents/signer/open-signer'
import type { RecordModel } from '@/lib/domain/records/model'
import { inTurns } from './statistics'

export type RecordTimes = {
  readonly pages: number
  readonly ours: readonly number[]
  /** The same React tree, through the renderer and one signature alone. */
  readonly plain: readonly number[]
  /** The same words without any style, font or table, one signature alone. */
  readonly unstyled: readonly number[]
}

const WARM_UPS = 2

export async function timeRecords(
  model: RecordModel,
  signer: RecordSigner,
  rounds: number,
): Promise<RecordTimes> {
  const signedAt = new Date(model.finalisedAt)
  const ours = async () => sealRecord(await renderRecord(model), { model, signer, signedAt })
  const bare = (tree: ReactElement<object>) => async () =>
    signed(await renderToBuffer(tree), signer, signedAt)
  const contenders = {
    ours,
    plain: bare(<RecordDocument model={model} />),
    unstyled: bare(<UnstyledDocument texts={textsOf(model)} />),
  }
  // Fonts are read and code is compiled at the first drawing.
  await inTurns(contenders, Math.min(rounds, WARM_UPS))
  const times = await inTurns(contenders, rounds)
  return { pages: (await PDF.load(await ours())).getPageCount(), ...times }
}

async function signed(pdf: Uint8Array, { key }: RecordSigner, signingTime: Date): Promise<Uint8Array> {
  const document = await PDF.load(pdf)
  return (await document.sign({ signer: key, signingTime })).bytes
}

function UnstyledDocument({ texts }: { texts: readonly string[] }) {
  return (
    <Document>
      <Page size="A4">
        {texts.map((text, index) => (
          <Text key={index}>{text}</Text>
        ))}
      </Page>
    </Document>
  )
}

function textsOf(value: RecordModel | RecordModel[keyof RecordModel]): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}
