import type { Metadata } from 'next'
import { HeldFiles } from '@/components/disclosure/council/held-files'
import { Manifest } from '@/components/disclosure/council/manifest'
import { PackAgainstDecision } from '@/components/disclosure/council/pack-against-decision'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { CHECK_FIELDS, heldFields } from '@/lib/content/council-forms'
import { heldFile, packCheck } from '@/lib/domain/disclosure/council-inputs'
import type { PackFile } from '@/lib/domain/disclosure/disclosure'
import { clearableIn, holdsOn } from '@/lib/domain/disclosure/hidden-data'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { checkPack, clearHeldFile } from './actions'

export const metadata: Metadata = { title: 'Check the pack' }

const Decide = async ({ actor, d, file }: OpenCase & { readonly file: PackFile }) => {
  const { sha256 } = file
  const refusal = await wouldRefuse(shell(), actor, d, 'clearHeldFile', {
    sha256,
    findings: [...clearableIn(file)],
  })
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} title="You cannot decide on this" />
  return (
    <Form
      spec={specOf({
        schema: heldFile,
        fields: heldFields(holdsOn(file)),
        submit: 'Sign that it may go out so',
        warning: true,
      })}
      action={clearHeldFile.bind(null, d.reference)}
      version={d.version}
      hidden={{ sha256 }}
    />
  )
}

export default async function CheckPage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const refusal = await wouldRefuse(shell(), actor, d, 'checkPack')
  return (
    <StepFrame open={open} title="Check the pack" wide>
      <PackAgainstDecision d={d} />
      <Manifest d={d} />
      <HeldFiles d={d} decide={(file) => <Decide {...open} file={file} />} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ schema: packCheck, fields: CHECK_FIELDS, submit: 'Sign the check' })}
          action={checkPack.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
