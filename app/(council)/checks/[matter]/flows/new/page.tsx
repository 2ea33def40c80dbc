import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { FLOW_FIELDS } from '@/lib/content/opt-out-words'
import { about } from '@/lib/domain/checks/opt-out/inputs'
import { paths } from '@/lib/paths'
import { readOpening } from '@/lib/use-cases/checks/flows'
import { shell } from '@/lib/use-cases/shell'
import { type MatterParams, openMatter } from '../../open-matter'
import { openFlow } from './actions'

export const metadata: Metadata = { title: 'Enter a flow of health or care data' }

const Entering = ({ matter, recipient }: { readonly matter: string; readonly recipient: string }) => (
  <>
    <p className="govuk-body">
      Enter one for each recipient and purpose. A few questions then say whether people’s choice in the
      national data opt-out has to be checked before the data goes.
    </p>
    <Form
      spec={specOf({ schema: about, fields: FLOW_FIELDS, submit: 'Continue to the questions' })}
      action={openFlow.bind(null, matter)}
      initialValues={{ recipient }}
    />
  </>
)

export default async function NewFlowPage({ params }: MatterParams) {
  const { actor } = await openMatter({ params })
  const { matter } = await params
  const opening = await readOpening(shell(), actor, matter)
  if (!opening) notFound()
  const { refusal, recipient } = opening
  return (
    <Framed
      actor={actor}
      title="Enter a flow of health or care data"
      caption={matter}
      back={{ href: paths.checks(matter), text: 'Back to the checks' }}
    >
      {refusal ? (
        <CheckStandsInTheWay refusal={refusal} />
      ) : (
        <Entering matter={matter} recipient={recipient} />
      )}
    </Framed>
  )
}
