import { placesInWords } from '../../checks/location/words'
import type { AdequacyRow, Reference } from '../../checks/reference'
import {
  CATEGORY_NAMES,
  COUNT_BAND_NAMES,
  EXPORTER_ROLE_NAMES,
  FREQUENCY_NAMES,
  INITIATOR_NAMES,
  MODE_NAMES,
  RECIPIENT_ROLE_NAMES,
  RECIPIENT_TYPE_NAMES,
} from '../../checks/transfer/codes'
import type { TransferContent } from '../../checks/transfer/content'
import { NONE_OUTSIDE_UK } from '../../checks/transfer/content-facts'
import type { DestinationResult, TransferResult } from '../../checks/transfer/decision'
import { mechanismName, mechanismOf } from '../../checks/transfer/mechanisms'
import { outcomeInWords } from '../../checks/transfer/outcome-words'
import { requirementInWords } from '../../checks/transfer/requirement-words'
import { adequacyBehind } from '../../checks/transfer/snapshot'
import { upper } from '../../shared/text'
import { dayOf } from '../../shared/when'
import { given, type Issuing, lines, list, listed, row, rows, rowsGiven, table } from '../issue'
import type { Copy, RecordModel, Section } from '../model'
import { type TransferSealed, transferRecordOf, withCode, withCodes } from './transfer-parts'

/** Section 4, the transfer record: what was decided of a transfer, and what that rests on. */
export const transferRecord = (sealed: TransferSealed, issue: Issuing): RecordModel => {
  const { t, tables } = sealed
  const { content, signed } = t
  if (!signed) throw new Error('a transfer is recorded once it is signed')
  return transferRecordOf('TRANSFER', sealed, issue, {
    summary: `“${t.title}”: what goes to ${content.recipientLegalName}, where, and why it may.`,
    sections: (copy) => [
      decided(signed.result, copy),
      perPlace(signed.result.destinations, tables),
      recipient(content, tables),
      whatGoes(content),
      screen(content),
      mechanism(content, tables, signed.result.day),
      adequacy(adequacyBehind(t, tables)),
      conditionEvidence(content),
      bridge(content),
      exception(content),
      onward(content, tables),
      subProcessors(content, tables),
      sources(sealed),
      registers(sealed),
      ...(copy === 'internal' ? [narrative(content), dueDiligence(content)] : []),
    ],
  })
}

const decided = ({ outcome, row: id, reasons, requires }: TransferResult, copy: Copy): Section =>
  rows(
    'What was decided',
    row('In short', reasons[0]?.text),
    row('Decision', outcomeInWords(outcome)),
    row('Code and row of the table', `${outcome}, ${id}`),
    row('Source', reasons[0]?.source),
    copy === 'internal' ? given('Still owed', requires.map(requirementInWords).join('\n')) : null,
  )

const placeOrUnknown = (code: string | null, tables: Reference) =>
  code === null ? 'Not known' : withCode(code, tables)

const perPlace = (destinations: readonly DestinationResult[], tables: Reference): Section =>
  table('Where it goes, one place at a time', {
    caption: 'Where it goes, one place at a time',
    head: ['To', 'Established', 'Kept or worked on', 'Looked at from', 'Decision'],
    widths: [3, 2, 2, 2, 4],
    body: destinations.map(({ name, entity, place, access, outcome, row: id, reasons }) => [
      name,
      placeOrUnknown(entity, tables),
      placeOrUnknown(place, tables),
      placeOrUnknown(access, tables),
      lines(`${outcomeInWords(outcome)} (${id})`, reasons[0]?.text),
    ]),
  })

const accessOf = (content: TransferContent, tables: Reference) =>
  content.accessLocationCodes?.includes(NONE_OUTSIDE_UK)
    ? lines('Nowhere outside the United Kingdom', content.accessEvidence)
    : withCodes(content.accessLocationCodes, tables)

const recipient = (content: TransferContent, tables: Reference): Section =>
  rows(
    'The recipient, and where the data is',
    row('Legal name', content.recipientLegalName),
    row('It is', content.recipientType && upper(RECIPIENT_TYPE_NAMES[content.recipientType])),
    row('Its role', upper(RECIPIENT_ROLE_NAMES[content.recipientRole])),
    row('The council’s role', upper(EXPORTER_ROLE_NAMES[content.exporterRole])),
    row(
      'Established in',
      content.recipientEstablishmentCode && withCode(content.recipientEstablishmentCode, tables),
    ),
    row('Kept or worked on in', withCodes(content.processingLocationCodes, tables)),
    row('Looked at from', accessOf(content, tables)),
  )

