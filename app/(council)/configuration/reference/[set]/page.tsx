import type { Metadata } from 'next'
import { dayIn, searchIn } from '@/app/address'
import { Framed } from '@/app/framed'
import { Details } from '@/components/ui/details'
import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import { versionCount } from '@/lib/content/reference-forms'
import { SHIPPED_REFERENCE } from '@/lib/domain/checks/reference'
import { ROW_NAMES, SET_HINTS, SET_NAMES } from '@/lib/domain/checks/reference-words'
import { may } from '@/lib/domain/permissions/permissions'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { type ReferenceSetRead, readReferenceSet } from '@/lib/use-cases/checks/read-reference'
import { shell } from '@/lib/use-cases/shell'
import { openSet, type RowPage } from '../open-set'
import { VersionLinks } from '../version-links'
import { Rows } from './rows'
import { SearchRows } from './search-rows'

export const metadata: Metadata = { title: 'A table that the checks read' }

const Ways = ({ set, settledOn, mayChange }: ReferenceSetRead & { readonly mayChange: boolean }) => {
  const links = [
    mayChange && { text: `Add a ${ROW_NAMES[set]}`, href: paths.changeReferenceRow(set) },
    mayChange && { text: 'Change several rows by a spreadsheet', href: paths.uploadReference(set) },
    { text: 'Download the table (CSV)', href: paths.referenceFile(set, settledOn) },
  ].filter((link) => link !== false)
  return (
    <ul className="govuk-list">
      {links.map(({ text, href }) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

const Standing = ({ table, toCome, waiting }: ReferenceSetRead) => (
  <SummaryList
    rows={[
      { key: 'Version in force', value: dayOf(table.version) },
      { key: 'Approved, to come', value: <VersionLinks versions={toCome} /> },
      { key: versionCount(waiting.length), value: <VersionLinks versions={waiting} /> },
    ]}
  />
)

const History = ({ set, approved, rejected }: ReferenceSetRead) => (
  <>
    <h2 className="govuk-heading-m">How the table came to be so</h2>
    <VersionLinks versions={approved.filter(({ proposed }) => proposed !== null)} />
    <h3 className="govuk-heading-s govuk-!-margin-top-3">The table as a decision may name it</h3>
    <ul className="govuk-list">
      {[...new Set(approved.map(({ effectiveFrom }) => effectiveFrom))].map((day) => (
        <li key={day}>
          <a className="govuk-link" href={paths.referenceSetOn(set, day)}>
            Version of {dayOf(day)}
          </a>
          {day === SHIPPED_REFERENCE && ', which came with the product'}
        </li>
      ))}
    </ul>
    {rejected.length > 0 && (
      <Details summary="Changes that were rejected">
        <VersionLinks versions={rejected} />
      </Details>
    )}
  </>
)

export default async function ReferenceSetPage(page: RowPage) {
  const { actor, set } = await openSet(page)
  const query = await page.searchParams
  const read = await readReferenceSet(shell(), set, dayIn(query, 'on'))
  const { shown, table } = read
  const wanted = searchIn(query)
  return (
    <Framed
      actor={actor}
      title={SET_NAMES[set]}
      wide
      back={{ href: paths.referenceSets(), text: 'Tables that the checks read' }}
    >
      <p className="govuk-body">{SET_HINTS[set]}</p>
      <Standing {...read} />
      <Ways {...read} mayChange={may(actor, 'proposePolicyChange')} />
      {shown.version !== table.version && (
        <InsetText>
          Below is the version of {dayOf(shown.version)}, as it is on {dayOf(shown.on)}.{' '}
          <a className="govuk-link" href={paths.referenceSet(set)}>
            Show what is in force today
          </a>
        </InsetText>
      )}
      <SearchRows set={set} wanted={wanted} on={shown.version === table.version ? undefined : shown.on} />
      <Rows set={set} rows={shown.rows} wanted={wanted} />
      <History {...read} />
    </Framed>
  )
}
