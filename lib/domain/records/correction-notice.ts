import {
  type CaseFile,
  type Correction,
  type Release,
  releasesOf,
  type UrgentDecision,
} from '../disclosure/disclosure'
import { CHANNEL_WORDS, CORRECTION_WORDS, SPOKEN_CHANNEL_WORDS } from '../disclosure/words'
import { momentOf } from '../shared/when'
import { type Issue, issued, list, prose, row, rows, signed } from './issue'
import { yourRequest } from './letter'
import type { RecordModel, Section } from './model'

const latest = (d: CaseFile): Correction => {
  const correction = d.corrections.at(-1)
  if (!correction) throw new Error('a correction notice begins with its correction')
  return correction
}

const sent = (release: Release) =>
  `${momentOf(release.by.at)}: ${CHANNEL_WORDS[release.channel]}, ${release.dispatchRef}, to ${release.recipientEmail}`

const toldAloud = ({ by, channel, givenTo }: UrgentDecision) =>
  `${momentOf(by.at)}, in an emergency: ${SPOKEN_CHANNEL_WORDS[channel]}, to ${givenTo}`

/** Everything that left, so that nobody who has it is forgotten (Article 19). */
const whatWasSent = (d: CaseFile): Section =>
  list('What was sent', [
    ...releasesOf(d).map(sent),
    ...(d.urgentDecision ? [toldAloud(d.urgentDecision)] : []),
  ])

const DUTY = {
  correct: [
    'The law obliges the council to tell everybody it disclosed information to when it was wrong, is erased or may no longer be used as before (UK GDPR Article 19).',
    'Act on your copy, and tell those you passed it to.',
    'Tell the council when you have done so, or why you cannot.',
  ],
  recall: [
    'Do not read it further, copy it, use it or pass it on.',
    'Return or destroy every copy, and have those you passed it to do the same.',
    'Tell the council when you have done so, who has seen it, or why you cannot.',
  ],
}

/** P13: what was sent was wrong, or should not have been sent; to everybody who has it. */
export const correctionNotice = (d: CaseFile, issue: Issue): RecordModel => {
  const correction = latest(d)
  const isRecall = correction.kind === 'recall'
  return issued('P13', d, issue, {
    ...(isRecall && { title: 'Recall notice' }),
    ruleset: issue.ruleset,
    summary: `About information that the council disclosed to ${d.organisation.name} under ${d.reference}.`,
    sections: [
      yourRequest(d),
      whatWasSent(d),
      rows('What happened to it', row('In short', CORRECTION_WORDS[correction.kind])),
      prose('What was sent, and what is right', correction.what),
      prose('What we ask you to do', correction.asked),
      list('Your duty', isRecall ? DUTY.recall : DUTY.correct),
    ],
    signatures: [signed('Notified', correction.by)],
  })
}
