import type { ReactNode } from 'react'
import { Framed } from '@/app/framed'
import { paths } from '@/lib/paths'
import type { MatterFile } from '@/lib/use-cases/checks/matter'
import type { OpenMatter } from './open-matter'

type MatterFrameProps = {
  readonly open: Pick<OpenMatter, 'actor' | 'file' | 'matter'>
  readonly title: string
  readonly back?: { readonly href: string; readonly text: string }
  readonly wide?: boolean
  readonly children: ReactNode
}

const captionOf = (file: MatterFile) =>
  file.kind === 'agreement'
    ? `${file.a.reference}, ${file.a.text.title}`
    : `${file.d.reference}, ${file.d.organisation.name}`

/** What every page about the checks of one agreement or disclosure stands in. */
export const MatterFrame = ({ open, back, children, ...page }: MatterFrameProps) => (
  <Framed
    actor={open.actor}
    caption={captionOf(open.file)}
    back={back ?? { href: paths.checks(open.matter.reference), text: 'Back to the checks' }}
    {...page}
  >
    {children}
  </Framed>
)
