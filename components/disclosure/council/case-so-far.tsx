import { RecordSections } from '@/components/record/sections'
import { Details } from '@/components/ui/details'
import { COUNCIL } from '@/lib/content/council'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { laneSections } from '@/lib/domain/records/asked-in-lane'
import type { Issue } from '@/lib/domain/records/issue'
import type { Block, Section } from '@/lib/domain/records/model'
import { noteForTheRecord } from '@/lib/domain/records/note-for-the-record'
import { requestAsAuthorised } from '@/lib/domain/records/request'
import { CallBackFacts, CallFacts } from '../urgent/call-facts'
import { GivenFacts, UrgentReasons } from '../urgent/decision-facts'

/** Only the sections are drawn here, so a record's own particulars are never read. */
const PREVIEW: Issue = {
  council: COUNCIL.name,
  version: 0,
  copy: 'internal',
  at: '',
  actId: '',
  ruleset: '',
  retentionYears: 0,
  reviewWorkingDays: 0,
}

const known = (block: Block): Block =>
  block.type === 'rows' ? { ...block, rows: block.rows.filter((row) => row.value !== '') } : block

const saysSomething = (block: Block) => block.type !== 'rows' || block.rows.length > 0

/** A record leaves a gap to be seen; a case under way has not come to it yet. */
const soFar = (sections: readonly Section[]): readonly Section[] =>
  sections
    .map(({ heading, blocks }) => ({ heading, blocks: blocks.map(known).filter(saysSomething) }))
    .filter(({ blocks }) => blocks.length > 0)

const asked = (d: CaseFile) => requestAsAuthorised(d, PREVIEW).sections

const EmergencySoFar = ({ d }: { readonly d: CaseFile }) => (
  <>
    <CallFacts d={d} />
    <CallBackFacts d={d} />
    <GivenFacts d={d} />
    <UrgentReasons d={d} />
  </>
)

/** The case as the note for the record will say it: one telling, on screen and under seal. */
export const CaseSoFar = ({ d }: { readonly d: CaseFile }) => {
  if (d.urgent) return <EmergencySoFar d={d} />
  if (d.status === 'ROUTED_OUT' && !d.request) return null
  if (!d.request)
    return (
      <p className="govuk-body">
        The request is back with {d.organisation.name} and is not shown until it is sent again.
      </p>
    )
  return <RecordSections sections={soFar(d.intake ? noteForTheRecord(d, PREVIEW).sections : asked(d))} />
}

/** What only this lane asks: the order, the claim, the victim's notice and views, counselling, family material. */
export const WhatThisLaneAsks = ({ d }: { readonly d: CaseFile }) =>
  d.request ? (
    <RecordSections sections={laneSections(d.request).filter((section) => section !== null)} />
  ) : null

/** Blocks A to D at hand, folded away, beside a form that answers them. */
export const WhatWasAsked = ({ d, open }: { readonly d: CaseFile; readonly open?: boolean }) =>
  d.request ? (
    <Details summary="What was asked, and why" open={open}>
      <RecordSections sections={soFar(asked(d))} />
    </Details>
  ) : null
