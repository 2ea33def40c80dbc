import { FlowStatusTag } from '@/components/check/flow-status-tag'
import { GuardReasons } from '@/components/check/guard-parts'
import { TablesNamed } from '@/components/check/tables-named'
import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { conclusionInWords, STEP_WORDS } from '@/lib/domain/checks/opt-out/words'
import { type Reference, SETS_OF_FLOW } from '@/lib/domain/checks/reference'
import { dayOf } from '@/lib/domain/shared/when'

/** What is said of a flow, what was concluded, and the way there. */

type Props = { readonly flow: Flow }

const Text = ({ text }: { readonly text: string }) => <span className="gh-pre-line">{text}</span>

export const WhatFlows = ({ flow: { about } }: Props) => (
  <SummaryList
    rows={[
      { key: 'Who receives it', value: about.recipient },
      { key: 'What for', value: <Text text={about.purpose} /> },
      { key: 'Which data', value: <Text text={about.fields} /> },
      { key: 'Basis in data protection law', value: about.legalBasis },
    ]}
  />
)

const isStep = (row: string): row is keyof typeof STEP_WORDS => Object.hasOwn(STEP_WORDS, row)

/** `NB3` is no question: what the answers claim is not shown. */
const decidedBy = (row: string) =>
  isStep(row) ? `${STEP_WORDS[row].title} (${row})` : `What the answers claim is not shown yet (${row})`

type ConcludedProps = {
  readonly flow: Flow
  /** As they were when it was concluded. */
  readonly tables: Reference
  readonly mayOpen: boolean
}

export const Concluded = ({ flow: { conclusion, clock }, tables, mayOpen }: ConcludedProps) =>
  conclusion && (
    <SummaryList
      rows={[
        { key: 'In short', value: <FlowStatusTag status={conclusion.state} /> },
        {
          key: 'Conclusion',
          value: `${conclusionInWords(conclusion.code, tables.exemptions)} (${conclusion.code})`,
        },
        ...(conclusion.ground === conclusion.code
          ? []
          : [
              {
                key: 'Ground',
                value: `${conclusionInWords(conclusion.ground, tables.exemptions)} (${conclusion.ground})`,
              },
            ]),
        { key: 'What decided', value: decidedBy(conclusion.row) },
        { key: 'Why', value: <GuardReasons reasons={conclusion.reasons} /> },
        ...(conclusion.alternative
          ? [{ key: 'An opt-out of its own', value: `To be run: ${conclusion.alternative}` }]
          : []),
        {
          key: 'Concluded under',
          value: <TablesNamed tables={tables} sets={SETS_OF_FLOW} mayOpen={mayOpen} />,
        },
        { key: 'Answered by', value: `${conclusion.by.name}, ${dayOf(conclusion.on)}` },
        ...(clock ? [{ key: 'To be looked at again', value: `On ${dayOf(clock)}` }] : []),
      ]}
    />
  )

export const PathTaken = ({ flow: { conclusion } }: Props) =>
  conclusion && (
    <Details summary={`The questions and their answers (${conclusion.path.length})`}>
      <CardTable
        caption="The questions and their answers"
        captionHidden
        columns={[{ label: 'Question', width: 'wide' }, { label: 'Answer' }]}
        rows={conclusion.path.map(({ row, answer }) => ({
          id: row,
          cells: [`${row}. ${STEP_WORDS[row].title}`, STEP_WORDS[row].answers[answer]],
        }))}
      />
    </Details>
  )

export const ProcedureShown = ({ flow: { procedure } }: Props) =>
  procedure && (
    <SummaryList
      rows={[
        { key: 'Who runs it', value: procedure.runBy },
        { key: 'Mailbox', value: procedure.mailbox },
        {
          key: 'How',
          value: procedure.mode === 'DIRECT' ? 'For each disclosure' : 'Against a list that is kept',
        },
        { key: 'How often', value: procedure.cadence },
        { key: 'Who attests it', value: procedure.attestedBy },
        { key: 'What happens when it fails', value: <Text text={procedure.onFailure} /> },
        { key: 'Written by', value: `${procedure.by.name}, ${dayOf(procedure.by.at)}` },
      ]}
    />
  )
