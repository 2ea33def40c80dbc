import type { Metadata } from 'next'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { TriageAnswersList } from '@/components/agreement/triage-answers'
import { TriageConcluded } from '@/components/agreement/triage-concluded'
import { TriageOutcomeShown } from '@/components/agreement/triage-outcome'
import { ActionButton } from '@/components/forms/action-button'
import { ButtonLink } from '@/components/ui/button'
import { WarningText } from '@/components/ui/warning-text'
import { isDecided, nextQuestion, triage } from '@/lib/domain/agreement/triage/triage'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { concludeTriage, confirmTriage } from './actions'
import { addressOf } from './places'

export const metadata: Metadata = { title: 'What is needed' }

type Props = { readonly open: OpenAgreement }

const Found = ({ open: { a } }: Props) => {
  const found = triage(a.answering)
  return 'outcome' in found ? <TriageOutcomeShown found={found} /> : null
}

const Concluding = ({ open: { a, refuses } }: Props) => {
  const isFirst = a.status === 'TRIAGE'
  const refusal = refuses(isFirst ? 'concludeTriage' : 'confirmTriage')
  if (refusal) return <AgreementStandsInTheWay refusal={refusal} />
  return (
    <ActionButton
      action={(isFirst ? concludeTriage : confirmTriage).bind(null, a.reference)}
      label={isFirst ? 'Conclude: this is what is needed' : 'Confirm: this is still what is needed'}
      version={a.version}
    />
  )
}

const DecidedOtherwise = ({ open: { a } }: Props) =>
  a.triage?.overruled ? (
    <>
      <TriageConcluded triage={a.triage} />
      <WarningText>
        The Data Protection Officer decided otherwise. To confirm what the questions find would set that
        aside: ask the officer first.
      </WarningText>
    </>
  ) : null

const Next = ({ open: { a } }: Props) => {
  const place = nextQuestion(a.answering)
  return place ? <ButtonLink href={addressOf(a, place)}>Answer the next question</ButtonLink> : null
}

/** Every answer with its facts, what they come to, and the act that concludes. */
export default async function TriagePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, refuses } = open
  const shut = refuses('answerTriage')
  return (
    <AgreementFrame open={open} title="What is needed">
      <DecidedOtherwise open={open} />
      <Found open={open} />
      <TriageAnswersList answers={a.answering} changeIn={shut ? undefined : a.reference} />
      {shut && <AgreementStandsInTheWay refusal={shut} title="The answers cannot be changed now" />}
      {!shut && !isDecided(a.answering) && <Next open={open} />}
      {!shut && isDecided(a.answering) && <Concluding open={open} />}
    </AgreementFrame>
  )
}
