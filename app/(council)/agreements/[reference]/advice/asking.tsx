import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { additionFields, GIVE_ADVICE_FIELDS, SEEK_ADVICE_FIELDS } from '@/lib/content/agreement-advice-words'
import { type Advice, currentAdvice } from '@/lib/domain/agreement/advice'
import * as inputs from '@/lib/domain/agreement/advice-inputs'
import { Offer } from '../offer'
import type { OpenAgreement } from '../open-agreement'
import { addToAdvice, adviseOnAgreement, seekAdvice } from './actions'
import { additionTo } from './asked'

type Props = { readonly open: OpenAgreement }

/** The questions to the Data Protection Officer, and what the officer says. */

export const Seek = ({ open, open: { a } }: Props) =>
  a.adviceAsked === null && (
    <Offer open={open} verb="seekAdvice" heading={currentAdvice(a) ? 'Ask again' : 'Ask for advice'}>
      <Form
        spec={specOf({ schema: inputs.adviceQuestion, fields: SEEK_ADVICE_FIELDS, submit: 'Ask for advice' })}
        action={seekAdvice.bind(null, a.reference)}
        version={a.version}
      />
    </Offer>
  )

export const Give = ({ open, open: { a } }: Props) =>
  a.adviceAsked !== null && (
    <Offer open={open} verb="adviseOnAgreement" heading="Give your advice">
      <Form
        spec={specOf({
          schema: inputs.advice,
          fields: GIVE_ADVICE_FIELDS,
          submit: 'Sign and send your advice',
        })}
        action={adviseOnAgreement.bind(null, a.reference)}
        version={a.version}
      />
    </Offer>
  )

export const AddTo = ({ open, advice }: Props & { readonly advice: Advice }) => {
  if (open.refuses('addToAdvice', { advice: advice.id })) return null
  return (
    <Details summary={`Add to the advice on version ${advice.textVersion}`}>
      <Form
        spec={specOf({
          schema: additionTo(advice.id),
          fields: additionFields(advice.id),
          submit: 'Add this',
        })}
        action={addToAdvice.bind(null, open.a.reference)}
        hidden={{ advice: advice.id }}
        version={open.a.version}
      />
    </Details>
  )
}
