import { type CaseFile, type Release, releasesOf } from '../disclosure/disclosure'
import { CHANNEL_WORDS } from '../disclosure/words'
import { momentOf } from '../shared/when'
import { actedBy, row, rows } from './issue'
import type { Section } from './model'

const releaseRows = (release: Release) => [
  row('Sent by', actedBy(release.by)),
  row('Channel', CHANNEL_WORDS[release.channel]),
  row('To', release.recipientEmail),
  row('Dispatch reference', release.dispatchRef),
  row('SHA-256 of the manifest', release.manifestHash),
]

const receiptOf = ({ receipt, chasers }: CaseFile) =>
  receipt ? `${receipt.by.name}, ${momentOf(receipt.by.at)}` : `Not confirmed; chased ${chasers.length} times`

export const dispatch = (d: CaseFile): Section | null =>
  d.release
    ? rows(
        'Dispatch',
        ...releaseRows(d.release),
        row('Files', d.pack?.files.length),
        row('Receipt', receiptOf(d)),
      )
    : null

/** A pack that went before a review changed the answer: its recipient is still a recipient (Article 15). */
export const earlierDispatches = (d: CaseFile): readonly Section[] =>
  releasesOf(d)
    .filter((release) => release !== d.release)
    .map((release, position) => rows(`Earlier dispatch ${position + 1}`, ...releaseRows(release)))
