import { PDF } from '@libpdf/core'

/** One empty page that says in its title what it stands for. */
export const emptyPage = (title: string): Promise<Uint8Array> => {
  const pdf = PDF.create()
  pdf.addPage({ size: 'a4' })
  pdf.setTitle(title)
  return pdf.save()
}
