import type { Metadata } from 'next'
import { completionFields } from '@/lib/content/training-words'
import { completed } from '@/lib/domain/checks/training/keeping'
import { paths } from '@/lib/paths'
import { readTrainingChoices, readTrainingMonths } from '@/lib/use-cases/checks/training'
import { shell } from '@/lib/use-cases/shell'
import { OpeningPage } from '../../check-pages/opening-page'
import { checksReader } from '../../checks-reader'
import { recordTraining } from '../actions'

export const metadata: Metadata = { title: 'Record a completion' }

export default async function RecordTrainingPage() {
  const actor = await checksReader()
  const people = await readTrainingChoices(shell(), actor)
  const fields = completionFields(people, await readTrainingMonths(shell()))
  return (
    <OpeningPage
      actor={actor}
      permission="keepTraining"
      title="Record a completion"
      back={{ href: paths.training(), text: 'Training' }}
      asked={{ schema: completed, fields, submit: 'Record it' }}
      action={recordTraining}
    >
      <p className="govuk-body">
        It is never changed; a later one takes its place. Nobody records their own.
      </p>
    </OpeningPage>
  )
}
