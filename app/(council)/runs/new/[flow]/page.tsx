import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { checksReader } from '@/app/(council)/checks-reader'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { START_FIELDS } from '@/lib/content/run-words'
import { start } from '@/lib/domain/checks/run/forms'
import { paths } from '@/lib/paths'
import { readStartingRun } from '@/lib/use-cases/checks/read-run'
import { shell } from '@/lib/use-cases/shell'
import { startRun } from '../../actions'

export const metadata: Metadata = { title: 'Start an opt-out check' }

type Params = { readonly params: Promise<{ readonly flow: string }> }

export default async function StartRunPage({ params }: Params) {
  const actor = await checksReader()
  const { flow: reference } = await params
  const starting = await readStartingRun(shell(), actor, reference)
  if (!starting) notFound()
  const { flow, refusal } = starting
  return (
    <Framed
      actor={actor}
      title="Start an opt-out check"
      caption={`${flow.reference}, ${flow.title}`}
      back={{ href: paths.flow(flow.reference), text: 'Back to the flow' }}
    >
      <p className="govuk-body">
        One check is made for each disclosure. Its files are kept sealed, for a few days at the most, and
        purged when the data has gone.
      </p>
      {refusal ? (
        <CheckStandsInTheWay refusal={refusal} />
      ) : (
        <Form
          spec={specOf({ schema: start, fields: START_FIELDS, submit: 'Start the check' })}
          action={startRun.bind(null, reference)}
          initialValues={{ mode: flow.procedure?.mode ?? 'DIRECT' }}
        />
      )}
    </Framed>
  )
}
