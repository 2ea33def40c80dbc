import { constants, inflateSync } from 'node:zlib'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'
import { eachOnce, type Finding, found } from '@/lib/domain/disclosure/hidden-data'
import { dictionariesIn, objectsOf } from '../verify/objects'
import { tokensOf } from './markup'
import {
  type Box,
  type Budget,
  type Font,
  type Form,
  type Matrix,
  type Resources,
  type Unseen,
  unseenOn,
  wholeBudget,
} from './pdf-drawing'
import { isJpeg, pictureFindings } from './picture'

const MOST_OBJECTS = 100_000
const MOST_PAGES = 2000
const LARGEST_CONTENT = 16 * 1024 ** 2

/** Ends the look at a PDF that was made to exhaust whoever opens it. */
export class PdfBomb extends Error {}

const file = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const countOf = (bytes: Buffer, text: string, most: number) => {
  let count = 0
  for (let at = bytes.indexOf(text); at >= 0 && count <= most; at = bytes.indexOf(text, at + text.length))
    count += 1
  return count
}

/**
 * The reader unpacks the file's own tables without a limit, so every packed stream that could be one of them
 * is unpacked here first, with one. A picture's is left: nothing here ever opens it.
 */
const mustUnpackWithin = (bytes: Buffer) => {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue
    const before = bytes.toString('latin1', Math.max(0, at - 1024), at)
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    if (/\/Subtype\s*\/Image/.test(dictionary) && !/ObjStm|XRef|#/.test(dictionary)) continue
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1)
    if ((bytes[start] ?? 0) % 16 !== 8) continue
    const end = bytes.indexOf('endstream', start)
    mustInflate(bytes.subarray(start, end < 0 ? bytes.length : end))
  }
}

const mustInflate = (packed: Uint8Array) => {
  try {
    inflateSync(packed, { maxOutputLength: LARGEST_CONTENT * 2 })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new PdfBomb()
  }
}

type Looking = {
  readonly pdf: PDF
  readonly resolve: (ref: PdfRef) => PdfObject | null
  readonly budget: Budget
}

const names = (dictionary: PdfDict, key: string, resolve: Looking['resolve']) =>
  dictionary.getName(key, resolve)?.value ?? ''

const resolved = (object: PdfObject | undefined, { resolve }: Pick<Looking, 'resolve'>) =>
  object instanceof PdfRef ? (resolve(object) ?? undefined) : object

/* The whole file. */

const ACTS = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'RichMediaExecute',
])

const ofDictionary = (dictionary: PdfDict, look: Looking): Finding[] => {
  const findings: Finding[] = []
  const { resolve } = look
  if (ACTS.has(names(dictionary, 'S', resolve)) || dictionary.has('JS')) findings.push(found('HD-15'))
  if (names(dictionary, 'Type', resolve) === 'EmbeddedFile' || dictionary.has('EF'))
    findings.push(found('HD-10', fileName(dictionary, look)))
  if (dictionary.has('XFA')) findings.push(found('HD-16'))
  if (dictionary.has('Thumb')) findings.push(found('HD-21', 'a small copy of the page'))
  return findings
}

const fileName = (dictionary: PdfDict, { resolve }: Looking) =>
  (dictionary.getString('UF', resolve) ?? dictionary.getString('F', resolve))?.asString() ?? ''

const PERSONAL = ['Author', 'Keywords', 'Subject', 'Manager', 'Company', 'SourceModified'] as const

const ofInfo = ({ pdf, resolve }: Looking): Finding[] => {
  const info = pdf.context.info.trailer.getDict('Info', resolve)
  return PERSONAL.flatMap((key) =>
    info?.getString(key, resolve)?.asString().trim() ? [found('HD-9', key)] : [],
  )
}

const XMP_PERSONAL = new Set([
  'creator',
  'Author',
  'Keywords',
  'subject',
  'description',
  'DerivedFrom',
  'History',
  'Manager',
])

