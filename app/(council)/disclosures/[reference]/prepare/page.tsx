import type { Metadata } from 'next'
import { FileForm } from '@/components/disclosure/council/file-form'
import { Manifest } from '@/components/disclosure/council/manifest'
import { ProposedItems } from '@/components/disclosure/council/proposed-items'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { ActionButton } from '@/components/forms/action-button'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { partOf } from '../step-parts'
import { removePackFile, startPreparing } from './actions'

type Props = {
  readonly params: Promise<{ readonly reference: string }>
  readonly searchParams: Promise<{ readonly problem?: string | string[] }>
}

export const metadata: Metadata = { title: 'Prepare the pack' }

const Starting = ({ actor, d }: OpenCase) => {
  const refusal = wouldRefuse(shell(), actor, d, 'startPreparing')
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} />
  return (
    <ActionButton
      action={startPreparing.bind(null, d.reference)}
      label="Start preparing"
      version={d.version}
    />
  )
}

const Listing = ({ actor, d, problem }: OpenCase & { readonly problem: string | undefined }) => {
  const refusal = wouldRefuse(shell(), actor, d, 'listPackFile')
  if (refusal)
    return (
      <>
        <Manifest d={d} />
        <StandsInTheWay refusal={refusal} d={d} />
      </>
    )
  const remove = removePackFile.bind(null, d.reference)
  const removers = (d.pack?.files ?? []).map(({ name }, position) => (
    <ActionButton
      key={name}
      action={remove}
      label={`Remove file ${position + 1}`}
      hidden={{ position: String(position) }}
      version={d.version}
    />
  ))
  return (
    <>
      <Manifest d={d} removers={removers} />
      <FileForm d={d} action={partOf(d.reference, 'prepare', 'files')} problem={problem} />
    </>
  )
}

export default async function PreparePage({ params, searchParams }: Props) {
  const open = await openCase({ params })
  const { problem } = await searchParams
  const isUnderWay = open.d.status === 'PREPARE'
  return (
    <StepFrame open={open} title="Prepare the pack" wide>
      <ProposedItems d={open.d} />
      {isUnderWay ? (
        <Listing {...open} problem={typeof problem === 'string' ? problem : undefined} />
      ) : (
        <Starting {...open} />
      )}
    </StepFrame>
  )
}
