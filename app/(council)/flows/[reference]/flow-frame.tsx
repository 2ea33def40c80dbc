import type { ReactNode } from 'react'
import { Framed } from '@/app/framed'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { FlowVerb } from '@/lib/domain/checks/opt-out/inputs'
import { paths } from '@/lib/paths'
import type { OpenFlow } from './open-flow'

type FlowFrameProps = {
  readonly open: Pick<OpenFlow, 'actor' | 'flow'>
  /** Left out where the one question of the page is its heading. */
  readonly title?: string
  readonly back?: { readonly href: string; readonly text: string }
  readonly children: ReactNode
}

export const toFlow = ({ reference }: Pick<Flow, 'reference'>) => ({
  href: paths.flow(reference),
  text: 'Back to the flow',
})

/** What every page of one flow stands in. */
export const FlowFrame = ({ open: { actor, flow }, back, children, title }: FlowFrameProps) => (
  <Framed
    actor={actor}
    title={title}
    caption={title === flow.title ? flow.reference : `${flow.reference}, ${flow.title}`}
    back={back ?? toFlow(flow)}
  >
    {children}
  </Framed>
)

type ActProps = {
  readonly open: Pick<OpenFlow, 'refuses'>
  readonly verb: FlowVerb
  readonly children: ReactNode
}

/** An act among other things on a page, or why this person may not do it now. */
export const Act = ({ open: { refuses }, verb, children }: ActProps) => {
  const refusal = refuses(verb)
  return refusal ? <CheckStandsInTheWay refusal={refusal} /> : children
}
