import type { Metadata } from 'next'
import { graceFields } from '@/lib/content/training-words'
import { grace } from '@/lib/domain/checks/training/keeping'
import { GRACE_DAYS } from '@/lib/domain/checks/training/training'
import { paths } from '@/lib/paths'
import { readExempterChoices, readGraceChoices } from '@/lib/use-cases/checks/training'
import { shell } from '@/lib/use-cases/shell'
import { OpeningPage } from '../../check-pages/opening-page'
import { checksReader } from '../../checks-reader'
import { giveTrainingGrace } from '../actions'

export const metadata: Metadata = { title: 'Give a signatory days of grace' }

export default async function TrainingGracePage() {
  const actor = await checksReader()
  const [people, managers] = await Promise.all([
    readGraceChoices(shell(), actor),
    readExempterChoices(shell(), actor),
  ])
  return (
    <OpeningPage
      actor={actor}
      permission="keepTraining"
      title="Give a signatory days of grace"
      back={{ href: paths.training(), text: 'Training' }}
      asked={{ schema: grace, fields: graceFields(people, managers), submit: 'Give the days' }}
      action={giveTrainingGrace}
    >
      <p className="govuk-body">
        For {GRACE_DAYS} days after the lapse they may still sign, for a reason that their manager gives. It
        can be done once for each lapse, and for nothing but a signature. Nobody exempts themselves.
      </p>
    </OpeningPage>
  )
}
