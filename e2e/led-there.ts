/** How somebody comes to a page whose address names what was made on the way: a proposal, a file, a list. */
import type { APIRequestContext } from '@playwright/test'
import { parse } from 'node-html-parser'
import { archive, docxTexts, run } from '@/lib/documents/office/testing'
import { paths } from '@/lib/paths'
import * as steps from './steps'

/** By the first link on that page whose address begins so, and ends so where that is said. */
export const byLink =
  (from: (reference: string) => string, begins: (reference: string) => string, ends = '') =>
  async (request: APIRequestContext, reference: string): Promise<string> => {
    const html = await (await request.get(from(reference))).text()
    const links = parse(html).querySelectorAll(`a[href^="${begins(reference)}"]`)
    const link = links.find((each) => each.getAttribute('href')?.endsWith(ends))
    return link?.getAttribute('href') ?? begins(reference)
  }

const uploads = async (request: APIRequestContext, address: string, button: string, file: File) => {
  const form = await steps.formAt(request, address, button)
  const { location } = await steps.post(request, form, { file })
  return location ?? address
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Their document, with one clause of ours worded otherwise. */
export const byReturning =
  (heading: string) =>
  (request: APIRequestContext, reference: string): Promise<string> => {
    const bytes = archive(docxTexts([run(heading), run('What we would rather say of it, in words of ours.')]))
    const file = new File([new Uint8Array(bytes)], 'Returned.docx', { type: DOCX })
    return uploads(request, paths.agreementStep(reference, 'returned'), 'Read the document', file)
  }

const registerOf = (reference: string) =>
  `Title,Partner organisation,Purpose\r\n"Hedges and verges, after ${reference}",Thamesgate Regional Authority,Keeping paths clear\r\n`

/** An older register with one agreement in it. */
export const byUploading = (request: APIRequestContext, reference: string): Promise<string> => {
  const file = new File([registerOf(reference)], 'register.csv', { type: 'text/csv' })
  return uploads(request, paths.importRegister(), 'Look at this file', file)
}

export const byNamingColumns = async (request: APIRequestContext, reference: string): Promise<string> => {
  const address = await byUploading(request, reference)
  const form = await steps.formAt(request, address, 'See what would happen')
  const { location } = await steps.post(request, form)
  return location ?? address
}

/** A list of their own, under that name. */
export const bySavingAList = (name: string) => async (request: APIRequestContext) => {
  const form = await steps.formAt(request, paths.agreements(), 'Save this list')
  await steps.post(request, form, { name })
  return paths.agreements()
}
