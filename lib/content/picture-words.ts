import type { PictureLine, PictureState } from '@/lib/domain/checks/picture'

/** The picture of where data goes, in words. */

export const STATE_WORDS: Readonly<Record<PictureState, string>> = {
  allowed: 'Allowed',
  waiting: 'Not yet',
  blocked: 'Blocked',
}

const counted = (lines: readonly PictureLine[], state: PictureState) =>
  lines.filter((one) => one.state === state).length

/** Said of the drawing as a whole; the table says each line. */
export const pictureSummary = (lines: readonly PictureLine[]) =>
  `Diagram: from the council to ${lines.length} ${lines.length === 1 ? 'place' : 'places'}. Allowed: ${counted(lines, 'allowed')}. Not yet: ${counted(lines, 'waiting')}. Blocked: ${counted(lines, 'blocked')}. The table above it says the same, line by line.`
