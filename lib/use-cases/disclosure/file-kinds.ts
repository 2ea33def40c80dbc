/**
 * What a file is, by its first bytes and by its ending: both must say the same, because whoever opens it
 * later goes by the ending and whoever wrote it chose the bytes.
 */

const PDF = 'application/pdf'
const PNG = 'image/png'
const JPEG = 'image/jpeg'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export type MediaType = typeof PDF | typeof PNG | typeof JPEG | typeof DOCX

type Kind = { readonly type: MediaType; readonly ending: RegExp; readonly is: (bytes: Buffer) => boolean }

const starts =
  (...first: readonly number[]) =>
  (bytes: Buffer) =>
    bytes.subarray(0, first.length).equals(Buffer.from(first))

const isZip = starts(0x50, 0x4b, 0x03, 0x04)

const KINDS: readonly Kind[] = [
  { type: PDF, ending: /\.pdf$/i, is: starts(0x25, 0x50, 0x44, 0x46, 0x2d) },
  { type: PNG, ending: /\.png$/i, is: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: JPEG, ending: /\.jpe?g$/i, is: starts(0xff, 0xd8, 0xff) },
  {
    type: DOCX,
    ending: /\.docx$/i,
    // A Word document is an archive; the names inside stand in it unpacked. One with macros is refused.
    is: (bytes) => isZip(bytes) && bytes.includes('word/document.xml') && !bytes.includes('vbaProject.bin'),
  },
]

/** Null for a file that is not taken, whatever it calls itself. */
export const mediaTypeOf = (name: string, bytes: Uint8Array): MediaType | null => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return KINDS.find(({ ending, is }) => ending.test(name) && is(content))?.type ?? null
}