const ofXmp = ({ pdf, resolve }: Looking): Finding[] => {
  const stream = resolved(pdf.getCatalog().get('Metadata'), { resolve })
  if (!(stream instanceof PdfStream)) return []
  const findings: Finding[] = []
  const path: string[] = []
  for (const token of tokensOf(Buffer.from(decodedWithin(stream)).toString('utf8'))) {
    if (token.kind === 'open') path.push(token.name)
    else if (token.kind === 'close') path.pop()
    else if (token.kind === 'text' && token.text.trim()) {
      const within = path.findLast((name) => XMP_PERSONAL.has(name))
      if (within) findings.push(found('HD-9', within))
    }
  }
  return findings
}

const ofForm = ({ pdf, resolve }: Looking): Finding[] => {
  const fields = pdf.getCatalog().getDict('AcroForm', resolve)?.getArray('Fields', resolve)
  const any = [...(fields ?? [])].some((one) => {
    const field = resolved(one, { resolve })
    return field instanceof PdfDict && names(field, 'FT', resolve) !== 'Sig'
  })
  return any ? [found('HD-16')] : []
}

const ofLayers = ({ pdf, resolve }: Looking): Finding[] => {
  const groups = pdf.getCatalog().getDict('OCProperties', resolve)?.getArray('OCGs', resolve)
  return [...(groups ?? [])].flatMap((one) => {
    const group = resolved(one, { resolve })
    return group instanceof PdfDict
      ? [found('HD-17', group.getString('Name', resolve)?.asString() ?? '')]
      : []
  })
}

const END = '%%EOF'

/** A file made for slow lines ends twice without having been changed. */
const ofRevisions = (bytes: Buffer): Finding[] => {
  const allowed = bytes.subarray(0, 1024).includes('/Linearized') ? 2 : 1
  const rest = bytes.subarray(bytes.lastIndexOf(END) + END.length)
  return [
    ...(countOf(bytes, END, 3) > allowed ? [found('HD-19')] : []),
    ...(rest.some((byte) => ![0, 9, 10, 13, 32].includes(byte)) ? [found('HD-23')] : []),
  ]
}

/** A picture inside keeps what its camera wrote. */
const ofPictures = (objects: Iterable<PdfObject>, { resolve }: Looking): Finding[] => {
  const findings: Finding[] = []
  for (const object of objects) {
    if (!(object instanceof PdfStream) || names(object, 'Filter', resolve) !== 'DCTDecode') continue
    const bytes = object.data
    if (isJpeg(bytes))
      findings.push(
        ...pictureFindings(bytes)
          .filter(({ id }) => id === 'HD-20' || id === 'HD-21')
          .map(({ id, where }) => found(id, `a picture${where && `: ${where}`}`)),
      )
  }
  return findings
}

/* One page. */

/** Ends the look at one page, whose orders cannot be followed. */
class Unfollowed extends Error {}

const isDeflated = (filter: PdfObject | undefined) => {
  const only = filter instanceof PdfArray && filter.length === 1 ? filter.at(0) : filter
  return only instanceof PdfName && only.value === 'FlateDecode'
}

