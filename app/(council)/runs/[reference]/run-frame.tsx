import type { ReactNode } from 'react'
import { Framed } from '@/app/framed'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { STEP_WORDS } from '@/lib/content/run-words'
import type { RunInputs, RunVerb } from '@/lib/domain/checks/run/inputs'
import { paths, type RunStep } from '@/lib/paths'
import type { OpenRun } from './open-run'
import { Underway } from './underway'

type StepFrameProps = { readonly open: OpenRun; readonly step: RunStep; readonly children: ReactNode }

/** What the page of each step stands in; while a step is being taken, there is nothing else to do. */
export const StepFrame = ({ open, step, children }: StepFrameProps) => {
  const { actor, run } = open
  return (
    <Framed
      actor={actor}
      title={STEP_WORDS[step].title}
      caption={`${run.reference}, ${run.title}`}
      back={{ href: paths.run(run.reference), text: 'Back to the check' }}
    >
      {open.underway ? <Underway underway={open.underway} /> : children}
    </Framed>
  )
}

type ActProps<V extends RunVerb> = {
  readonly open: OpenRun
  readonly verb: V
  /** What the act rests on besides the run itself. */
  readonly input?: Partial<RunInputs[V]>
  readonly children: ReactNode
}

/** The form of one act, or why this person may not do it now. */
export const Act = <V extends RunVerb>({ open: { refuses }, verb, input, children }: ActProps<V>) => {
  const refusal = refuses(verb, input)
  return refusal ? <CheckStandsInTheWay refusal={refusal} /> : children
}
