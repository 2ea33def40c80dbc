import type { ReactNode } from 'react'
import { Framed } from '@/app/framed'
import { type CouncilStep, paths } from '@/lib/paths'
import type { OpenCase } from './open-case'

type StepFrameProps = {
  readonly open: OpenCase
  readonly title: string
  readonly back?: { readonly href: string; readonly text: string }
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The way back of a page that belongs to a step rather than to the case. */
export const backTo = (reference: string, step: CouncilStep, text: string) => ({
  href: paths.step(reference, step),
  text,
})

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
