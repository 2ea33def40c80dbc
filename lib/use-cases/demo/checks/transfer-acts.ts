import { findAgreement } from '@/db/repositories/agreements'
import { checksOf } from '@/db/repositories/checks'
import type { PersonKey } from '@/db/seeds/demo-people'
import { transferContent } from '@/lib/domain/checks/transfer/content'
import type { TransferInputs, TransferVerb } from '@/lib/domain/checks/transfer/inputs'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import { type RiskAnswers, riskAnswers } from '@/lib/domain/checks/transfer/risk/answers'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { handleCheck } from '../../checks/act'
import * as transfers from '../../checks/transfers'
import type { Who } from '../../handle-command'
import type { Shell } from '../../shell'
import { expected, who } from '../acting'
import type { Beside } from '../agreements/story'

/** What people of the demo borough do with the transfer abroad of one agreement. */

const KEEPER: PersonKey = 'boroughLawyer2'

const latestOf = async (shell: Shell, reference: string): Promise<Transfer> => {
  const a = await findAgreement(shell.db, reference)
  const found = a && (await checksOf<Transfer>(shell.db, 'transfer', { kind: 'agreement', id: a.id }))
  const latest = found?.at(-1)
  if (!latest) throw new Error(`there is no transfer of ${reference}`)
  return latest
}

type Acting = { readonly shell: Shell; readonly who: Who; readonly t: Transfer }

const act =
  (by: PersonKey, make: (acting: Acting) => Promise<Outcome<unknown>>): Beside =>
  async (shell, reference) => {
    const t = await latestOf(shell, reference)
    return expected(await make({ shell, who: who(by), t }), `what ${by} does with ${t.reference}`)
  }

const byVerb = <V extends TransferVerb>(
  by: PersonKey,
  verb: V,
  inputFor: (t: Transfer, today: CalendarDate) => TransferInputs[V],
): Beside =>
  act(by, ({ shell, who, t: { reference, version, ...t } }) =>
    handleCheck(shell, who, TRANSFER, {
      ...{ verb, reference, version },
      input: inputFor({ reference, version, ...t }, londonDate(shell.clock())),
    }),
  )

export const begins =
  (said: transfers.NewTransfer): Beside =>
  async (shell, reference) =>
    expected(await transfers.beginTransfer(shell, who(KEEPER), reference, said), 'beginTransfer')

type Told = Readonly<Record<string, unknown>>

export const writes = (told: (today: CalendarDate) => Told): Beside =>
  act(KEEPER, ({ shell, who, t }) =>
    transfers.editTransfer(shell, who, t, (so, { today }) =>
      done(transferContent.parse({ ...so, ...told(today) })),
    ),
  )

export const screens: Beside = act(KEEPER, ({ shell, who, t: { reference, version } }) =>
  transfers.concludeScreen(shell, who, { reference, version, verb: 'screenTransfer' }),
)

export const restsOn = (
  chosen: Pick<TransferInputs['chooseMechanism'], 'mechanismCode'> &
    Partial<TransferInputs['chooseMechanism']>,
): Beside =>
  byVerb(KEEPER, 'chooseMechanism', () => ({
    mechanismInstrumentRef: undefined,
    mechanismVersion: undefined,
    mechanismExecutedOn: undefined,
    authorisationRef: undefined,
    ...chosen,
  }))

export const beginsRisk: Beside = byVerb(KEEPER, 'startRiskAssessment', () => ({}))

export const answersRisk = (answers: (today: CalendarDate) => Partial<RiskAnswers>): Beside =>
  act(KEEPER, ({ shell, who, t }) =>
    transfers.answerRisk(shell, who, t, () => done(riskAnswers.parse(answers(londonDate(shell.clock()))))),
  )

export const asks = (question: string, ...supplied: readonly string[]): Beside =>
  act(KEEPER, ({ shell, who, t }) =>
    transfers.askAdvice(shell, who, t, { question, supplied: [...supplied] }),
  )

type Given = Pick<TransferInputs['adviseOnTransfer'], 'level' | 'text'> &
  Partial<Pick<TransferInputs['adviseOnTransfer'], 'concerns'>> & {
    readonly conditions?: (today: CalendarDate) => TransferInputs['adviseOnTransfer']['conditions']
  }

export const advises = ({ conditions = () => [], concerns = [], ...given }: Given): Beside =>
  act('dpo', ({ shell, who, t }) =>
    transfers.giveAdvice(shell, who, t, {
      ...{ ...given, concerns, contentHash: t.contentHash },
      conclusion: 'ALLOW',
      conditions: conditions(londonDate(shell.clock())),
    }),
  )

export const meetsCondition = (evidence: string): Beside =>
  byVerb(KEEPER, 'closeCondition', ({ conditions }) => ({
    condition: conditions.find(({ closed }) => closed === null)?.id ?? '',
    evidence,
  }))

type Departing = Omit<TransferInputs['dissentFromAdvice'], 'earlier' | 'communicatedAt' | 'boardOn'> & {
  readonly boardOn: (today: CalendarDate) => CalendarDate
}

export const departs = ({ boardOn, ...said }: Departing): Beside =>
  act('director', ({ shell, who, t }) =>
    transfers.departFromAdvice(shell, who, t, {
      ...said,
      communicatedAt: shell.clock().toISOString(),
      boardOn: boardOn(londonDate(shell.clock())),
    }),
  )

export const acknowledges: Beside = act('dpo', ({ shell, who, t }) =>
  transfers.acknowledgeDeparture(shell, who, t),
)

export const signs: Beside = act('director', ({ shell, who, t: { reference, version } }) =>
  transfers.signTransfer(shell, who, { reference, version, verb: 'signTransfer' }),
)
