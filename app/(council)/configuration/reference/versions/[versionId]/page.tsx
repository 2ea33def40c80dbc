import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { browserRules } from '@/lib/actions/browser-rules'
import { REJECTION_FIELDS } from '@/lib/content/policy-forms'
import { referenceWordsFor } from '@/lib/content/reference-forms'
import {
  againstReferenceApproval,
  isWaitingVersion,
  type ReferenceVersion,
} from '@/lib/domain/checks/reference-changes'
import { referenceAround } from '@/lib/domain/checks/reference-impact'
import { SET_NAMES } from '@/lib/domain/checks/reference-words'
import { rejection } from '@/lib/domain/disclosure/policy-inputs'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readReferenceVersion } from '@/lib/use-cases/checks/read-reference'
import { impactFor, readImpact } from '@/lib/use-cases/checks/reference-impact'
import { shell } from '@/lib/use-cases/shell'
import { signedWords } from '../../../changes'
import { rulesReader } from '../../../rules-reader'
import { approveReference, rejectReference } from '../../actions'
import { ChangesShown } from './changes-shown'
import { ImpactShown } from './impact-shown'

export const metadata: Metadata = { title: 'Should this table change?' }

const About = ({ version }: { readonly version: ReferenceVersion }) => {
  const { effectiveFrom, why, source, proposed, approved, rejected } = version
  return (
    <SummaryList
      rows={[
        { key: 'Takes effect', value: dayOf(effectiveFrom) },
        { key: 'Why', value: <span className="gh-pre-line">{why}</span> },
        { key: 'Where it was read', value: <span className="gh-pre-line">{source}</span> },
        ...(proposed ? [{ key: 'Proposed by', value: signedWords(proposed) }] : []),
        ...(approved ? [{ key: 'Approved by', value: signedWords(approved) }] : []),
        ...(rejected
          ? [
              { key: 'Rejected by', value: signedWords(rejected) },
              { key: 'Why not', value: rejected.reason },
            ]
          : []),
      ]}
    />
  )
}

type Deciding = NonNullable<Awaited<ReturnType<typeof readReferenceVersion>>> & { readonly actor: Actor }

const Approving = ({ actor, version, today, seen }: Deciding) => {
  const refusal = againstReferenceApproval(version, actor, today, { seen, now: seen })
  return refusal ? (
    <Callout tone="missing" title="You cannot approve this">
      <p className="govuk-body">{referenceWordsFor(refusal)}</p>
    </Callout>
  ) : (
    <ActionButton
      action={approveReference.bind(null, version.id)}
      label="Approve this change"
      hidden={{ seen: String(seen) }}
    />
  )
}

const YourDecision = (deciding: Deciding) => (
  <>
    <h2 className="govuk-heading-m">Your decision</h2>
    <Approving {...deciding} />
    <Form
      spec={{
        fields: REJECTION_FIELDS,
        submit: 'Reject this change',
        warning: true,
        rules: browserRules(rejection),
      }}
      action={rejectReference.bind(null, deciding.version.id)}
    />
  </>
)

type Props = { readonly params: Promise<{ readonly versionId: string }> }

export default async function ReferenceVersionPage({ params }: Props) {
  const actor = await rulesReader()
  const found = await readReferenceVersion(shell(), (await params).versionId)
  if (!found) notFound()
  const { version, versions, changes } = found
  const open = isWaitingVersion(version)
  const impact = open && (await impactFor(shell(), actor, await readImpact(shell(), version, versions)))
  return (
    <Framed
      actor={actor}
      caption={SET_NAMES[version.set]}
      wide
      title={open ? 'Should this table change?' : 'A change of the table'}
      back={{ href: paths.referenceSet(version.set), text: 'Back to the table' }}
    >
      <About version={version} />
      {impact && (
        <ImpactShown
          impact={impact}
          effectiveFrom={version.effectiveFrom}
          before={referenceAround(version, versions).before}
        />
      )}
      <ChangesShown set={version.set} changes={changes} />
      {open && may(actor, 'approvePolicyChange') && <YourDecision {...found} actor={actor} />}
    </Framed>
  )
}
