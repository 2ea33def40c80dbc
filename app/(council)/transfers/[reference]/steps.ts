import type { Task } from '@/components/ui/task-list'
import { fieldNamed } from '@/lib/content/transfer-fields'
import { adequacyRowOf, isBridge } from '@/lib/domain/checks/transfer/adequacy'
import { missingFields } from '@/lib/domain/checks/transfer/content'
import { abroad, destinationsOf } from '@/lib/domain/checks/transfer/destinations'
import { mechanismOf } from '@/lib/domain/checks/transfer/mechanisms'
import { paths, type TransferStep } from '@/lib/paths'
import type { OpenTransfer } from './open-transfer'

/** The pages of a transfer as a list of tasks: those that its places and what it rests on ask for. */

type Page = {
  readonly step: TransferStep
  readonly title: string
  readonly isAsked?: (open: OpenTransfer) => boolean
  /** Where nothing may be missing and something is still to be done. */
  readonly isOpen?: (open: OpenTransfer) => boolean
}

const rowsOf = ({ t, context: { reference } }: OpenTransfer) =>
  destinationsOf(t.content)
    .flatMap(abroad)
    .map((code) => adequacyRowOf(code, reference))

const familyOf = ({ t, context: { reference, today } }: OpenTransfer) =>
  mechanismOf(t.content.mechanismCode, reference, today)?.family

const WRITING: readonly Page[] = [
  { step: 'who', title: 'Who receives it' },
  { step: 'where', title: 'Where it is kept, worked on and seen' },
  { step: 'what', title: 'What goes, and how' },
  { step: 'purpose', title: 'What it is for, and what allows it' },
  { step: 'onward', title: 'Whom it goes on to' },
  { step: 'screen', title: 'The three questions' },
  {
    step: 'condition',
    title: 'What shows that the recipient is covered',
    isAsked: (open) => rowsOf(open).some((row) => row.status === 'partial' && !isBridge(row)),
  },
  {
    step: 'bridge',
    title: 'What the United States list says',
    isAsked: (open) => rowsOf(open).some(isBridge),
  },
  { step: 'mechanism', title: 'What it rests on', isAsked: ({ t }) => t.status !== 'DRAFT' },
  {
    step: 'derogation',
    title: 'Why an exception',
    isAsked: (open) => familyOf(open) === 'derogation' || open.t.content.derogation !== undefined,
  },
  {
    step: 'risk',
    title: 'Risk assessment',
    isAsked: (open) => familyOf(open) === 'safeguard',
    isOpen: ({ t }) => !t.assessment?.submitted,
  },
  { step: 'care', title: 'What care was taken' },
]

const NEXT: readonly Page[] = [
  { step: 'advice', title: 'Advice of the Data Protection Officer' },
  {
    step: 'dissent',
    title: 'Depart from the advice',
    isAsked: ({ refuses }) => refuses('dissentFromAdvice') === null,
  },
  {
    step: 'capacity',
    title: 'Say how the council acts',
    isAsked: ({ refuses }) => refuses('decideCapacity') === null,
  },
  { step: 'sign', title: 'Sign', isAsked: ({ t }) => t.status === 'READY' },
  { step: 'review', title: 'Review', isAsked: ({ t }) => t.review !== null },
  { step: 'end', title: 'End it, or report that data went' },
  { step: 'versions', title: 'Versions' },
]

const missingOn = ({ t, result, context: { reference, today } }: OpenTransfer, step: TransferStep | null) => [
  ...new Set(
    [...result.missing, ...missingFields(t.content, reference, today)]
      .map(fieldNamed)
      .filter((field) => field.step === step)
      .map(({ label }) => label),
  ),
]

const asked = (pages: readonly Page[], open: OpenTransfer) =>
  pages.filter(({ isAsked }) => isAsked?.(open) ?? true)

export const writingTasks = (open: OpenTransfer): readonly Task[] =>
  asked(WRITING, open).map(({ step, title, isOpen }) => {
    const missing = missingOn(open, step)
    const isToDo = missing.length > 0 || (isOpen?.(open) ?? false)
    return {
      title,
      href: paths.transferStep(open.t.reference, step),
      hint: missing.length > 0 ? `Missing: ${missing.join(', ')}` : undefined,
      status: isToDo ? { tag: 'To do', colour: 'blue' } : { text: 'Done' },
    }
  })

/** What the checks of the agreement or the disclosure still have to say. */
export const missingInMatter = (open: OpenTransfer) => missingOn(open, null)

export const nextSteps = (open: OpenTransfer) =>
  asked(NEXT, open).map(({ step, title }) => ({
    text: title,
    href: paths.transferStep(open.t.reference, step),
  }))
