import type { ReactNode } from 'react'
import { CHECKS_LISTS } from '@/components/check/cleared-at'
import { type Task, TaskList } from '@/components/ui/task-list'
import { RUN_STATUS_NAMES, TRANSFER_STATUS_NAMES } from '@/lib/content/matter-checks-words'
import type { Checked } from '@/lib/domain/checks/kernel'
import { FLOW_STATUS_WORDS } from '@/lib/domain/checks/opt-out/words'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import type { readChecksOf } from '@/lib/use-cases/checks/read-sheet'
import type { OpenMatter } from './open-matter'

/** Transfers, flows and runs of one agreement or disclosure, each with its state, and where another is begun. */

type ChecksOf = Awaited<ReturnType<typeof readChecksOf>>

type PartProps = {
  readonly id: keyof typeof CHECKS_LISTS
  readonly title: string
  readonly none: string
  readonly items: readonly Task[]
  readonly children: ReactNode
}

const Part = ({ id, title, none, items, children }: PartProps) => (
  <section id={CHECKS_LISTS[id]}>
    <h2 className="govuk-heading-m">{title}</h2>
    {items.length > 0 ? <TaskList idPrefix={id} items={items} /> : <p className="govuk-body">{none}</p>}
    {children}
  </section>
)

const taskOf = <S extends string>(
  { reference, title, status }: Checked<S>,
  words: Readonly<Record<S, string>>,
  href: string,
): Task => ({ title, hint: reference, href, status: { text: words[status] } })

const Start = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <p className="govuk-body">
    <a className="govuk-link" href={href}>
      {children}
    </a>
  </p>
)

type ListedProps = ChecksOf & { readonly open: Pick<OpenMatter, 'actor' | 'matter'> }

export const ChecksListed = ({ open: { actor, matter }, transfers, flows, runs }: ListedProps) => (
  <>
    <Part
      id="transfers"
      title="Transfers abroad"
      none="None is entered. Looking at data from abroad is a transfer too."
      items={transfers.map((one) => taskOf(one, TRANSFER_STATUS_NAMES, paths.transfer(one.reference)))}
    >
      <Start href={paths.checksStep(matter.reference, 'picture')}>
        See where the data goes, and why it may
      </Start>
      {may(actor, 'keepTransfer') && (
        <Start href={paths.newTransfer(matter.reference)}>Assess a transfer abroad</Start>
      )}
    </Part>
    <Part
      id="flows"
      title="National data opt-out"
      none="No flow of health or adult social care information is entered."
      items={flows.map((one) => taskOf(one, FLOW_STATUS_WORDS, paths.flow(one.reference)))}
    >
      {may(actor, 'keepFlow') && (
        <Start href={paths.newFlow(matter.reference)}>Enter a flow of information</Start>
      )}
    </Part>
    <Part
      id="runs"
      title="Opt-out checks made"
      none="None was made. Where the opt-out applies, one is made before every disclosure, and it starts on the page of its flow."
      items={runs.map((one) => taskOf(one, RUN_STATUS_NAMES, paths.run(one.reference)))}
    >
      {may(actor, 'operateRun') &&
        flows
          .filter(({ status }) => status === 'ASSESSED_APPLIES')
          .map(({ reference, title }) => (
            <Start key={reference} href={paths.flow(reference)}>
              Start a check for “{title}”
            </Start>
          ))}
    </Part>
  </>
)
