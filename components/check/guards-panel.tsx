import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import { ADVICE_UNSAID, inOrderWords, inTheWayWords, OPT_OUT_BELOW } from '@/lib/content/panel-words'
import { blockedIn, type GuardResult } from '@/lib/domain/checks/guard'
import type { Matter } from '@/lib/domain/checks/kernel'
import { paths } from '@/lib/paths'
import { clearedAt } from './cleared-at'
import { GuardName, GuardReasons, GuardStateTag } from './guard-parts'

/** The named guards of an agreement or a release: what stands in the way, what would clear it, and who can. */

type PanelProps = {
  readonly matter: Matter
  readonly panel: {
    readonly guards: readonly GuardResult[]
    readonly optOut: readonly GuardResult[]
  }
  /** Whether the reader may read the advice. */
  readonly isPrivy: boolean
}

/** What became of the advice is for those who may read it. */
const OF_THE_ADVICE: readonly string[] = ['G-DPO']

const IN_THE_WAY = [
  { label: 'Check' },
  { label: 'What stands in the way', width: 'wide' },
  { label: 'What clears it, and who can' },
] as const

const OTHERS = [{ label: 'Check', width: 'wide' }, { label: 'State' }] as const

type Shown = Pick<PanelProps, 'matter' | 'isPrivy'> & { readonly result: GuardResult }

/** It says again what its own checks say one by one. */
const SUM_OF_OPT_OUT = 'G-NDO'

const WhatStands = ({ result: { id, reasons }, isPrivy }: Shown) => {
  if (id === SUM_OF_OPT_OUT) return <p className="govuk-body">{OPT_OUT_BELOW}</p>
  if (!isPrivy && OF_THE_ADVICE.includes(id)) return <p className="govuk-body">{ADVICE_UNSAID}</p>
  return <GuardReasons reasons={reasons} />
}

const ClearIt = ({ result, matter }: Shown) => {
  const { name, clears, who } = result
  const href = clearedAt(matter, result)
  return (
    <>
      <p className="govuk-body">{clears}.</p>
      <p className="govuk-body">For: {who}.</p>
      {href && (
        <a className="govuk-link" href={href}>
          Go there<span className="govuk-visually-hidden"> to clear: {name}</span>
        </a>
      )}
    </>
  )
}

const Named = ({ result: { id, name, source } }: Pick<Shown, 'result'>) => (
  <GuardName name={name} source={`${id}. ${source}`} />
)

const NamedWithState = ({ result }: Pick<Shown, 'result'>) => (
  <>
    <Named result={result} />
    <GuardStateTag {...result} />
  </>
)

type TableProps = Omit<PanelProps, 'panel'> & {
  readonly caption: string
  readonly results: readonly GuardResult[]
}

const Blocked = ({ caption, results, ...reader }: TableProps) => (
  <CardTable
    caption={caption}
    columns={IN_THE_WAY}
    rows={results.map((result) => ({
      id: result.id,
      cells: [
        <NamedWithState key="check" result={result} />,
        <WhatStands key="what" result={result} {...reader} />,
        <ClearIt key="clear" result={result} {...reader} />,
      ],
    }))}
  />
)

/** Folded away: whoever opens the page has come for what is left to do. */
const Others = ({ caption, results }: Pick<TableProps, 'caption' | 'results'>) => (
  <Details summary={`${caption}: ${inOrderWords(results)}`}>
    <CardTable
      caption={caption}
      captionHidden
      columns={OTHERS}
      rows={results.map((result) => ({
        id: result.id,
        cells: [<Named key="check" result={result} />, <GuardStateTag key="state" {...result} />],
      }))}
    />
  </Details>
)

const isInTheWay = ({ state }: GuardResult) => state === 'blocked'

const blockedOf = ({ guards, optOut }: PanelProps['panel']) =>
  blockedIn([...guards.filter(({ id }) => id !== SUM_OF_OPT_OUT), ...optOut])

const Part = ({ caption, results, ...reader }: TableProps) => {
  const blocked = results.filter(isInTheWay)
  const others = results.filter((result) => !isInTheWay(result))
  return (
    <>
      {blocked.length > 0 && <Blocked caption={`${caption}: in the way`} results={blocked} {...reader} />}
      {others.length > 0 && <Others caption={caption} results={others} />}
    </>
  )
}

/** Every guard, on the page of the checks. */
export const EveryGuard = ({ panel, ...reader }: PanelProps) => (
  <>
    <p className="govuk-body">{inTheWayWords(blockedOf(panel).length, reader.matter.kind)}</p>
    <Part caption="Checks" results={panel.guards} {...reader} />
    <Part caption="National data opt-out" results={panel.optOut} {...reader} />
  </>
)

const Brief = ({ matter, result }: Pick<Shown, 'matter' | 'result'>) => (
  <li>
    <a className="govuk-link" href={clearedAt(matter, result) ?? paths.checks(matter.reference)}>
      {result.name}
    </a>
  </li>
)

/** How many stand in the way, and which, where the agreement or the release itself is shown. */
export const GuardsPanel = ({ matter, panel }: Omit<PanelProps, 'isPrivy'>) => {
  const blocked = blockedOf(panel)
  return (
    <>
      <p className="govuk-body">{inTheWayWords(blocked.length, matter.kind)}</p>
      {blocked.length > 0 && (
        <Details summary="Which checks stand in the way">
          <ul className="govuk-list govuk-list--bullet">
            {blocked.map((result) => (
              <Brief key={result.id} matter={matter} result={result} />
            ))}
          </ul>
        </Details>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.checks(matter.reference)}>
          Open the checks
        </a>
      </p>
    </>
  )
}
