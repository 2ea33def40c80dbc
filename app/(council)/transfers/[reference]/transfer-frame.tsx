import type { ReactNode } from 'react'
import { Framed } from '@/app/framed'
import { paths, type TransferStep } from '@/lib/paths'
import type { OpenTransfer } from './open-transfer'

type TransferFrameProps = {
  readonly open: Pick<OpenTransfer, 'actor' | 't'>
  readonly title: string
  readonly back?: { readonly href: string; readonly text: string }
  readonly wide?: boolean
  readonly children: ReactNode
}

export const backToTransferStep = (reference: string, step: TransferStep, text: string) => ({
  href: paths.transferStep(reference, step),
  text,
})

/** What every page of one transfer stands in. */
export const TransferFrame = ({ open: { actor, t }, back, title, children, ...page }: TransferFrameProps) => (
  <Framed
    actor={actor}
    caption={title === t.title ? t.reference : `${t.reference}, ${t.title}`}
    title={title}
    back={back ?? { href: paths.transfer(t.reference), text: 'Back to the transfer' }}
    {...page}
  >
    {children}
  </Framed>
)
