/** A PDF written by hand, as small as it can be, so that a test may put anything into it. */
import { deflateSync } from 'node:zlib'

export type PdfPlan = {
  /** The drawing orders of each page. */
  readonly pages?: readonly string[]
  readonly onPage?: string
  readonly resources?: string
  readonly inCatalog?: string
  readonly info?: string
  /** Further objects, from number 100 on. */
  readonly objects?: readonly (string | Uint8Array)[]
  readonly packed?: boolean
}

export const FIRST_FURTHER = 100

/** Words at a place on the page. */
export const words = (text: string, x = 72, y = 700, size = 12) =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`

export const stream = (dictionary: string, bytes: Uint8Array | string) => {
  const data = Buffer.from(bytes)
  return Buffer.concat([
    Buffer.from(`<<${dictionary} /Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

const contents = (orders: string, packed: boolean) =>
  packed ? stream('/Filter /FlateDecode', deflateSync(orders)) : stream('', orders)

const numbered = (number: number, body: string | Uint8Array) =>
  Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')])

const offsetLine = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`

/** Each object at its place, a table of the places, and the end. */
const written = (objects: ReadonlyMap<number, string | Uint8Array>, trailer: string) => {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const sections: string[] = ['0 1\n0000000000 65535 f \n']
  let length = pieces[0]?.length ?? 0
  for (const [number, body] of objects) {
    const piece = numbered(number, body)
    sections.push(`${number} 1\n${offsetLine(length)}`)
    pieces.push(piece)
    length += piece.length
  }
  const size = Math.max(...objects.keys()) + 1
  const end = `xref\n${sections.join('')}trailer\n<</Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(end)])
}

export const aPdf = ({
  pages = [words('The tenancy began on 3 March 2021.')],
  onPage = '',
  resources = '',
  inCatalog = '',
  info = '',
  objects = [],
  packed = false,
}: PdfPlan = {}): Buffer => {
  const all = new Map<number, string | Uint8Array>()
  const kids = pages.map((_, at) => `${10 + at * 2} 0 R`).join(' ')
  all.set(1, `<</Type /Catalog /Pages 2 0 R ${inCatalog}>>`)
  all.set(2, `<</Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842]>>`)
  all.set(3, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>')
  if (info) all.set(4, `<<${info}>>`)
  for (const [at, orders] of pages.entries()) {
    all.set(
      10 + at * 2,
      `<</Type /Page /Parent 2 0 R /Resources <</Font <</F1 3 0 R>> ${resources}>> /Contents ${11 + at * 2} 0 R ${onPage}>>`,
    )
    all.set(11 + at * 2, contents(orders, packed))
  }
  for (const [at, body] of objects.entries()) all.set(FIRST_FURTHER + at, body)
  return written(all, info ? '/Info 4 0 R' : '')
}

/** What a program does that saves a change behind the file instead of writing it again. */
export const changedLater = (pdf: Buffer, orders: string) => {
  const object = numbered(11, stream('', orders))
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString('latin1'))?.[1] ?? '0'
  const table = pdf.length + object.length
  const end = `xref\n11 1\n${offsetLine(pdf.length)}trailer\n<</Size 12 /Root 1 0 R /Prev ${previous}>>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.concat([pdf, object, Buffer.from(end)])
}
