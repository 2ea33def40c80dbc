/** Files and a scanner for the tests of doors, which may not reach into `lib/documents` themselves. */
export { aWorkbook } from '@/lib/documents/hidden/testing/office-files'
export { aPdf } from '@/lib/documents/hidden/testing/pdf-file'
export { EICAR, servesClamd } from '@/lib/documents/scan/testing'
