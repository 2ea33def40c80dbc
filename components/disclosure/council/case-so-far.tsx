import { RecordSections } from '@/components/record/sections'
import { Details } from '@/components/ui/details'
import { COUNCIL } from '@/lib/content/council'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { Issue } from '@/lib/domain/records/issue'
import type { Block, Section } from '@/lib/domain/records/model'
import { noteForTheRecord } from '@/lib/domain/records/note-for-the-record'
import { requestAsAuthorised } from '@/lib/domain/records/request'

/** Only the sections are drawn here, so a record's own particulars are never read. */
const PREVIEW: Issue = { council: COUNCIL.name, version: 0, copy: 'internal', at: '', actId: '' }

const known = (block: Block): Block =>
  block.type === 'rows' ? { ...block, rows: block.rows.filter((row) => row.value !== '') } : block

const saysSomething = (block: Block) => block.type !== 'rows' || block.rows.length > 0

/** A record leaves a gap to be seen; a case under way has not come to it yet. */
const soFar = (sections: readonly Section[]): readonly Section[] =>
  sections
    .map(({ heading, blocks }) => ({ heading, blocks: blocks.map(known).filter(saysSomething) }))
    .filter(({ blocks }) => blocks.length > 0)

const asked = (d: CaseFile) => requestAsAuthorised(d, PREVIEW).sections

/** The case as the note for the record will say it: one telling, on screen and under seal. */
export const CaseSoFar = ({ d }: { readonly d: CaseFile }) => {
  if (!d.request)
    return (
      <p className="govuk-body">
        The request is back with {d.organisation.name} and is not shown until it is sent again.
      </p>
    )
  return <RecordSections sections={soFar(d.intake ? noteForTheRecord(d, PREVIEW).sections : asked(d))} />
}

/** Blocks A to D at hand, folded away, beside a form that answers them. */
export const WhatWasAsked = ({ d, open }: { readonly d: CaseFile; readonly open?: boolean }) =>
  d.request ? (
    <Details summary="What was asked, and why" open={open}>
      <RecordSections sections={soFar(asked(d))} />
    </Details>
  ) : null
