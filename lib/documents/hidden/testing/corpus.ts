/**
 * Files as they are made every day, with something hidden in each of the first list and nothing in the second.
 * All of it is written here by code, so that what is hidden is known, and no person is in any of them.
 */
import { deflateSync } from 'node:zlib'
import { PDF, rgb } from '@libpdf/core'
import type { HiddenId } from '@/lib/domain/disclosure/hidden-data'
import { csvOf } from '../../office/write-csv'
import {
  aDocx,
  aWorkbook,
  core,
  letters,
  OFFICE,
  type Parts,
  ROWS,
  relations,
  rowsOf,
  run,
  STYLED_ROW,
  stylesWith,
} from './office-files'
import { aPdf, changedLater, type PdfPlan, stream, words } from './pdf-file'
import { aJpeg, aPng, chunk, exif, exifSegment, segment } from './pictures'

export type Planted = {
  readonly what: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly id: HiddenId
  /** Part of the place that must be named. */
  readonly where?: string
}
export type Clean = Pick<Planted, 'what' | 'name' | 'bytes'>

const hidden =
  (ending: string) =>
  (id: HiddenId, what: string, bytes: Uint8Array, where?: string): Planted => ({
    what,
    name: `file.${ending}`,
    bytes,
    id,
    ...(where ? { where } : {}),
  })

const rels = (type: string, target: string, mode = '') =>
  relations(`<Relationship Id="r" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`)

/* Workbooks. */

const PAY = { name: 'Payments' }
const xlsx = hidden('xlsx')
const sheetWith = (xml: string, more: Parts = {}) => aWorkbook([{ ...PAY, xml }], '', more)
const workbookWith = (more: Parts, inWorkbook = '') => aWorkbook([PAY], inWorkbook, more)
const styled = (inside: Parameters<typeof stylesWith>[0]) =>
  sheetWith(STYLED_ROW, { 'xl/styles.xml': stylesWith(inside) })
const comment =
  '<comments><commentList><comment ref="A1"><text><t>Not him</t></text></comment></commentList></comments>'

