import { placeName } from '../../checks/location/words'
import type { Reference } from '../../checks/reference'
import { tablesInWords } from '../../checks/reference-words'
import type { Advice, Condition } from '../../checks/transfer/advice'
import { outcomeInWords } from '../../checks/transfer/outcome-words'
import type { Transfer } from '../../checks/transfer/transfer'
import { ADVICE_LEVEL_NAMES } from '../../checks/transfer/words'
import type { Signatory } from '../../shared/signatory'
import { dayOf, momentOf } from '../../shared/when'
import {
  actedBy,
  framed,
  given,
  type Issuing,
  lines,
  prose,
  row,
  rows,
  rowsGiven,
  signed,
  table,
} from '../issue'
import type { CheckRecordKind, Copy, RecordModel, Section } from '../model'
import { guardsTable } from './annex'
import type { TransferSealing } from './transfer-sealing'

/** What every record about a transfer says (section 4, "common to all"). */

export type TransferSealed = {
  readonly t: Transfer
  readonly sealing: TransferSealing
  readonly tables: Reference
  readonly hash: (value: unknown) => string
}

type Places = Pick<Reference, 'adequacy'>

export const withCode = (code: string, tables: Places) => `${placeName(code, tables)} (${code})`

export const withCodes = (codes: readonly string[] | undefined, tables: Places) =>
  (codes ?? []).map((code) => withCode(code, tables)).join('\n')

const partyRows = ({ t: { content }, sealing }: TransferSealed): Section =>
  rows(
    'Parties',
    row('Sends', content.exporterEntity),
    row('Receives', content.recipientLegalName),
    row('Number in its register', content.registrationNo),
    row('Registered address', content.registeredAddress),
    given('Belongs to', content.parentCompany),
    row('Parties of the agreement or disclosure', sealing.parties.join('\n')),
  )

const basis = ({ t: { content } }: TransferSealed): Section =>
  rows(
    'Purpose and lawful basis',
    row('Purpose', content.purpose),
    row('Lawful basis', content.lawfulBasisArt6),
    given('Condition for special category data', content.conditionArt9),
    given('Condition of Schedule 1', content.dpaSch1Condition),
  )

const departure = ({ dissent }: Advice, copy: Copy): readonly (string | null)[] => {
  if (!dissent) return ['No dissent recorded']
  if (copy === 'external') return [`Not followed; decided on ${dayOf(dissent.by.at)}`]
  const { by, scope, reasons, alternative, riskOwner, communicatedAt, communicatedHow, boardOn } = dissent
  return [
    `Not followed: ${scope}`,
    `Reasons: ${reasons}`,
    `Done instead: ${alternative}`,
    `The risk that is left belongs to: ${riskOwner}`,
    `Decided by ${actedBy(by)}`,
    `The officer was told ${momentOf(communicatedAt)}, ${communicatedHow}`,
    dissent.acknowledged
      ? `The officer acknowledged it: ${actedBy(dissent.acknowledged)}`
      : 'The officer has not acknowledged it yet',
    `Before the board of ${dayOf(boardOn)}`,
  ]
}

/** Advice is written for the council: of its words the other side learns nothing. */
const advised = (advice: Advice, place: number, copy: Copy): readonly (Section | null)[] => {
  const name = `Advice ${place + 1} of the Data Protection Officer`
  return [
    rows(
      name,
      row('In short', ADVICE_LEVEL_NAMES[advice.level]),
      row('Given', dayOf(advice.by.at)),
      row('On the content with the hash', advice.contentHash),
      copy === 'internal'
        ? row('Concluded', `${outcomeInWords(advice.conclusion)} (${advice.conclusion})`)
        : null,
      row('What became of it', lines(...departure(advice, copy))),
    ),
    copy === 'internal' ? prose(`${name}: in full`, advice.text) : null,
  ]
}

const adviceOn = ({ t: { advice } }: TransferSealed, copy: Copy): readonly (Section | null)[] =>
  advice.length > 0
    ? advice.flatMap((one, place) => advised(one, place, copy))
    : [prose('Advice of the Data Protection Officer', 'None was given yet. No dissent recorded.')]

const FROM: Readonly<Record<Condition['from'], string>> = {
  ADVICE: 'Advice',
  ASSESSMENT: 'Risk assessment',
}

