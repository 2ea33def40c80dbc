import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Said } from '@/components/agreement/said'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { WarningText } from '@/components/ui/warning-text'
import {
  ACKNOWLEDGEMENT_FIELDS,
  BOARD_NOTICE_FIELDS,
  DIRECTOR_ONLY,
  evidenceFields,
  OPENS_NOTHING,
  responseFields,
} from '@/lib/content/agreement-advice-words'
import { currentAdvice, isDissent, openConditions } from '@/lib/domain/agreement/advice'
import * as inputs from '@/lib/domain/agreement/advice-inputs'
import { pointName } from '@/lib/domain/agreement/advice-words'
import { Offer } from '../offer'
import type { OpenAgreement } from '../open-agreement'
import { acknowledgeResponse, closeCondition, recordBoardNotice, respondToAdvice } from './actions'
import { askedAcknowledgement, evidenceOf } from './asked'

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
      {mayDepart ? <p className="govuk-body">{OPENS_NOTHING}</p> : <WarningText>{DIRECTOR_ONLY}</WarningText>}
      <Form
        spec={specOf({
          schema: inputs.response,
          fields: responseFields(mayDepart, advice),
          submit: 'Sign your answer',
        })}
        action={respondToAdvice.bind(null, a.reference)}
        version={a.version}
      />
    </Offer>
  )
}

/** One form for each condition that is open; an earlier advice’s conditions no longer stand in the way. */
export const Meet = ({ open: { a, refuses } }: Props) => {
  const advice = currentAdvice(a)
  if (!advice) return null
  return openConditions(advice).map(({ id, text }) =>
    refuses('closeCondition', { advice: advice.id, condition: id }) ? null : (
      <Details key={id} summary={`Show that it is met: ${pointName(id).toLowerCase()}`}>
        <Said>{text}</Said>
        <Form
          spec={specOf({
            schema: evidenceOf(id),
            fields: evidenceFields(id),
            submit: `${pointName(id)} is met`,
          })}
          action={closeCondition.bind(null, a.reference)}
          hidden={{ advice: advice.id, condition: id }}
          version={a.version}
        />
      </Details>
    ),
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
