import { answersFrom } from '@/lib/actions/read-form'
import type { StreamedForm } from '@/lib/actions/streamed-form'
import { answer } from '@/lib/domain/checks/run/forms'
import { refused } from '@/lib/domain/shared/outcome'
import { importRunResponse } from '@/lib/use-cases/checks/runs'
import type { RunParams } from '../../open-run'
import { takeUpload, versionIn } from '../../upload'
import { ANSWER_KEPT } from '../kept'

async function* pasted(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** A file where one was chosen, even an empty one; else what was pasted. A report has neither. */
const bodyOf = ({ file, fields }: StreamedForm, isReport: boolean) => {
  const text = fields.text?.trim() ?? ''
  return file ?? (text !== '' || isReport ? pasted(text) : null)
}

export async function POST(request: Request, { params }: RunParams): Promise<Response> {
  const { reference } = await params
  return takeUpload({
    request,
    reference,
    step: 'response',
    kept: ANSWER_KEPT,
    take: async (bench, form) => {
      const { version: _version, text: _text, ...typed } = form.fields
      const said = answer.safeParse(answersFrom(typed))
      if (!said.success) return refused('RUN_FIELDS')
      const body = bodyOf(form, said.data.message !== 'DATA')
      if (!body) return refused('RUN_NO_ANSWER')
      return importRunResponse(bench, { reference, version: versionIn(form) }, { ...said.data, body })
    },
  })
}