const conditionsOf = ({ t: { conditions } }: TransferSealed): Section | null =>
  conditions.length > 0
    ? table('Conditions', {
        caption: 'Conditions and their closure',
        head: ['Condition', 'For', 'Whose, by when', 'Closure'],
        widths: [5, 2, 3, 4],
        body: conditions.map(({ text, from, owner, dueOn, closed }) => [
          text,
          FROM[from],
          lines(owner, dueOn && dayOf(dueOn)),
          closed ? lines(closed.text, actedBy(closed.by)) : 'Open',
        ]),
      })
    : null

type Acted = { readonly act: string; readonly by: Signatory }

const actsOf = ({ openedBy, assessment, asked, advice, signed: last }: Transfer): readonly Acted[] => [
  { act: 'Began the assessment', by: openedBy },
  ...(assessment?.submitted ? [{ act: 'Assessed the risk', by: assessment.submitted.by }] : []),
  ...advice.flatMap((one) => [
    { act: 'Asked for advice', by: one.asked.by },
    { act: 'Advised', by: one.by },
    ...(one.dissent ? [{ act: 'Departed from the advice', by: one.dissent.by }] : []),
    ...(one.dissent?.acknowledged
      ? [{ act: 'Acknowledged the departure', by: one.dissent.acknowledged }]
      : []),
  ]),
  ...(asked ? [{ act: 'Asked for advice', by: asked.by }] : []),
  ...(last ? [{ act: 'Signed the transfer', by: last.by }] : []),
]

const trainedOf = ({ trained }: TransferSealing, personId: string) =>
  trained
    .filter((one) => one.personId === personId)
    .map(({ course, completedOn }) => `${course}: ${dayOf(completedOn)}`)
    .join('\n') || 'None recorded'

const actors = ({ t, sealing }: TransferSealed): Section =>
  table('Who took part', {
    caption: 'Who took part, and what they last completed',
    head: ['Act', 'Who', 'When', 'Training'],
    widths: [3, 4, 3, 4],
    body: actsOf(t).map(({ act, by }) => [
      act,
      `${by.name}, ${by.standing}`,
      momentOf(by.at),
      trainedOf(sealing, by.personId),
    ]),
  })

const identity = ({ t, tables }: TransferSealed): Section =>
  rows(
    'This record',
    row('Of', t.matter?.reference),
    row('Transfer', `${t.reference}, version ${t.contentVersion} of its content`),
    row('Hash of the content', t.contentHash),
    row('Hash of the version signed before', t.pastSigned.at(-1)?.by.bound ?? 'There is none'),
    row('Tables it was made under', tablesInWords(tables)),
    row('Next review', t.review ? `By ${dayOf(t.review.nextOn)}` : 'Set when it is signed'),
    row('Later changes', 'A change makes a new version of this record. This one stays as it is.'),
  )

type Own = {
  readonly summary: string
  readonly sections: (copy: Copy) => readonly (Section | null)[]
}

const sectionsOf = (sealed: TransferSealed, own: Own, issue: Issuing, copy: Copy): readonly Section[] =>
  [
    ...own.sections(copy),
    partyRows(sealed),
    basis(sealed),
    ...adviceOn(sealed, copy),
    conditionsOf(sealed),
    guardsTable(sealed.sealing.guards, { ...issue, copy }),
    actors(sealed),
    identity(sealed),
  ].filter((section) => section !== null)

/** Each copy says which it is, and both say what the full one hashes to. */
export const hashes = (
  { hash }: Pick<TransferSealed, 'hash'>,
  full: readonly Section[],
  own: readonly Section[],
  copy: Copy,
) =>
  rowsGiven(
    'Hashes of what this record says',
    copy === 'external' ? row('This copy (SHA-256)', hash(own)) : null,
    row('The full record (SHA-256)', hash(full)),
  )

export const transferRecordOf = (
  kind: CheckRecordKind,
  sealed: TransferSealed,
  issue: Issuing,
  own: Own,
): RecordModel => {
  const { t } = sealed
  const full = sectionsOf(sealed, own, issue, 'internal')
  const sections = issue.copy === 'internal' ? full : sectionsOf(sealed, own, issue, issue.copy)
  return framed(
    kind,
    { reference: t.reference, retention: t.matter ? `As long as ${t.matter.reference}` : '' },
    issue,
    {
      summary: own.summary,
      sections: [...sections, hashes(sealed, full, sections, issue.copy)],
      signatures: actsOf(t).map(({ act, by }) => signed(act, by)),
    },
  )
}
