import type { ReactNode } from 'react'
import { Framed } from '@/app/framed'
import { type AgreementStep, paths } from '@/lib/paths'
import type { OpenAgreement } from './open-agreement'

type AgreementFrameProps = {
  readonly open: Pick<OpenAgreement, 'actor' | 'a'>
  readonly title: string
  readonly back?: { readonly href: string; readonly text: string }
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The way back of a page that belongs to a step rather than to the agreement. */
export const backToStep = (reference: string, step: AgreementStep, text: string) => ({
  href: paths.agreementStep(reference, step),
  text,
})

/** What every page of one agreement stands in. */
export const AgreementFrame = ({ open: { actor, a }, back, children, ...page }: AgreementFrameProps) => (
  <Framed
    actor={actor}
    caption={`${a.reference}, ${a.text.title}`}
    back={back ?? { href: paths.agreement(a.reference), text: 'Back to the agreement' }}
    {...page}
  >
    {children}
  </Framed>
)
