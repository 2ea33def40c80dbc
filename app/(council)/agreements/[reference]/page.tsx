import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Framed } from '@/app/framed'
import { AgreementActions, ReadingLinks } from '@/components/agreement/actions'
import { AdviceSummary } from '@/components/agreement/advice-summary'
import { AgreementFlags } from '@/components/agreement/flags'
import { GatePanel } from '@/components/agreement/gate-panel'
import { AgreementIdentity } from '@/components/agreement/identity'
import { openSteps } from '@/components/agreement/open-steps'
import { AgreementStatusTag } from '@/components/agreement/status-tag'
import { AgreementTimeline } from '@/components/agreement/timeline'
import { TriageConcluded } from '@/components/agreement/triage-concluded'
import { GuardsPanel } from '@/components/check/guards-panel'
import { RecordLinks } from '@/components/disclosure/record-links'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { KIND_NAMES } from '@/lib/domain/agreement/kinds'
import { BINDING, IN_THE_MAKING } from '@/lib/domain/agreement/states'
import { may } from '@/lib/domain/permissions/permissions'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import {
  readAgreementRecords,
  readAgreementTimeline,
  readVariations,
} from '@/lib/use-cases/agreement/read-agreement'
import { matterOf } from '@/lib/use-cases/checks/matter'
import { readPanel } from '@/lib/use-cases/checks/panel'
import { shell } from '@/lib/use-cases/shell'
import { sinceWhen } from '../../since-when'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from './open-agreement'

export const generateMetadata = async ({ params }: AgreementParams): Promise<Metadata> => ({
  title: (await params).reference,
})

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2 className="govuk-heading-m">{title}</h2>
    {children}
  </section>
)

const Variations = ({ variations }: { readonly variations: Awaited<ReturnType<typeof readVariations>> }) =>
  variations.length > 0 ? (
    <Part title="Variations">
      <SummaryList
        rows={variations.map(({ reference, status }) => ({
          key: (
            <a className="govuk-link" href={paths.agreement(reference)}>
              {reference}
            </a>
          ),
          value: <AgreementStatusTag status={status} />,
        }))}
      />
    </Part>
  ) : null

/** Looked at while it may still be signed, and as long as data may flow under it. */
const Checks = async ({ a, actor }: Pick<OpenAgreement, 'a' | 'actor'>) => {
  if (!may(actor, 'readChecks') || ![...IN_THE_MAKING, ...BINDING].includes(a.status)) return null
  const file = { kind: 'agreement', a } as const
  return (
    <Part title="Checks">
      <GuardsPanel matter={matterOf(file)} panel={await readPanel(shell(), file)} />
    </Part>
  )
}

const captionOf = ({ reference, kind }: OpenAgreement['a']) =>
  kind ? `${reference}, ${KIND_NAMES[kind].toLowerCase()}` : reference

export default async function AgreementPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { actor, a, gate } = open
  const [timeline, records, variations] = await Promise.all([
    readAgreementTimeline(shell(), a),
    readAgreementRecords(shell(), actor, a),
    readVariations(shell(), a),
  ])
  const isPrivy = may(actor, 'readAgreementAdvice')
  return (
    <Framed
      actor={actor}
      title={a.text.title}
      caption={captionOf(a)}
      back={{ href: paths.agreements(), text: 'Agreements' }}
    >
      <AgreementFlags a={a} gate={gate} showsDissent={isPrivy || may(actor, 'readDissent')} />
      <Part title="What you can do">
        <AgreementActions a={a} steps={openSteps(open)} />
      </Part>
      <Part title="Where it stands">
        <AgreementIdentity a={a} since={sinceWhen(timeline, a.status)} today={londonDate(shell().clock())} />
      </Part>
      <Part title="Read and compare">
        <ReadingLinks reference={a.reference} />
      </Part>
      {IN_THE_MAKING.includes(a.status) && (
        <Part title="What must be so before it is signed">
          <GatePanel gate={gate} isPrivy={isPrivy} />
        </Part>
      )}
      <Checks a={a} actor={actor} />
      {isPrivy && (
        <Part title="Advice">
          <AdviceSummary a={a} />
        </Part>
      )}
      {a.triage && (
        <Details summary="Why it is of this kind">
          <TriageConcluded triage={a.triage} />
        </Details>
      )}
      <Variations variations={variations} />
      <RecordLinks {...records} />
      <Part title="What happened">
        <AgreementTimeline events={timeline} isPrivy={isPrivy} />
      </Part>
    </Framed>
  )
}
