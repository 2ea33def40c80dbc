import type { Agreement } from '../agreement'
import { lastReviewDay } from '../clocks'
import type { AgreementContext } from '../command'
import type { Kind, PartyRole } from '../kinds'
import { opened } from '../opened'
import { type AgreementText, type DataItem, EMPTY_TEXT, type Party } from '../text'
import type { DryRunEntry } from './dry-run'

/** An entry of an older register as an agreement of ours: what it says, and nothing made up beside it. */

type Importing = Pick<AgreementContext, 'actor' | 'now' | 'today' | 'hash' | 'method'>

type Kept = {
  readonly id: string
  readonly reference: string
  /** The council's own name. */
  readonly council: string
  readonly fileName: string
}

type RolePair = readonly [ours: PartyRole, theirs: PartyRole]

const ROLES: Readonly<Record<Kind, RolePair>> = {
  SHARING: ['controller', 'controller'],
  STATUTORY: ['controller', 'controller'],
  MIXED: ['controller', 'controller'],
  PROCESSING: ['controller', 'processor'],
  JOINT: ['jointController', 'jointController'],
}

const party = (name: string, role: PartyRole, organisationId: string | null, own = false): Party => ({
  organisationId,
  name,
  own,
  role,
  contact: '',
  dpo: '',
})

const partiesOf = ({ kind, counterparts }: DryRunEntry, council: string): readonly Party[] => {
  const [ours, theirs] = ROLES[kind ?? 'SHARING']
  return [
    party(council, ours, null, true),
    ...counterparts.map(({ name, organisationId }) => party(name, theirs, organisationId)),
  ]
}

const linesOf = (cell: string | null) =>
  (cell ?? '')
    .split(/[;\n|]/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')

/** A register names its data and no more. No class is guessed at: what is not marked sensitive would look harmless. */
const dataOf = ({ data, people, basis }: DryRunEntry): readonly DataItem[] =>
  linesOf(data).map((name) => ({
    name,
    people: linesOf(people).join(', '),
    classes: [],
    basis: basis ?? '',
    retention: '',
    retentionMonths: 0,
    frequency: '',
    channel: '',
  }))

const answersOf = ({ kind, purpose, power, basis, data, owner }: DryRunEntry): AgreementText['answers'] =>
  Object.fromEntries(
    Object.entries({
      purpose,
      ourPower: power,
      ourBasis: basis,
      ...(kind === 'STATUTORY' && { statute: power, dataset: data, entryOwner: owner }),
    }).flatMap(([name, answer]) => (answer ? [[name, answer]] : [])),
  )

/** A list needs something to click on; that the title is missing stands among what the entry lacks. */
const titleOf = ({ title, counterparts, externalRef }: DryRunEntry) =>
  title ||
  ['Agreement', counterparts[0] && `with ${counterparts[0].name}`, externalRef].filter(Boolean).join(' ')

const textOf = (entry: DryRunEntry, council: string): AgreementText => ({
  ...EMPTY_TEXT,
  title: titleOf(entry),
  answers: answersOf(entry),
  parties: partiesOf(entry, council),
  data: dataOf(entry),
  start: entry.startsOn ? { on: entry.startsOn } : 'lastSignature',
  reviewOn: entry.reviewOn,
  endsOn: entry.endsOn,
})

const NO_START = 'It said no start date: counted from the day of its import.'
const NO_REVIEW = 'It said no review date: one was set by the council’s policy.'

const notesOf = ({ notes, owner, contact, startsOn, reviewOn }: DryRunEntry) =>
  [
    owner && `Owner: ${owner}`,
    contact && `Contact: ${contact}`,
    notes,
    startsOn === null && NO_START,
    reviewOn === null && NO_REVIEW,
  ]
    .filter(Boolean)
    .join('\n')

const forceOf = ({ startsOn, reviewOn, endsOn }: DryRunEntry, text: AgreementText, today: string) => ({
  from: startsOn ?? today,
  reviewOn: reviewOn ?? lastReviewDay(text, today),
  endsOn,
})

/** Late as it may be, we learn of it today: the ladder begins now, or half a register would be suspended overnight. */
const reviewDueOf = ({ status, reviewOn }: DryRunEntry, today: string): Agreement['reviewDue'] =>
  status === 'REVIEW_DUE'
    ? {
        since: today,
        trigger: 'date',
        what:
          reviewOn && reviewOn <= today
            ? 'Its review date had passed when it was imported'
            : 'Its register said that a review was due',
        told: [],
        keptGoing: null,
      }
    : null

export const asAgreement = (
  entry: DryRunEntry,
  { id, reference, council, fileName }: Kept,
  context: Importing,
): Agreement => {
  const { today } = context
  const text = textOf(entry, council)
  const known = entry.counterparts.find(({ organisationId }) => organisationId !== null)
  const begun = opened.imported(
    {
      id,
      reference,
      title: text.title,
      tier: entry.tier ?? '2',
      organisation: known?.organisationId ? { id: known.organisationId, name: known.name } : null,
      serviceId: entry.serviceId,
      service: entry.serviceId && entry.service,
      parties: text.parties,
    },
    {
      status: entry.status,
      kind: entry.kind,
      outside: {
        ...(entry.externalRef && { externalRef: entry.externalRef }),
        ...(entry.leadOrg && { leadOrg: entry.leadOrg }),
        ...(entry.adoptedVersion && { adoptedVersion: entry.adoptedVersion }),
      },
      force: forceOf(entry, text, today),
      text,
      imported: {
        source: `${fileName}, row ${entry.row}`,
        lacks: entry.lacks.map((lack) => lack.id),
        notes: notesOf(entry),
      },
    },
    context,
  )
  return {
    ...begun,
    reviewDue: reviewDueOf(entry, today),
    suspension:
      entry.status === 'SUSPENDED'
        ? { by: begun.openedBy, text: 'Suspended in the register it was taken over from' }
        : null,
  }
}
