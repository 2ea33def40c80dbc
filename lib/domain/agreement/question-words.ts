import type { AnswerName } from './answers'

/** How each answer is asked for. It stands in the clauses word for word, so the hints say what fits there. */
export type AnswerQuestion = {
  readonly label: string
  readonly hint: string
  /** Whether it takes a paragraph rather than a line. */
  readonly long: boolean
  readonly max: number
}

const paragraph = (label: string, hint: string): AnswerQuestion => ({ label, hint, long: true, max: 3000 })

const line = (label: string, hint: string, max = 200): AnswerQuestion => ({ label, hint, long: false, max })

export const ANSWER_QUESTIONS: Readonly<Record<AnswerName, AnswerQuestion>> = {
  purpose: paragraph(
    'What is the information for?',
    'One purpose, narrow enough to tell what falls outside it. Name a second purpose apart.',
  ),
  benefits: paragraph(
    'What good does it do, and for whom?',
    'For the people concerned, for others, and for each party. Say how you would notice it.',
  ),
  whyNecessary: paragraph(
    'Why is it needed, and why would less not do?',
    'What else was considered: no names, fewer items, fewer people, asking the people themselves.',
  ),
  ourPower: paragraph(
    'Which legal power or duty does the council have?',
    'The law and the section, and the task of the council that it belongs to.',
  ),
  theirPower: paragraph(
    'Which legal power or duty do the others have?',
    'For each party: the law and the section, or what allows a body that no law sets up to do it.',
  ),
  ourBasis: paragraph(
    'What is the council’s lawful basis?',
    'A legal obligation, vital interests, or a public task of the council itself. Say why it fits.',
  ),
  theirBasis: paragraph(
    'What is the lawful basis of the others?',
    'For each party, in its own words where it has given them.',
  ),
  specialCondition: paragraph(
    'Which condition allows special category data?',
    'For each party, with the paragraph. If none of it passes, say so.',
  ),
  policyDocument: paragraph(
    'Where is the appropriate policy document?',
    'Its title, date and where to find it, for each party; or why the condition does not ask for one.',
  ),
  offenceCondition: paragraph(
    'Which authority or condition allows criminal offence data?',
    'For each party, with the paragraph. If none of it passes, say so.',
  ),
  confidentiality: paragraph(
    'How are confidences kept?',
    'What people were promised, what allows it to be disclosed, and what the Caldicott Guardian said.',
  ),
  optOutCheck: paragraph(
    'When was the national data opt-out checked, and with what result?',
    'The date, and how many were removed. If no NHS information passes for planning or research, say so.',
  ),
  whoTells: paragraph(
    'Who tells people, and how?',
    'The privacy notices with their addresses, letters and posters; and who is not told, and why.',
  ),
  rightsContact: line(
    'Whom do people ask about their rights?',
    'One team, with an email address and telephone number.',
  ),
  complaintsContact: line(
    'Where do people complain?',
    'One team, with an email address and telephone number, or a form’s address.',
  ),
  accuracy: paragraph(
    'How are mistakes corrected?',
    'How data are checked before they go, who is told of a mistake, and how copies are put right.',
  ),
  retention: paragraph(
    'Why may the recipient keep it that long?',
    'The reason for the periods in the table of data, and what starts them running.',
  ),
  disposal: paragraph(
    'How is it destroyed, and how are we shown?',
    'The method for each place where it is kept, and the certificate or log that we receive.',
  ),
  security: paragraph(
    'What keeps it safe?',
    'Encryption, access, logs, tests and standards met, on the way and at rest.',
  ),
  places: paragraph(
    'Where may it be kept and read?',
    'Buildings, data centres and countries; whether from home; whether on a personal device.',
  ),
  training: paragraph(
    'How are staff checked and trained?',
    'The level of vetting, the training, and how often it is repeated.',
  ),
  breachHours: line(
    'Within how many hours must a breach be told?',
    'A number. 24 is usual; the regulator must hear within 72.',
    3,
  ),
  onward: paragraph(
    'May it be passed on, and to whom?',
    'Each body, what for and what part. If nobody may have it, say so.',
  ),
  transfers: paragraph(
    'Does any of it leave the United Kingdom?',
    'The country, what is sent or read there, and what protects it. If nothing leaves, say so.',
  ),
  impactAssessment: paragraph(
    'What did the impact assessment find?',
    'Its reference, date, risks that remain and who accepted them; or why none is needed.',
  ),
  audit: paragraph(
    'How do you check that it is kept to?',
    'Who checks what, how often, and who sees the result.',
  ),
  recordsOfProcessing: paragraph(
    'Where does it stand in the records of processing?',
    'The reference of the entry, for each party.',
  ),
  children: paragraph(
    'What protects children?',
    'Why their information is needed, and what is done differently. If there are none, say so.',
  ),
  lawEnforcement: paragraph(
    'Is any of it used for law enforcement?',
    'Which party, for what, and how it keeps that apart. If it is not, say so.',
  ),
  instructions: paragraph(
    'What is the processor instructed to do?',
    'Each thing they do with the information, from receiving it to destroying it.',
  ),
  duration: line(
    'How long does the work last?',
    'For example, three years from the start of this agreement.',
  ),
  subProcessors: paragraph(
    'Which sub-processors are authorised, and how?',
    'Name, country and task of each, and whether further ones need your word each time. If none, say so.',
  ),
  atTheEnd: line(
    'Is it deleted or returned at the end?',
    'For example, returned as a file that we can read, then deleted.',
  ),
  liability: paragraph(
    'Who bears which loss?',
    'Whether each bears its own, any limit, and which insurance there is.',
  ),
  exitPlan: paragraph(
    'How is it handed over at the end?',
    'What people would notice, who takes over, in which format, and how long it takes.',
  ),
  duties: paragraph(
    'Who carries out which duty?',
    'Telling people, requests, complaints, accuracy, security, deletion and the impact assessment.',
  ),
  contactPoint: line(
    'Which contact point do people have?',
    'One team for all of you, with an email address and telephone number.',
  ),
  essence: paragraph(
    'What is the public told of this arrangement?',
    'Five or six sentences in plain words: who decides what, and whom to ask. It is published as it stands.',
  ),
  breachLead: line('Who leads on a breach?', 'One party, and the post that takes the call at any hour.'),
  statute: paragraph(
    'Which law compels it?',
    'The law and the section, who may demand it, and what happens if it is not sent.',
  ),
  dataset: paragraph(
    'What is sent, and to whom?',
    'The items, the people they are about, and the recipient.',
  ),
  frequency: line('How often is it sent?', 'For example, every two years, by the end of October.'),
  controls: paragraph(
    'What keeps it in bounds?',
    'Who prepares and who checks it, the channel, what people are told, and when copies are destroyed.',
  ),
  entryOwner: line('Who owns this entry?', 'A post, not a name: posts outlast people.'),
  noticeMonths: line('How many months of notice end it?', 'A number. For example, 3.', 2),
}
