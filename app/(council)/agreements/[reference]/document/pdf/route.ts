import { serveDocument } from '../serve-document'

export const GET = serveDocument('pdf')