const PEOPLE = {
  children: 'children',
  vulnerableAdults: 'adults at risk',
  protectedLocation: 'people whose whereabouts are protected',
} as const

const peopleIn = (content: TransferContent) =>
  Object.entries(PEOPLE)
    .filter(([name]) => content[name as keyof typeof PEOPLE])
    .map(([, words]) => words)
    .join('; ')

const whatGoes = (content: TransferContent): Section =>
  rows(
    'What goes',
    row('Kinds of data', upper(listed(content.dataCategories ?? [], CATEGORY_NAMES))),
    row('Number of people', content.dataSubjectCountBand && COUNT_BAND_NAMES[content.dataSubjectCountBand]),
    given('Among them', upper(peopleIn(content))),
    row('How often', content.frequency && upper(FREQUENCY_NAMES[content.frequency])),
    row('How', upper(MODE_NAMES[content.mode])),
    row('Who makes it go', upper(INITIATOR_NAMES[content.initiator])),
    content.isPseudonymised ? row('Names replaced by codes; the key is with', content.keyHolder) : null,
    content.isAnonymous ? row('Nobody can be known from it', content.anonymityEvidence) : null,
    row('Kept by the recipient', content.retention),
  )

const answered = (answer: string | undefined, why: string | undefined) =>
  lines(answer && (answer === 'YES' ? 'Yes' : 'No'), why)

const screen = (content: TransferContent): Section =>
  rows(
    'The three questions',
    row('1. Does UK GDPR apply to it?', answered(content.screenStep1, content.screenReason1)),
    row('2. Do we send it abroad, or let it be seen?', answered(content.screenStep2, content.screenReason2)),
    row(
      '3. Is the recipient a legal entity of its own?',
      answered(content.screenStep3, content.screenReason3),
    ),
  )

const mechanism = (content: TransferContent, tables: Reference, day: string): Section | null => {
  const found = mechanismOf(content.mechanismCode, tables, day)
  return rowsGiven(
    'What it rests on',
    given('Mechanism', found && `${found.name} (${found.code})`),
    given('Article of UK GDPR', found?.article),
    given('Instrument', content.mechanismInstrumentRef),
    given('Version of its form', content.mechanismVersion),
    given('Executed', content.mechanismExecutedOn && dayOf(content.mechanismExecutedOn)),
    given('Authorised by the regulator', content.authorisationRef),
  )
}

const adequacy = (snapshot: readonly AdequacyRow[]): Section | null =>
  snapshot.length > 0
    ? table('Rows of the table of adequacy, as they were', {
        caption: 'Rows of the table of adequacy, as they were',
        head: ['Place', 'Status', 'Conditions', 'Instrument'],
        widths: [3, 2, 4, 4],
        body: snapshot.map(({ iso_code, territory, status, conditions, legal_instrument }) => [
          `${territory} (${iso_code})`,
          status,
          conditions,
          legal_instrument,
        ]),
      })
    : null

const conditionEvidence = ({ scopeConditionEvidence }: TransferContent): Section | null =>
  rowsGiven(
    'What proves that the recipient is covered',
    ...scopeConditionEvidence.map(({ scopeCode, statute, confirmation, checkedBy, checkedOn }) =>
      row(scopeCode, lines(statute, confirmation, `${checkedBy}${checkedOn ? `, ${dayOf(checkedOn)}` : ''}`)),
    ),
  )

const yesNo = (value: boolean | undefined) => (value ? 'Yes' : 'Not shown')