const WORKBOOKS: readonly Planted[] = [
  xlsx('HD-1', 'a hidden sheet', aWorkbook([PAY, { name: 'Arrears', state: 'hidden' }]), 'Arrears'),
  xlsx(
    'HD-1',
    'two hidden sheets',
    aWorkbook([PAY, { name: 'Arrears', state: 'hidden' }, { name: 'Old', state: 'hidden' }]),
    'Old',
  ),
  xlsx(
    'HD-1',
    'a hidden sheet with a mark in its name',
    aWorkbook([PAY, { name: 'A &amp; B', state: 'hidden' }]),
    'A & B',
  ),
  xlsx(
    'HD-2',
    'a very hidden sheet',
    aWorkbook([PAY, { name: 'Staff notes', state: 'veryHidden' }]),
    'Staff notes',
  ),
  xlsx(
    'HD-2',
    'a very hidden sheet before the others',
    aWorkbook([{ name: 'Source', state: 'veryHidden' }, PAY]),
    'Source',
  ),
  xlsx(
    'HD-3',
    'a hidden row',
    sheetWith(rowsOf('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>')),
    'Payments',
  ),
  xlsx(
    'HD-3',
    'a hidden column',
    sheetWith(`<cols><col min="2" max="2" width="9" hidden="1"/></cols>${ROWS}`),
    'Payments',
  ),
  xlsx(
    'HD-3',
    'a column of no width',
    sheetWith(`<cols><col min="2" max="2" width="0" customWidth="1"/></cols>${ROWS}`),
    'Payments',
  ),
  xlsx(
    'HD-3',
    'rows hidden unless they say otherwise',
    sheetWith(`<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>${ROWS}`),
    'Payments',
  ),
  xlsx(
    'HD-4',
    'a pivot cache',
    workbookWith({
      'xl/pivotCache/pivotCacheRecords1.xml':
        '<pivotCacheRecords><r><s v="Ada Quill"/></r></pivotCacheRecords>',
    }),
  ),
  xlsx(
    'HD-4',
    'a slicer’s copy of the source',
    workbookWith({ 'xl/slicerCaches/slicerCache1.xml': '<slicerCacheDefinition/>' }),
  ),
  xlsx('HD-4', 'a data model', workbookWith({ 'xl/model/item.data': 'rows' })),
  xlsx(
    'HD-5',
    'values of another workbook',
    workbookWith({
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><externalBook><sheetDataSet><sheetData><row><cell r="A1"><v>9</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
    }),
  ),
  xlsx(
    'HD-5',
    'a link to a drive of ours',
    workbookWith({
      'xl/worksheets/_rels/sheet1.xml.rels': rels(
        'image',
        'file:///S:/Housing/list.png',
        ' TargetMode="External"',
      ),
    }),
  ),
  xlsx(
    'HD-6',
    'a note',
    workbookWith({
      'xl/comments1.xml': comment,
      'xl/worksheets/_rels/sheet1.xml.rels': rels('comments', '../comments1.xml'),
    }),
    'Payments',
  ),
  xlsx(
    'HD-6',
    'a conversation',
    workbookWith({
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="A1"><text>Ring her</text></threadedComment></ThreadedComments>',
    }),
  ),
  xlsx(
    'HD-7',
    'the revisions of a workbook that was worked on by several',
    workbookWith({ 'xl/revisions/revisionLog1.xml': '<revisions/>' }),
  ),
  xlsx(
    'HD-8',
    'numbers that are formatted away',
    styled({
      formats: '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts>',
      cell: '<xf numFmtId="170" fontId="0" fillId="0"/>',
    }),
    'Payments',
  ),
  xlsx(
    'HD-8',
    'white letters on nothing',
    styled({
      fonts: '<font><sz val="11"/><color rgb="FFFFFFFF"/></font>',
      cell: '<xf numFmtId="0" fontId="1" fillId="0"/>',
    }),
    'Payments',
  ),
  xlsx(
    'HD-8',
    'letters of one point',
    styled({ fonts: '<font><sz val="1"/></font>', cell: '<xf numFmtId="0" fontId="1" fillId="0"/>' }),
    'Payments',
  ),
  xlsx(
    'HD-9',
    'who wrote it',
    workbookWith({ 'docProps/core.xml': core('<dc:creator>Ada Quill</dc:creator>') }),
    'creator',
  ),
  xlsx('HD-10', 'an object', workbookWith({ 'xl/embeddings/oleObject1.bin': 'x' })),
  xlsx('HD-11', 'macros', workbookWith({ 'xl/vbaProject.bin': 'x' })),
  xlsx(
    'HD-12',
    'a connection',
    workbookWith({ 'xl/connections.xml': '<connections><connection id="1" name="Housing"/></connections>' }),
  ),
  xlsx('HD-12', 'a query', workbookWith({ 'xl/queryTables/queryTable1.xml': '<queryTable/>' })),
  xlsx(
    'HD-13',
    'a hidden name',
    workbookWith(
      {},
      '<definedNames><definedName name="Rates" hidden="1">Payments!$A$1</definedName></definedNames>',
    ),
    'Rates',
  ),
]

/* Word files. */

