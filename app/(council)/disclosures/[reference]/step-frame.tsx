import type { ReactNode } from 'react'
import { Framed } from '@/app/framed'
import { paths } from '@/lib/paths'
import type { OpenCase } from './open-case'

type StepFrameProps = {
  readonly open: OpenCase
  readonly title: string
  readonly back?: { readonly href: string; readonly text: string }
  readonly wide?: boolean
  readonly children: ReactNode
}

/** What every step of one case stands in. */
export const StepFrame = ({ open: { actor, d }, back, children, ...page }: StepFrameProps) => (
  <Framed
    actor={actor}
    caption={`${d.reference}, ${d.organisation.name}`}
    back={back ?? { href: paths.disclosure(d.reference), text: 'Back to the case' }}
    {...page}
  >
    {children}
  </Framed>
)
