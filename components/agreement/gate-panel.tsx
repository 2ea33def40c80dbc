import { GuardName, GuardReasons, GuardStateTag } from '@/components/check/guard-parts'
import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import type { GateResult } from '@/lib/domain/agreement/gate'

const COLUMNS = [
  { label: 'Check', width: 'wide' },
  { label: 'State' },
  { label: 'What stands in the way, and who can clear it', width: 'wide' },
] as const

/** What became of the advice is for those who may read it. */
const OF_THE_ADVICE: readonly GateResult['id'][] = ['G5']

const Blocked = ({ result: { id, reasons, who }, isPrivy }: { result: GateResult; isPrivy: boolean }) => (
  <>
    {(isPrivy || !OF_THE_ADVICE.includes(id)) && <GuardReasons reasons={reasons} />}
    <p className="govuk-body">For: {who}.</p>
  </>
)

const rowOf = (result: GateResult, isPrivy: boolean) => ({
  id: result.id,
  cells: [
    <GuardName key="check" {...result} />,
    <GuardStateTag key="state" {...result} />,
    result.state === 'blocked' ? <Blocked key="why" result={result} isPrivy={isPrivy} /> : 'Nothing',
  ],
})

const isInTheWay = ({ state }: GateResult) => state === 'blocked'

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

const Checks = ({ gate, isPrivy, caption }: Props & { readonly caption: string }) => (
  <CardTable
    caption={caption}
    captionHidden
    columns={COLUMNS}
    rows={gate.map((result) => rowOf(result, isPrivy))}
  />
)

/** What must be so before anybody signs, as the guards of approving and signing ask it; what is in order is folded away. */
export const GatePanel = ({ gate, isPrivy }: Props) => {
  const blocked = gate.filter(isInTheWay)
  return (
    <>
      <p className="govuk-body">{summaryOf(blocked.length)}</p>
      {blocked.length > 0 && (
        <Checks gate={blocked} isPrivy={isPrivy} caption="Checks in the way of signature" />
      )}
      <Details summary="Checks that are in order, or do not apply">
        <Checks
          gate={gate.filter((result) => !isInTheWay(result))}
          isPrivy={isPrivy}
          caption="Checks that are in order, or do not apply"
        />
      </Details>
    </>
  )
}
