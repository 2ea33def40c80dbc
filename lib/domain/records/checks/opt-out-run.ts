import type { CheckContext } from '../../checks/kernel'
import { conclusionInWords } from '../../checks/opt-out/words'
import { mostDays } from '../../checks/run/age'
import { COUNTS, INVARIANTS } from '../../checks/run/counts'
import { partnerCounts } from '../../checks/run/partner-counts'
import type { ResponseOutcome } from '../../checks/run/response'
import type { AnswerEvidence, Run } from '../../checks/run/run'
import { COUNT_NAMES, MODE_NAMES } from '../../checks/run/words'
import { momentOf } from '../../shared/when'
import { given, type Issuing, list, prose, row, rows, signed, sizeOf, table } from '../issue'
import type { RecordModel, Section } from '../model'
import { annexOf } from './annex'
import type { MatterFacts } from './annexes'
import { hashes } from './transfer-parts'

export type RunSealed = {
  readonly run: Run
  readonly sealing: MatterFacts
} & Pick<CheckContext, 'settings' | 'hash'>

/** Section 4, the run attestation: that the opt-outs of a cohort were looked up and applied, and by whom. */
export const optOutRun = (sealed: RunSealed, issue: Issuing): RecordModel => {
  const own = modelOf(sealed, issue)
  const full = issue.copy === 'internal' ? own : modelOf(sealed, { ...issue, copy: 'internal' })
  const hashed = hashes(sealed, full.sections, own.sections, issue.copy)
  return { ...own, sections: [...own.sections, ...(hashed ? [hashed] : [])] }
}

const modelOf = (sealed: RunSealed, issue: Issuing): RecordModel => {
  const { run, sealing } = sealed
  const annexed = {
    ...sealing,
    retention: `As long as ${sealing.reference}`,
    further: sealing.further[issue.copy],
    signatures: signatures(run),
  }
  return annexOf('OPT_OUT_RUN', annexed, issue, {
    reference: run.reference,
    summary: `The national data opt-out was looked up and applied for “${run.title}”.`,
    sections: [
      theCheck(run, sealing.tables),
      times(sealed),
      counts(run, issue),
      list(
        'What was checked of the counts',
        INVARIANTS.map(({ id, said }) => `${id}: ${said}. It holds.`),
      ),
      digests(run, issue),
      files(run),
      prose('What the answer was used for', LICENCE),
    ],
  })
}

const LICENCE =
  'What the service answered was used only to apply opt-outs to this data. It was written to nobody’s record, used to choose nobody for research or contact, and given to nobody.'

const signatures = ({ openedBy, confirmed, attested, disclosed }: Run) => [
  signed('Began the check', openedBy),
  ...confirmed.map((by) => signed('Confirmed that nobody came back', by)),
  ...attested.map((by) => signed('Attested the counts and digests', by)),
  signed('Disclosed the data', disclosed?.by),
]

/** No other answer comes as far as a record. */
const ANSWER_WORDS: Partial<Readonly<Record<ResponseOutcome, string>>> = {
  RESPONSE_OK: 'Only numbers that were asked about came back',
  EMPTY_RESULT_CONFIRM: 'Nobody came back, as two people confirmed',
}

const answerInWords = ({ outcome, rule }: AnswerEvidence) => `${ANSWER_WORDS[outcome] ?? outcome} (${rule})`

const theCheck = (
  { reference, flow, mode, request, sent, ...run }: Run,
  { exemptions }: MatterFacts['tables'],
): Section =>
  rows(
    'The check',
    row('Check', reference),
    row('Flow', `${flow.reference}, ${run.title}`),
    row('Determination', `${conclusionInWords(flow.determination, exemptions)} (${flow.determination})`),
    row('Evidence of it', flow.evidence.join('\n')),
    row('How the check was made', MODE_NAMES[mode]),
    row('Permission of the Data Protection Officer', run.permissionReference),
    given('Check of another opt-out', run.alternativeRun),
    row('Mailbox', request?.mailbox),
    row('Mailbox of the service', request?.recipientMailbox),
    row('Workflow', request?.workflowId),
    row('Local id', sent?.localId),
    row('Number of the request in its month', request?.sequence),
    row('What the answer was', run.answer && answerInWords(run.answer)),
    row('Version of the software', run.softwareVersion),
  )

const times = ({ run, settings }: RunSealed): Section => {
  const { sent, answer, disclosed, mode } = run
  return rows(
    'When',
    row('Request sent', sent && momentOf(sent.at)),
    row('Answer', answer && momentOf(answer.at)),
    given('Kept list last refreshed', answer?.refreshedAt && momentOf(answer.refreshedAt)),
    row('Data disclosed', disclosed ? momentOf(disclosed.at) : 'Not yet'),
    row('Age of the answer when the data went', disclosed ? days(disclosed.ageDays) : 'Not yet known'),
    row('Most it may be', days(mostDays(mode, settings))),
    ...(mode === 'CACHE'
      ? [row('Most days since a kept list was refreshed', days(settings.optOutRefreshDays))]
      : []),
  )
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

const counts = ({ counts: exact }: Run, { copy }: Issuing): Section | null => {
  if (!exact) return null
  const shown = copy === 'internal' ? exact : partnerCounts(exact)
  return table('Counts', {
    caption: 'Counts',
    head: ['What was counted', 'How many'],
    widths: [4, 2],
    body: COUNTS.flatMap((name) => {
      const count = shown[name]
      return count === undefined ? [] : [[COUNT_NAMES[name], count.toLocaleString('en-GB')]]
    }),
  })
}

/** A request has so many bytes a number and an answer so many: their lengths say what small counts must not. */
const digests = ({ request, answer, release }: Run, { copy }: Issuing): Section => {
  const size = (bytes: number | undefined) =>
    copy === 'internal' && bytes !== undefined ? sizeOf(bytes) : null
  return rows(
    'Digests',
    row('Request (HMAC-SHA-256)', request?.digest),
    given('Length of the request', size(request?.bytes)),
    row('Answer (HMAC-SHA-256)', answer?.digest),
    given('Length of the answer', size(answer?.bytes)),
    row('File that was released (SHA-256)', release?.sha256),
    given('Length of that file', size(release?.bytes)),
  )
}

const files = ({ purge, heldUntil }: Run): Section =>
  purge
    ? rows(
        'What became of the files',
        row('Purged', momentOf(purge.at)),
        row('How', purge.method),
        row('How many files', purge.files),
        row('In short', 'Request, answer, cohort and everything made of them are gone. No number was kept.'),
      )
    : rows('What becomes of the files', row('Purged by', heldUntil && momentOf(heldUntil)))
