import { CardTable } from '@/components/ui/card-table'
import { Tag, type TagColour } from '@/components/ui/tag'
import type { GateResult } from '@/lib/domain/agreement/gate'

type State = GateResult['state']

const STATE_WORDS: Readonly<Record<State, string>> = {
  pass: 'In order',
  blocked: 'In the way',
  notApplicable: 'Does not apply',
}

const STATE_COLOURS: Readonly<Record<State, TagColour>> = {
  pass: 'green',
  blocked: 'red',
  notApplicable: 'grey',
}

const COLUMNS = [
  { label: 'Check', width: 'wide' },
  { label: 'State' },
  { label: 'What stands in the way, and who can clear it', width: 'wide' },
] as const

/** What became of the advice is for those who may read it. */
const OF_THE_ADVICE: readonly GateResult['id'][] = ['G5']

/** A bare number of a section says nothing to a reader; a law does. */
const namesALaw = (source: string) => !/^\d/.test(source)

const Reasons = ({ reasons }: Pick<GateResult, 'reasons'>) => (
  <ul className="govuk-list govuk-list--bullet">
    {reasons.map(({ code, text, source }) => (
      <li key={`${code} ${text}`}>
        {text} {namesALaw(source) && <span className="govuk-hint govuk-!-display-inline">{source}</span>}
      </li>
    ))}
  </ul>
)

const Blocked = ({ result: { id, reasons, who }, isPrivy }: { result: GateResult; isPrivy: boolean }) => (
  <>
    {(isPrivy || !OF_THE_ADVICE.includes(id)) && <Reasons reasons={reasons} />}
    <p className="govuk-body">For: {who}.</p>
  </>
)

const Check = ({ name, source }: Pick<GateResult, 'name' | 'source'>) => (
  <>
    {name}
    <span className="govuk-hint">{source}</span>
  </>
)

const rowOf = (result: GateResult, isPrivy: boolean) => ({
  id: result.id,
  cells: [
    <Check key="check" {...result} />,
    <Tag key="state" colour={STATE_COLOURS[result.state]}>
      {STATE_WORDS[result.state]}
    </Tag>,
    result.state === 'blocked' ? <Blocked key="why" result={result} isPrivy={isPrivy} /> : 'Nothing',
  ],
})

const inTheWay = (gate: readonly GateResult[]) => gate.filter(({ state }) => state === 'blocked').length

const summaryOf = (blocked: number) => {
  if (blocked === 0) return 'Nothing stands in the way of approval and signature.'
  return blocked === 1
    ? 'One check stands in the way of approval and signature.'
    : `${blocked} checks stand in the way of approval and signature.`
}

type Props = {
  readonly gate: readonly GateResult[]
  /** Whether the reader may read the advice. */
  readonly isPrivy: boolean
}

/** What must be so before anybody signs, check by check, as the guards of approving and signing ask it. */
export const GatePanel = ({ gate, isPrivy }: Props) => (
  <>
    <p className="govuk-body">{summaryOf(inTheWay(gate))}</p>
    <CardTable
      caption="Checks before signature"
      captionHidden
      columns={COLUMNS}
      rows={gate.map((result) => rowOf(result, isPrivy))}
    />
  </>
)
