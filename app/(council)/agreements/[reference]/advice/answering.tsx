import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import { WarningText } from '@/components/ui/warning-text'
import {
  ACKNOWLEDGEMENT_FIELDS,
  BOARD_NOTICE_FIELDS,
  DIRECTOR_ONLY,
  responseFields,
} from '@/lib/content/agreement-advice-words'
import { currentAdvice, isDissent } from '@/lib/domain/agreement/agreement'
import * as inputs from '@/lib/domain/agreement/inputs'
import { Offer } from '../offer'
import type { OpenAgreement } from '../open-agreement'
import { acknowledgeResponse, recordBoardNotice, respondToAdvice } from './actions'
import { askedAcknowledgement } from './asked'

type Props = { readonly open: OpenAgreement }

/** What becomes of the advice: each act is offered while it is owed. */

export const Respond = ({ open, open: { a, refuses } }: Props) => {
  const advice = currentAdvice(a)
  if (advice?.response !== null) return null
  const mayDepart = refuses('respondToAdvice', { followed: 'notFollowed' }) === null
  return (
    <Offer
      open={open}
      verb="respondToAdvice"
      heading="Answer the advice"
      // Following needs no grade, so whoever may not even follow may not answer.
      answers={{ followed: 'followed' }}
    >
      {advice.level === 'adviseAgainst' && <WarningText>{DIRECTOR_ONLY}</WarningText>}
      <Form
        spec={specOf({
          schema: inputs.response,
          fields: responseFields(mayDepart),
          submit: 'Sign your answer',
        })}
        action={respondToAdvice.bind(null, a.reference)}
        version={a.version}
      />
    </Offer>
  )
}

export const Acknowledge = ({ open, open: { a } }: Props) => {
  const advice = currentAdvice(a)
  if (!advice?.response || advice.acknowledgement) return null
  return (
    <Offer open={open} verb="acknowledgeResponse" heading="Acknowledge the answer">
      <Form
        spec={specOf({
          schema: askedAcknowledgement,
          fields: ACKNOWLEDGEMENT_FIELDS,
          submit: 'Sign your acknowledgement',
        })}
        action={acknowledgeResponse.bind(null, a.reference)}
        version={a.version}
      />
    </Offer>
  )
}

export const TellTheBoard = ({ open, open: { a } }: Props) => {
  const advice = currentAdvice(a)
  if (!advice || !isDissent(advice) || advice.boardNotified) return null
  return (
    <Offer open={open} verb="recordBoardNotice" heading="Tell the board">
      <Form
        spec={specOf({
          schema: inputs.boardNotice,
          fields: BOARD_NOTICE_FIELDS,
          submit: 'Record that the board was told',
        })}
        action={recordBoardNotice.bind(null, a.reference)}
        version={a.version}
      />
    </Offer>
  )
}