const inflated = (raw: Uint8Array) => {
  try {
    return inflateSync(raw, { maxOutputLength: LARGEST_CONTENT, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new PdfBomb()
    throw new Unfollowed()
  }
}

const decodedWithin = (stream: PdfStream): Uint8Array => {
  const filter = stream.get('Filter')
  if (filter === undefined) return stream.data
  if (isDeflated(filter) && !stream.has('DecodeParms')) return inflated(stream.data)
  // Other ways of packing give at most a few hundred bytes for one.
  if (stream.data.length > LARGEST_CONTENT / 256) throw new Unfollowed()
  return stream.getDecodedData()
}

const numbersOf = (array: PdfArray | undefined) =>
  [...(array ?? [])].map((item) => (item instanceof PdfNumber ? item.value : 0))

const widthsOf = (dictionary: PdfDict, look: Looking): Font => {
  const { resolve } = look
  const descendant = resolved(dictionary.getArray('DescendantFonts', resolve)?.at(0), look)
  if (descendant instanceof PdfDict) {
    const widths = new Map<number, number>()
    const usual = descendant.getNumber('DW', resolve)?.value ?? 1000
    const list = [...(descendant.getArray('W', resolve) ?? [])]
    for (let place = 0; place < list.length; place += 2) {
      const first = resolved(list[place], look)
      const second = resolved(list[place + 1], look)
      if (!(first instanceof PdfNumber)) break
      if (second instanceof PdfArray)
        for (const [step, width] of numbersOf(second).entries()) widths.set(first.value + step, width)
      else if (second instanceof PdfNumber) {
        const third = resolved(list[place + 2], look)
        const last = Math.min(second.value, first.value + 65_535)
        for (let code = first.value; code <= last; code += 1)
          widths.set(code, third instanceof PdfNumber ? third.value : usual)
        place += 1
      }
    }
    return { wide: true, width: (code) => widths.get(code) ?? usual }
  }
  const first = dictionary.getNumber('FirstChar', resolve)?.value ?? 0
  const widths = numbersOf(dictionary.getArray('Widths', resolve))
  const scale = names(dictionary, 'Subtype', resolve) === 'Type3' ? 500 : null
  return { wide: false, width: (code) => scale ?? widths[code - first] ?? 500 }
}

const matrixIn = (dictionary: PdfDict, { resolve }: Looking): Matrix => {
  const numbers = numbersOf(dictionary.getArray('Matrix', resolve))
  return numbers.length === 6 ? (numbers as unknown as Matrix) : [1, 0, 0, 1, 0, 0]
}

const resourcesOf = (dictionary: PdfDict | undefined, look: Looking): Resources => {
  const { resolve } = look
  const fonts = new Map<string, Font | null>()
  const entry = (kind: string, name: string) => {
    const found = dictionary?.getDict(kind, resolve)?.get(name)
    const object = resolved(found, look)
    return object instanceof PdfDict ? object : null
  }
  const font = (name: string) => {
    if (!fonts.has(name)) {
      const one = entry('Font', name)
      fonts.set(name, one && widthsOf(one, look))
    }
    return fonts.get(name) ?? null
  }
  return {
    font,
    alpha: (name) => {
      const state = entry('ExtGState', name)
      const fill = state?.getNumber('ca', resolve)?.value
      const blend = state ? names(state, 'BM', resolve) : ''
      return { ...(fill === undefined ? {} : { fill }), ...(blend ? { blend } : {}) }
    },
    form: (name) => {
      const object = entry('XObject', name)
      if (!(object instanceof PdfStream)) return null
      if (names(object, 'Subtype', resolve) === 'Image')
        return object.has('SMask') || object.has('Mask') || object.has('ImageMask') ? null : 'picture'
      return formOf(object, dictionary, look)
    },
  }
}

const formOf = (stream: PdfStream, above: PdfDict | undefined, look: Looking): Form => {
  const own = stream.getDict('Resources', look.resolve) ?? above
  return { bytes: decodedWithin(stream), matrix: matrixIn(stream, look), resources: resourcesOf(own, look) }
}

const contentsOf = (page: PdfDict, look: Looking): Uint8Array => {
  const contents = resolved(page.get('Contents'), look)
  const streams = contents instanceof PdfArray ? [...contents].map((one) => resolved(one, look)) : [contents]
  const pieces = streams.flatMap((one) =>
    one instanceof PdfStream ? [decodedWithin(one), Buffer.from('\n')] : [],
  )
  const whole = Buffer.concat(pieces)
  if (whole.length > LARGEST_CONTENT) throw new PdfBomb()
  return whole
}

/** What a page does not say itself, the tree above it says. */
const inherited = (page: PdfDict, key: string, look: Looking): PdfObject | undefined => {
  let node: PdfDict | undefined = page
  for (let step = 0; node && step < 50; step += 1) {
    const value = resolved(node.get(key), look)
    if (value) return value
    node = node.getDict('Parent', look.resolve)
  }
  return undefined
}

const LETTER: Box = [0, 0, 612, 792]

const boxIn = (page: PdfDict, look: Looking): Box => {
  const array = inherited(page, 'CropBox', look) ?? inherited(page, 'MediaBox', look)
  const numbers = array instanceof PdfArray ? numbersOf(array) : []
  const [a = 0, b = 0, c = 0, d = 0] = numbers
  return numbers.length === 4 ? [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] : LETTER
}

const UNSEEN: Readonly<Record<Unseen, readonly [Finding['id'], string]>> = {
  covered: ['HD-18', ''],
  invisible: ['HD-8', ', drawn invisibly'],
  white: ['HD-8', ', in white'],
  tiny: ['HD-8', ', too small to read'],
  outside: ['HD-8', ', off the page'],
  unfollowed: ['HD-25', ', which draws more than can be followed'],
}

/** A link shows where it leads, and a seal of ours or of others' is checked elsewhere. */
const NOT_LAID_OVER = new Set(['Link', 'Widget', 'FileAttachment'])

const annotationsOn = (page: PdfDict, where: string, look: Looking): Finding[] =>
  [...(page.getArray('Annots', look.resolve) ?? [])].flatMap((one) => {
    const note = resolved(one, look)
    if (!(note instanceof PdfDict)) return []
    const kind = names(note, 'Subtype', look.resolve)
    return NOT_LAID_OVER.has(kind) ? [] : [found('HD-14', where)]
  })

const unseenIn = (page: PdfDict, look: Looking) => {
  const resources = inherited(page, 'Resources', look)
  return unseenOn(
    contentsOf(page, look),
    resourcesOf(resources instanceof PdfDict ? resources : undefined, look),
    boxIn(page, look),
    look.budget,
  )
}

const ofDrawing = (page: PdfDict, where: string, look: Looking): Finding[] => {
  try {
    return unseenIn(page, look).map((how) => found(UNSEEN[how][0], `${where}${UNSEEN[how][1]}`))
  } catch (fault) {
    if (fault instanceof Unfollowed) return [found('HD-25', where)]
    throw fault
  }
}

const ofPage = (page: PdfDict, position: number, look: Looking): Finding[] => {
  const where = `page ${position + 1}`
  return [...annotationsOn(page, where, look), ...ofDrawing(page, where, look)]
}

const isEncrypted = (bytes: Buffer, pdf: PDF) => pdf.isEncrypted || bytes.includes('/Encrypt ')

export const pdfFindings = async (sent: Uint8Array): Promise<Finding[]> => {
  const bytes = file(sent)
  if (countOf(bytes, ' obj', MOST_OBJECTS) > MOST_OBJECTS) throw new PdfBomb()
  mustUnpackWithin(bytes)
  try {
    return await findingsIn(bytes)
  } catch (fault) {
    if (fault instanceof PdfBomb) throw fault
    // A stranger's file that the reader cannot follow is no fault of ours, and nobody knows what is in it.
    return [found('HD-25')]
  }
}

const findingsIn = async (bytes: Buffer): Promise<Finding[]> => {
  const pdf = await PDF.load(bytes)
  if (isEncrypted(bytes, pdf)) return [found('HD-25', 'it has a password')]
  const look: Looking = { pdf, resolve: (ref) => pdf.context.resolve(ref), budget: wholeBudget() }
  if (pdf.context.registry.nextObjectNumber > MOST_OBJECTS * 2) throw new PdfBomb()
  const objects = [...objectsOf(pdf).values()]
  const pages = pdf.getPages()
  return eachOnce([
    ...(pdf.recoveredViaBruteForce || pages.length > MOST_PAGES ? [found('HD-25')] : []),
    ...ofRevisions(bytes),
    ...objects.flatMap((object) => [...dictionariesIn(object)].flatMap((one) => ofDictionary(one, look))),
    ...ofForm(look),
    ...ofLayers(look),
    ...ofInfo(look),
    ...ofXmp(look),
    ...ofPictures(objects, look),
    ...pages.slice(0, MOST_PAGES).flatMap(({ dict }, position) => ofPage(dict, position, look)),
  ])
}
