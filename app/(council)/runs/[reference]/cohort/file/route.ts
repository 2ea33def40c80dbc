import { cohort } from '@/lib/domain/checks/run/forms'
import { refused } from '@/lib/domain/shared/outcome'
import { loadRunCohort } from '@/lib/use-cases/checks/runs'
import type { RunParams } from '../../open-run'
import { takeUpload, versionIn } from '../../upload'

/** The people whose data is to go: read, looked at and sealed as it arrives. */
export async function POST(request: Request, { params }: RunParams): Promise<Response> {
  const { reference } = await params
  return takeUpload({
    request,
    reference,
    step: 'cohort',
    kept: ['column'],
    take: async (bench, form) => {
      const named = cohort.safeParse({ column: form.fields.column })
      if (!named.success) return refused('RUN_FIELDS')
      if (!form.file) return refused('RUN_NO_FILE')
      return loadRunCohort(
        bench,
        { reference, version: versionIn(form) },
        { column: named.data.column, source: form.file },
      )
    },
  })
}