const bridge = ({ usDpf }: TransferContent): Section | null =>
  usDpf
    ? rows(
        'The United States list',
        row('Name on the list', usDpf.listedName),
        row('Checked', lines(usDpf.checkedOn && dayOf(usDpf.checkedOn), usDpf.checkedBy)),
        row('Active', yesNo(usDpf.active)),
        row('UK Extension', yesNo(usDpf.ukExtension)),
        row('Covers staff data', yesNo(usDpf.coversHr)),
        row('Covers other data', yesNo(usDpf.coversNonHr)),
        row('Answers to', usDpf.regulator),
        given('Renewed by', usDpf.nextRecertOn && dayOf(usDpf.nextRecertOn)),
        given('Told what is sensitive', usDpf.sensitiveFlagSentOn && dayOf(usDpf.sensitiveFlagSentOn)),
      )
    : null

const exception = ({ derogation }: TransferContent): Section | null =>
  rowsGiven(
    'The exception',
    given('Why it is strictly necessary', derogation?.necessity),
    given('Why it is in proportion', derogation?.proportionality),
    given('Rule of law that recognises the interest', derogation?.domesticLawRef),
    given('Why the person cannot consent', derogation?.incapacityReason),
    given('Claim', derogation?.claimRef),
    given('Register', derogation?.registerRef),
    given('What was agreed', derogation?.agreedRef),
    given('Why no safeguard can be used', derogation?.whyNoSafeguard),
  )

const onward = ({ onwardTransfers }: TransferContent, tables: Reference): Section | null =>
  onwardTransfers.length > 0
    ? table('Whom the recipient passes it on to', {
        caption: 'Whom the recipient passes it on to',
        head: ['Recipient', 'Where', 'What covers it'],
        widths: [4, 3, 4],
        body: onwardTransfers.map((one) => [
          one.recipient,
          withCode(one.code, tables),
          one.mechanismCode ? mechanismName(one.mechanismCode, tables) : 'What covers the transfer itself',
        ]),
      })
    : null

const subProcessors = ({ subProcessors: all }: TransferContent, tables: Reference): Section | null =>
  all.length > 0
    ? table('Sub-processors', {
        caption: 'Sub-processors',
        head: ['Who', 'Established, and where', 'What it does', 'What covers it', 'Authorised'],
        widths: [3, 3, 3, 3, 2],
        body: all.map((one) => [
          one.name,
          lines(withCode(one.entityCode, tables), withCode(one.locationCode, tables)),
          one.function ?? '',
          lines(one.mechanismCode && mechanismName(one.mechanismCode, tables), one.evidence),
          one.authorisedOn ? dayOf(one.authorisedOn) : 'Not authorised',
        ]),
      })
    : null

const sources = ({ t: { content }, sealing: { restrictions }, tables }: TransferSealed): Section =>
  rows(
    'What the sources of the data permit',
    ...restrictions.map(({ dataset, source, permitted }) =>
      row(
        dataset,
        lines(
          [source.organisation, source.document, source.clause].filter(Boolean).join(', '),
          placesInWords(permitted, tables),
        ),
      ),
    ),
    row(
      'All of them together',
      content.permittedLocationCodes === null
        ? 'No source limits it'
        : placesInWords(content.permittedLocationCodes, tables),
    ),
  )

const registers = ({ t: { content }, sealing: { entryVersion } }: TransferSealed): Section =>
  rows(
    'Register and notice',
    row(
      'Entry of the register of processing',
      content.ropaEntry && entryVersion !== null
        ? `${content.ropaEntry}, version ${entryVersion}`
        : content.ropaEntry,
    ),
    row('Privacy notice', content.privacyNoticeRef),
    row('It tells of this transfer', content.privacyNoticeCoversTransfer ? 'Yes' : 'No'),
    given('Impact assessment', content.dpiaRef),
  )

/** From here on, what the council thought of the recipient and of other ways: for the council alone. */
const narrative = ({ alternativesConsidered }: TransferContent): Section =>
  list('Alternatives considered', [alternativesConsidered ?? 'None'])

const dueDiligence = ({ dueDiligence: found }: TransferContent): Section | null =>
  found
    ? rows(
        'What was found out about the recipient',
        row('Who it is', found.identity),
        row('Financial standing', found.financialStanding),
        row('Security certificates', found.securityCerts),
        row('Data lost before', found.breachHistory),
        row('Demands by public bodies before', found.governmentAccessHistory),
        row(
          'The contract asks what it would ask at home',
          found.contractControlsEqualToUk ? 'Yes' : 'Not shown',
        ),
        row('Others looked at', found.alternativesShown),
      )
    : null
