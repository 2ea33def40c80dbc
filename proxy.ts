import { type NextRequest, NextResponse } from 'next/server'
import { LARGEST_FORM_BYTES } from '@/lib/body-limit'

/**
 * A form that no browser could have sent is turned away before the framework parses it, because there a
 * body that does not parse becomes a fault of ours (500). It protects nothing else: every door asks for
 * itself.
 */

const refuse = (status: 400 | 413, sentence: string) =>
  new NextResponse(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_FORM_BYTES)
    return refuse(413, 'What was sent is larger than 5 MB, which is more than any form here takes.')
  try {
    await request.formData()
    return NextResponse.next()
  } catch {
    return refuse(400, 'The form did not arrive whole. Go back, open the page again and send it once more.')
  }
}

export const config = {
  matcher: [
    {
      // Files of a pack, papers of a request, registers, returned documents and files of opt-out checks stream in through routes of their own.
      source:
        '/((?!_next/|disclosures/[^/]+/prepare/files|requests/[^/]+/questions/[^/]+/file|agreements/import/file|agreements/[^/]+/returned/file|runs/[^/]+/cohort/file|runs/[^/]+/response/file).*)',
      has: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }],
    },
  ],
}
