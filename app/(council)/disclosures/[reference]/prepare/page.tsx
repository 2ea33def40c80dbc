import type { Metadata } from 'next'
import { FileForm, type Tried } from '@/components/disclosure/council/file-form'
import { HeldFiles } from '@/components/disclosure/council/held-files'
import { Manifest } from '@/components/disclosure/council/manifest'
import { PackAgainstDecision } from '@/components/disclosure/council/pack-against-decision'
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
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export const metadata: Metadata = { title: 'Prepare the pack' }

const Starting = async ({ actor, d }: OpenCase) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'startPreparing')
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} />
  return (
    <ActionButton
      action={startPreparing.bind(null, d.reference)}
      label="Start preparing"
      version={d.version}
    />
  )
}

const Listing = async ({ actor, d, tried }: OpenCase & { readonly tried: Tried }) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'listPackFile')
  if (refusal)
    return (
      <>
        <Manifest d={d} />
        <HeldFiles d={d} />
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
      <HeldFiles d={d} />
      <FileForm d={d} action={partOf(d.reference, 'prepare', 'files')} tried={tried} />
    </>
  )
}

const textIn = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

const triedIn = ({ problem, item, pages, redacted }: Awaited<Props['searchParams']>): Tried => ({
  problem: textIn(problem),
  item: textIn(item),
  pages: textIn(pages),
  redacted: textIn(redacted),
})

export default async function PreparePage({ params, searchParams }: Props) {
  const open = await openCase({ params })
  const tried = triedIn(await searchParams)
  const isUnderWay = open.d.status === 'PREPARE'
  return (
    <StepFrame open={open} title="Prepare the pack" wide>
      <PackAgainstDecision d={open.d} />
      {isUnderWay ? <Listing {...open} tried={tried} /> : <Starting {...open} />}
    </StepFrame>
  )
}
