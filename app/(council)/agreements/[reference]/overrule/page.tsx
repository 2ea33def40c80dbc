import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { TriageAnswersList } from '@/components/agreement/triage-answers'
import { TriageConcluded } from '@/components/agreement/triage-concluded'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { OVERRULE_FIELDS } from '@/lib/content/agreement-words'
import { overrule } from '@/lib/domain/agreement/triage/inputs'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { overruleTriage } from './actions'

export const metadata: Metadata = { title: 'Decide its kind otherwise' }

export default async function OverrulePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, refuses } = open
  const refusal = refuses('overruleTriage')
  return (
    <AgreementFrame open={open} title="Decide its kind otherwise">
      {a.triage && (
        <>
          <TriageConcluded triage={a.triage} />
          <Details summary="The answers and their facts">
            <TriageAnswersList answers={a.triage.answers} />
          </Details>
        </>
      )}
      {refusal ? (
        <AgreementStandsInTheWay refusal={refusal} />
      ) : (
        <Form
          spec={specOf({ schema: overrule, fields: OVERRULE_FIELDS, submit: 'Decide it', warning: true })}
          action={overruleTriage.bind(null, a.reference)}
          version={a.version}
        />
      )}
    </AgreementFrame>
  )
}
