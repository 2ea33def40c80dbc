import type { Agreement, Position } from '@/lib/domain/agreement/agreement'
import type { Clause } from '@/lib/domain/agreement/text'

type About = { readonly clause: string | null }
type Standing = Pick<Agreement, 'proposals'> & {
  readonly positions: Readonly<Record<string, Pick<Position, 'position'> | undefined>>
}

/** A clause that the two sides have not settled: a proposal waits, or something was said and no end recorded. */
export const talkedOver =
  ({ positions, proposals }: Standing, comments: readonly About[]) =>
  ({ key }: Pick<Clause, 'key'>): boolean => {
    const position = positions[key]?.position
    const isAbout = ({ clause }: About) => clause === key
    if (position === 'proposed' || proposals.some((one) => isAbout(one) && one.answer === null)) return true
    return position === undefined && comments.some(isAbout)
  }
