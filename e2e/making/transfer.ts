/** A transfer abroad of an agreement of its own, as far as a test wants it. */
import type { PersonKey } from '@/db/seeds/demo-people'
import type { TransferContent } from '@/lib/domain/checks/transfer/content'
import type { TransferInputs } from '@/lib/domain/checks/transfer/inputs'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import {
  ABROAD,
  AT_HOME,
  CONDITION,
  DISSENT,
  GOOD_ANSWERS,
  ON_CLAUSES,
  OVER_THE_BRIDGE,
  ordinaryTransferInput,
} from '@/lib/testing/transfer'
import * as transfers from '@/lib/use-cases/checks/transfers'
import { systemShell as shell } from '@/lib/use-cases/shell'
import type { TransferPlace } from '../case-plan'
import { actsOn, expected, who } from './acting'
import { PROCESSOR } from './listed'
import { aMatterAbroad, saysNoNotice } from './matter'

const DESK: PersonKey = 'boroughLawyer2'

type Turn = transfers.TransferTurn
type Step = (t: Transfer) => Promise<Outcome<Transfer> | Transfer>

const turnOf = ({ reference, version }: Transfer): Turn => ({ reference, version })

const onTransfer = actsOn(TRANSFER)

const by =
  <V extends keyof TransferInputs & string>(
    person: PersonKey,
    verb: V,
    input: Partial<TransferInputs[V]> = {},
  ): Step =>
  (t) =>
    onTransfer(t.reference, person, verb, { ...ordinaryTransferInput(t)[verb], ...input })

const writes =
  (content: TransferContent): Step =>
  (t) =>
    transfers.editTransfer(shell(), who(DESK), turnOf(t), (so) =>
      done({ ...content, ropaEntry: so.ropaEntry }),
    )

const screens: Step = (t) =>
  transfers.concludeScreen(shell(), who(DESK), { ...turnOf(t), verb: 'screenTransfer' })

const evaluates: Step = (t) =>
  transfers.concludeScreen(shell(), who(DESK), { ...turnOf(t), verb: 'evaluateTransfer' })

const asks: Step = (t) => {
  const { question, supplied } = ordinaryTransferInput(t).requestTransferAdvice
  return transfers.askAdvice(shell(), who(DESK), turnOf(t), { question, supplied })
}

const answersRisk: Step = (t) => transfers.answerRisk(shell(), who(DESK), turnOf(t), () => done(GOOD_ANSWERS))

const submitsRisk: Step = (t) => transfers.submitRisk(shell(), who(DESK), turnOf(t))

const signs: Step = (t) =>
  transfers.signTransfer(shell(), who('director'), { ...turnOf(t), verb: 'signTransfer' })

const departs: Step = (t) =>
  transfers.departFromAdvice(shell(), who('director'), turnOf(t), {
    ...DISSENT,
    // The same reasons do not do for two transfers.
    reasons: `Of ${t.reference}: ${DISSENT.reasons}`,
    communicatedAt: shell().clock().toISOString(),
  })

/** The transfer stays as it was; what it rests on does not. */
const saysAnew: Step = async (t) => {
  await saysNoNotice(t.matter?.reference ?? '')
  return t
}

const MECHANISM: readonly Step[] = [writes(ABROAD), screens, by(DESK, 'chooseMechanism')]
const RISK: readonly Step[] = [
  writes(ON_CLAUSES),
  screens,
  by(DESK, 'chooseMechanism'),
  by(DESK, 'startRiskAssessment'),
]
const ASKED: readonly Step[] = [...MECHANISM, asks]
const READY: readonly Step[] = [...ASKED, by('dpo', 'adviseOnTransfer')]
const ACTIVE: readonly Step[] = [...READY, signs]
const DUE: readonly Step[] = [...ACTIVE, by(DESK, 'reportTransferChange')]

const OBJECTED: readonly Step[] = [...ASKED, by('dpo', 'adviseOnTransfer', { level: 'OBJECT' })]
const ACROSS: readonly Step[] = [
  writes({ ...OVER_THE_BRIDGE, usDpf: { ...OVER_THE_BRIDGE.usDpf, checkedOn: londonDate(new Date()) } }),
  screens,
  by(DESK, 'chooseMechanism', { mechanismCode: 'ADEQ_US_BRIDGE' }),
  asks,
  by('dpo', 'adviseOnTransfer'),
  signs,
]

/** One line in each list that a transfer keeps. */
const LISTED: TransferContent = {
  ...ABROAD,
  recipientEstablishmentCode: 'CA',
  scopeConditionEvidence: [
    {
      scopeCode: 'PIPEDA_RECIPIENT',
      statute: 'Its own data protection statute',
      confirmation: 'Letter of the recipient',
      checkedOn: '2026-11-01',
      checkedBy: 'An information officer',
    },
  ],
  subProcessors: [{ name: PROCESSOR, entityCode: 'IE', locationCode: 'IE', function: 'Copies kept safe' }],
}

const STEPS: Readonly<Partial<Record<TransferPlace, readonly Step[]>>> = {
  BEHIND: [writes(ABROAD), saysAnew],
  ANONYMOUS: [writes({ ...ABROAD, isAnonymous: true, anonymityEvidence: 'Counts by ward, none below ten.' })],
  UNCOVERED: [writes(ON_CLAUSES)],
  LISTED: [writes(LISTED)],
  TO_ASSESS: RISK.slice(0, -1),
  ANSWERED: [...RISK, answersRisk],
  DEPARTED: [...OBJECTED, departs],
  ACROSS,
  SUSPENDED: [...ACROSS, by(DESK, 'recordBridgeCheck', { active: false })],
  DRAFT: [writes(ABROAD)],
  NOT_RESTRICTED: [writes(AT_HOME), screens],
  RESTRICTED: MECHANISM.slice(0, -1),
  BLOCKED: [writes(ON_CLAUSES), evaluates],
  MECHANISM_SET: MECHANISM,
  TRA_OPEN: RISK,
  TRA_DONE: [...RISK, answersRisk, submitsRisk],
  DPO_REVIEW: ASKED,
  READY,
  CONDITIONS_OPEN: [
    ...ASKED,
    by('dpo', 'adviseOnTransfer', { level: 'SUPPORT_WITH_CONDITIONS', conditions: [CONDITION] }),
  ],
  DISSENT_PENDING: OBJECTED,
  ACTIVE,
  REVIEW_DUE: DUE,
  TERMINATED: [...ACTIVE, by('director', 'terminateTransfer')],
}

export async function makeTransfer({ in: status }: { readonly in: TransferPlace }): Promise<string> {
  const steps = STEPS[status]
  if (!steps) throw new Error(`no transfer is made in ${status}`)
  const matter = await aMatterAbroad()
  let t = expected(
    await transfers.beginTransfer(shell(), who(DESK), matter, {
      title: 'Support of the tenancy system',
      recipientLegalName: 'Software Ltd',
      purpose: 'Repairs of the tenancy system',
    }),
    'beginTransfer',
  )
  for (const step of steps) {
    const went = await step(t)
    t = 'ok' in went ? expected(went, `${status} of ${t.reference}`) : went
  }
  return t.reference
}
