import type { Metadata } from 'next'
import { Candidates, CoverFound } from '@/components/agreement/covered'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { InsetText } from '@/components/ui/inset-text'
import { coverFields } from '@/lib/content/intake-forms'
import { doesCover } from '@/lib/domain/agreement/covering'
import { cover } from '@/lib/domain/disclosure/council-inputs'
import { may } from '@/lib/domain/permissions/permissions'
import { readCovering } from '@/lib/use-cases/agreement/covering'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { nameAgreement } from './actions'

export const metadata: Metadata = { title: 'Is this covered by an agreement?' }

export default async function CoverPage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const refusal = await wouldRefuse(shell(), actor, d, 'nameAgreement')
  const agreements = (await readCovering(shell(), actor, d.organisation.id)) ?? []
  const fields = coverFields(agreements.filter(({ covering }) => doesCover(covering)))
  return (
    <StepFrame open={open} title="Is this covered by an agreement?">
      {d.agreement && <CoverFound found={d.agreement} isReader={may(actor, 'readAgreements')} />}
      <Candidates organisation={d.organisation.name} agreements={agreements} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <>
          <InsetText>
            An agreement says how information passes between two bodies. It decides nothing by itself: every
            test and every deadline of this request stays as it is.
          </InsetText>
          <Form
            spec={specOf({ schema: cover, fields, submit: 'Record this' })}
            action={nameAgreement.bind(null, d.reference)}
            version={d.version}
          />
        </>
      )}
    </StepFrame>
  )
}