const docx = hidden('docx')
const word = (paragraph: string) => aDocx([run('The tenancy began in 2021.'), paragraph])
const wordWith = (more: Parts) => aDocx(undefined, more)
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const WORD_FILES: readonly Planted[] = [
  docx('HD-7', 'an insertion', word(`<w:ins w:id="1" w:author="A">${run('and his sister')}</w:ins>`)),
  docx(
    'HD-7',
    'a deletion',
    word('<w:del w:id="1" w:author="A"><w:r><w:delText>Ada Quill</w:delText></w:r></w:del>'),
  ),
  docx('HD-7', 'a move', word(`<w:moveFrom w:id="1" w:author="A">${run('this')}</w:moveFrom>`)),
  docx(
    'HD-7',
    'a change of how it looks',
    word('<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>'),
  ),
  docx(
    'HD-7',
    'a deletion in the footer',
    wordWith({
      'word/footer1.xml': `<w:ftr ${W}><w:p><w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:ftr>`,
    }),
    'the footer',
  ),
  docx(
    'HD-6',
    'comments',
    wordWith({
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="A"><w:p>${run('Ask her')}</w:p></w:comment></w:comments>`,
    }),
  ),
  docx('HD-8', 'hidden letters', word(letters('<w:vanish/>'))),
  docx(
    'HD-8',
    'letters hidden by their style',
    aDocx([letters('<w:rStyle w:val="Secret"/>')], {
      'word/styles.xml': `<w:styles ${W}><w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
    }),
  ),
  docx('HD-8', 'white letters', word(letters('<w:color w:val="FFFFFF"/>'))),
  docx('HD-8', 'letters of one point', word(letters('<w:sz w:val="2"/>'))),
  docx(
    'HD-9',
    'who wrote it',
    wordWith({ 'docProps/core.xml': core('<dc:creator>Ada Quill</dc:creator>') }),
    'creator',
  ),
  docx(
    'HD-9',
    'who saved it last',
    wordWith({ 'docProps/core.xml': core('<cp:lastModifiedBy>Ada Quill</cp:lastModifiedBy>') }),
    'lastModifiedBy',
  ),
  docx(
    'HD-9',
    'properties of the council’s own',
    wordWith({
      'docProps/custom.xml':
        '<Properties><property name="Case"><vt:lpwstr>HS/14</vt:lpwstr></property></Properties>',
    }),
    'Case',
  ),
  docx(
    'HD-9',
    'data of the council’s own',
    wordWith({ 'customXml/item1.xml': '<case><worker>Ada Quill</worker></case>' }),
  ),
  docx(
    'HD-9',
    'variables',
    wordWith({
      'word/settings.xml': `<w:settings ${W}><w:docVars><w:docVar w:name="worker" w:val="Ada"/></w:docVars></w:settings>`,
    }),
  ),
  docx(
    'HD-10',
    'a workbook inside',
    wordWith({ 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': aWorkbook() }),
  ),
  docx('HD-11', 'macros', wordWith({ 'word/vbaProject.bin': 'x' })),
  docx(
    'HD-5',
    'a template on a drive of ours',
    wordWith({
      'word/_rels/settings.xml.rels': rels(
        'attachedTemplate',
        'file:///S:/letters.dotx',
        ' TargetMode="External"',
      ),
    }),
  ),
  docx(
    'HD-5',
    'a field that fetches',
    word('<w:r><w:instrText> INCLUDETEXT "S:/list.docx" </w:instrText></w:r>'),
  ),
  docx(
    'HD-20',
    'a picture that says where it was taken',
    wordWith({ 'word/media/image1.jpg': aJpeg([exifSegment({ gps: true })]) }),
    'image1.jpg',
  ),
  docx(
    'HD-24',
    'a picture cut to its half',
    word('<w:r><w:drawing><pic:blipFill><a:srcRect l="50000"/></pic:blipFill></w:drawing></w:r>'),
  ),
]

/* PDF. */

const pdf = hidden('pdf')
const NAME = words('The informant is Ada Quill')
const BLACK_BOX = '0 g 60 690 300 24 re f\n'
const withObject = (plan: PdfPlan, ...objects: readonly (string | Uint8Array)[]) => aPdf({ ...plan, objects })
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><dc:creator><rdf:Seq><rdf:li>Ada Quill</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'

const PDFS: readonly Planted[] = [
  pdf('HD-18', 'a black box drawn over a name', aPdf({ pages: [NAME + BLACK_BOX] }), 'page 1'),
  pdf(
    'HD-18',
    'the same, packed, on the second page',
    aPdf({ pages: [words('Nothing here'), NAME + BLACK_BOX], packed: true }),
    'page 2',
  ),
  pdf('HD-18', 'a white box', aPdf({ pages: [`${NAME}1 g 60 690 300 24 re f\n`] }), 'page 1'),
  pdf(
    'HD-18',
    'a box drawn as lines',
    aPdf({ pages: [`${NAME}0 g 60 690 m 360 690 l 360 714 l 60 714 l h f\n`] }),
    'page 1',
  ),
  pdf('HD-18', 'a box over half of a line', aPdf({ pages: [`${NAME}0 g 170 690 200 24 re f\n`] }), 'page 1'),
  pdf(
    'HD-18',
    'a picture laid over',
    withObject(
      { pages: [`${NAME}q 300 0 0 24 60 690 cm /Im1 Do Q\n`], resources: '/XObject <</Im1 100 0 R>>' },
      stream(
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
        '\0',
      ),
    ),
    'page 1',
  ),
  pdf(
    'HD-18',
    'a box kept in a form',
    withObject(
      { pages: [`${NAME}/Fm1 Do\n`], resources: '/XObject <</Fm1 100 0 R>>' },
      stream('/Type /XObject /Subtype /Form /BBox [0 0 600 800]', BLACK_BOX),
    ),
    'page 1',
  ),
  pdf('HD-8', 'invisible words', aPdf({ pages: [`3 Tr ${NAME}`] }), 'page 1'),
  pdf('HD-8', 'white words', aPdf({ pages: [`1 g ${NAME}`] }), 'page 1'),
  pdf('HD-8', 'words of half a point', aPdf({ pages: [words('Ada Quill', 72, 700, 0.5)] }), 'page 1'),
  pdf('HD-8', 'words off the page', aPdf({ pages: [words('Ada Quill', 72, 2000)] }), 'page 1'),
  pdf(
    'HD-14',
    'a note',
    aPdf({ onPage: '/Annots [<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Ask Ada)>>]' }),
    'page 1',
  ),
  pdf(
    'HD-14',
    'a black mark laid over',
    aPdf({ onPage: '/Annots [<</Type /Annot /Subtype /Square /Rect [60 690 360 714] /IC [0 0 0]>>]' }),
    'page 1',
  ),
  pdf(
    'HD-10',
    'a file inside',
    withObject(
      { inCatalog: '/Names <</EmbeddedFiles <</Names [(list.xlsx) 100 0 R]>>>>' },
      '<</Type /Filespec /F (list.xlsx) /EF <</F 101 0 R>>>>',
      stream('/Type /EmbeddedFile', 'x'),
    ),
    'list.xlsx',
  ),
  pdf('HD-15', 'a script', aPdf({ inCatalog: '/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>' })),
  pdf('HD-15', 'a program to start', aPdf({ inCatalog: '/OpenAction <</S /Launch /F (calc.exe)>>' })),
  pdf(
    'HD-16',
    'a form field',
    withObject({ inCatalog: '/AcroForm <</Fields [100 0 R]>>' }, '<</FT /Tx /T (name) /V (Ada Quill)>>'),
  ),
  pdf(
    'HD-17',
    'a layer',
    withObject(
      { inCatalog: '/OCProperties <</OCGs [100 0 R] /D <</OFF [100 0 R]>>>>' },
      '<</Type /OCG /Name (Names)>>',
    ),
    'Names',
  ),
  pdf(
    'HD-19',
    'an earlier version',
    changedLater(aPdf({ pages: [NAME] }), words('The informant is withheld')),
  ),
  pdf('HD-23', 'something behind the end', Buffer.concat([aPdf(), Buffer.from('PK hidden')])),
  pdf('HD-9', 'who wrote it', aPdf({ info: '/Author (Ada Quill)' }), 'Author'),
  pdf(
    'HD-9',
    'who wrote it, said the newer way',
    withObject({ inCatalog: '/Metadata 100 0 R' }, stream('/Type /Metadata /Subtype /XML', XMP)),
    'creator',
  ),
  pdf(
    'HD-20',
    'a photograph that says where it was taken',
    withObject(
      {},
      stream(
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode',
        aJpeg([exifSegment({ gps: true })]),
      ),
    ),
  ),
]

/* Pictures, tables and text. */

const jpg = hidden('jpg')
const png = hidden('png')
const csv = hidden('csv')
const txt = hidden('txt')
const APP1_XMP = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="51,30N"/>'

const PICTURES: readonly Planted[] = [
  jpg('HD-20', 'where it was taken', aJpeg([exifSegment({ gps: true, maker: true })])),
  jpg('HD-20', 'where it was taken, said the newer way', aJpeg([segment(0xe1, APP1_XMP)])),
  jpg('HD-21', 'the camera', aJpeg([exifSegment({ maker: true })]), 'Exif'),
  jpg(
    'HD-21',
    'the picture before it was cut',
    aJpeg([exifSegment({ turn: 1, thumbnail: true })]),
    'small copy',
  ),
  jpg('HD-21', 'a comment', aJpeg([segment(0xfe, 'Ada Quill, left')]), 'comment'),
  jpg('HD-21', 'a caption', aJpeg([segment(0xed, 'Photoshop 3.0\0caption')]), 'IPTC'),
  jpg('HD-23', 'a file behind it', aJpeg([], Buffer.from('PK\x03\x04'))),
  png('HD-20', 'where it was taken', aPng([chunk('eXIf', exif({ gps: true }))])),
  png('HD-21', 'a text', aPng([chunk('tEXt', 'Author\0Ada Quill')]), 'text'),
  png(
    'HD-21',
    'a packed text',
    aPng([chunk('zTXt', Buffer.concat([Buffer.from('Note\0\0'), deflateSync('Ada')]))]),
  ),
  png('HD-23', 'a file behind it', aPng([], Buffer.from('<script>'))),
]

const TEXTS: readonly Planted[] = [
  csv('HD-22', 'a formula', Buffer.from('Name,Paid\r\n=HYPERLINK("http://x.example"),14\r\n'), 'line 2'),
  csv('HD-22', 'a formula in quotes', Buffer.from('Name,Paid\r\nAda,"=1+1"\r\n'), 'line 2'),
  csv('HD-22', 'a formula by another sign', Buffer.from("Name\r\n@SUM(1+1)*cmd|' /C calc'!A0\r\n"), 'line 2'),
  csv('HD-22', 'a formula after a sign', Buffer.from('Name\r\n-2+3+cmd|x\r\n'), 'line 2'),
  txt('HD-8', 'letters that take no room', Buffer.from('The tenant\u200B\u2060 left.')),
  txt('HD-8', 'words that run backwards', Buffer.from('invoice\u202Efdp.exe')),
]

export const PLANTED: readonly Planted[] = [...WORKBOOKS, ...WORD_FILES, ...PDFS, ...PICTURES, ...TEXTS]

/* Nothing hidden. */

const clean =
  (ending: string) =>
  (what: string, bytes: Uint8Array): Clean => ({ what, name: `clean.${ending}`, bytes })

const PLACES = ['Cobden Court', 'Mill Lane', 'Albion Terrace', 'Station Road', 'Priory Walk', 'Quay Street']

const CLEAN_WORKBOOKS = [
  ...PLACES.map((name) => clean('xlsx')(`the payments of ${name}`, aWorkbook([{ name }]))),
  ...PLACES.map((name) =>
    clean('xlsx')(`two sheets of ${name}`, aWorkbook([{ name }, { name: 'Notes', state: 'visible' }])),
  ),
  clean('xlsx')(
    'a white heading on blue',
    styled({
      fonts: '<font><sz val="11"/><color rgb="FFFFFFFF"/></font>',
      fills: '<fill><patternFill patternType="solid"><fgColor rgb="FF003078"/></patternFill></fill>',
      cell: '<xf numFmtId="0" fontId="1" fillId="1"/>',
    }),
  ),
  clean('xlsx')(
    'a filtered list with every row shown',
    workbookWith(
      {},
      '<definedNames><definedName name="_xlnm._FilterDatabase" hidden="1">Payments!$A$1:$B$9</definedName></definedNames>',
    ),
  ),
  clean('xlsx')(
    'a name that is shown',
    workbookWith({}, '<definedNames><definedName name="Rates">Payments!$A$1</definedName></definedNames>'),
  ),
  clean('xlsx')(
    'properties that name the program',
    workbookWith({
      'docProps/app.xml': '<Properties><Application>Microsoft Excel</Application></Properties>',
      'docProps/core.xml': core('<dcterms:created>2026-01-05T09:00:00Z</dcterms:created>'),
    }),
  ),
  clean('xlsx')(
    'a narrow column',
    sheetWith(`<cols><col min="1" max="1" width="3.5" hidden="0"/></cols>${ROWS}`),
  ),
] as const

const CLEAN_WORD = [
  ...PLACES.map((place) =>
    clean('docx')(`a letter about ${place}`, word(run(`The flat at ${place} was let in 2021.`))),
  ),
  clean('docx')(
    'bold, coloured and small letters',
    word(letters('<w:b/><w:color w:val="003078"/><w:sz w:val="16"/>')),
  ),
  clean('docx')('letters that are said not to be hidden', word(letters('<w:vanish w:val="0"/>'))),
  clean('docx')(
    'a white heading in a blue cell',
    aDocx([], {
      'word/document.xml': `<w:document ${W}><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="003078"/></w:tcPr><w:p>${letters('<w:color w:val="FFFFFF"/>')}</w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    }),
  ),
  clean('docx')(
    'a link to a web page',
    wordWith({
      'word/_rels/document.xml.rels': rels(
        'hyperlink',
        'https://www.haverbrook.example',
        ' TargetMode="External"',
      ),
    }),
  ),
  clean('docx')(
    'a hidden style that nothing uses',
    wordWith({
      'word/styles.xml': `<w:styles ${W}><w:style w:styleId="z-Top"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
    }),
  ),
  clean('docx')(
    'the part that Word writes into every file',
    wordWith({ 'customXml/item1.xml': '<b:Sources SelectedStyle="APA" StyleName="APA"/>' }),
  ),
  clean('docx')(
    'a picture with nothing beside it',
    wordWith({ 'word/media/image1.jpg': aJpeg(), 'word/media/image2.png': aPng() }),
  ),
] as const

const BLUE_BEHIND = '0.1 0.2 0.5 rg 60 690 300 24 re f\n1 g\n'

const CLEAN_PDFS = [
  ...PLACES.map((place) =>
    clean('pdf')(
      `a letter about ${place}`,
      aPdf({ pages: [words(`The flat at ${place} was let.`)], packed: true }),
    ),
  ),
  ...PLACES.map((place) =>
    clean('pdf')(
      `three pages about ${place}`,
      aPdf({ pages: [words(place), words('Rent'), words('Repairs')] }),
    ),
  ),
  clean('pdf')('a white heading on blue', aPdf({ pages: [BLUE_BEHIND + NAME] })),
  clean('pdf')('a shaded row behind the words', aPdf({ pages: [`0.9 g 60 690 300 24 re f\n0 g ${NAME}`] })),
  clean('pdf')(
    'a name truly taken out under its box',
    aPdf({ pages: [`${words('The informant is', 72)}0 g 170 690 100 24 re f\n`] }),
  ),
  clean('pdf')('a line under the words', aPdf({ pages: [`${NAME}0 g 72 697 150 1 re f\n`] })),
  clean('pdf')(
    'a highlight that lets the words through',
    aPdf({
      pages: [`${NAME}q /Gs1 gs 1 1 0 rg 60 690 300 24 re f Q\n`],
      resources: '/ExtGState <</Gs1 <</ca 0.4>>>>',
    }),
  ),
  clean('pdf')(
    'a highlight that multiplies',
    aPdf({
      pages: [`${NAME}q /Gs1 gs 1 1 0 rg 60 690 300 24 re f Q\n`],
      resources: '/ExtGState <</Gs1 <</BM /Multiply>>>>',
    }),
  ),
  clean('pdf')(
    'a link',
    aPdf({
      onPage:
        '/Annots [<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (https://www.haverbrook.example)>>>>]',
    }),
  ),
  clean('pdf')('where to open it', aPdf({ inCatalog: '/OpenAction [10 0 R /Fit]' })),
  clean('pdf')('the program that wrote it', aPdf({ info: '/Producer (a printer) /Title (Letter)' })),
  clean('pdf')(
    'a picture with nothing beside it',
    withObject(
      { pages: ['q 9 0 0 9 9 9 cm /Im1 Do Q\n'], resources: '/XObject <</Im1 100 0 R>>' },
      stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode', aJpeg()),
    ),
  ),
] as const

const CLEAN_OTHERS = [
  clean('jpg')('a picture', aJpeg()),
  clean('jpg')('a picture on its side', aJpeg([exifSegment({ turn: 6 })])),
  clean('jpg')('a picture with its colours', aJpeg([segment(0xe2, 'ICC_PROFILE\0\x01\x01profile')])),
  clean('jpeg')('a picture by its longer ending', aJpeg()),
  clean('png')('a picture', aPng()),
  clean('png')(
    'a picture with its resolution',
    aPng([chunk('pHYs', Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1]))]),
  ),
  clean('csv')('a table', Buffer.from('Name,Paid\r\nAda,14\r\n')),
  clean('csv')(
    'negative sums and telephone numbers',
    Buffer.from('Name,Sum,Phone\r\nAda,-12.50,+44 20 7946 0000\r\nBo,"-1,200.00",(020) 1\r\n'),
  ),
  clean('csv')('a table that this product wrote', Buffer.from(csvOf(['Name', 'Paid'], [['Łukasz', '14']]))),
  clean('csv')('semicolons', Buffer.from('Name;Paid\nAda;14\n')),
  clean('txt')('a note', Buffer.from('The tenant left on 3 March.\n')),
  clean('txt')(
    'a note that begins as files of Windows do',
    Buffer.from('\uFEFFThe tenant left — on 3 March.\r\n'),
  ),
  clean('txt')('a note in Bengali with its joiners', Buffer.from('ক্\u200Dষ রাস্তা')),
] as const

/** Made by a library and not by hand: what its files have in them is what real ones have. */
const byALibrary = async (): Promise<Clean> => {
  const made = PDF.create()
  made.setAuthor('')
  const page = made.addPage({ size: 'a4' })
  page.drawRectangle({ x: 60, y: 690, width: 300, height: 24, color: rgb(0.9, 0.9, 0.9) })
  page.drawText('The tenancy began on 3 March 2021.', { x: 72, y: 697, size: 12 })
  return clean('pdf')('a page that a library drew', await made.save())
}

export const cleanFiles = async (): Promise<readonly Clean[]> => [
  ...CLEAN_WORKBOOKS,
  ...CLEAN_WORD,
  ...CLEAN_PDFS,
  ...CLEAN_OTHERS,
  await byALibrary(),
]
