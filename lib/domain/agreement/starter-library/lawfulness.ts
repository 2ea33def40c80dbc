import type { LibraryClause } from '../library'
import { clause, SHARED } from './clause'

export const LAWFULNESS: readonly LibraryClause[] = [
  clause({
    key: 'legal-powers',
    heading: 'The legal power or duty of each party',
    regimes: SHARED,
    covers: ['A4'],
    statute: 'UK GDPR Art 6(3); the powers named in the clause',
    owner: 'Legal Services',
    text: `
      The council discloses or receives the information under this power or duty: [[ourPower]]

      Each other party does so under this one: [[theirPower]]

      A power or duty must belong to the party that relies on it; that another party needs the information
      is not enough. An exemption from the rights of people is neither a power nor a lawful basis.

      If a power or duty is repealed, narrowed or put in doubt by a court, the party relying on it must tell
      the others at once. What depends on it must not pass until another has been recorded here.
    `,
  }),
  clause({
    key: 'lawful-bases',
    heading: 'The lawful basis of each party',
    regimes: SHARED,
    covers: ['A5'],
    statute: 'UK GDPR Arts 6, 8A and Annex 2',
    owner: 'Data Protection Officer',
    text: `
      The council’s lawful basis: [[ourBasis]]

      The lawful basis of each other party: [[theirBasis]]

      In its public tasks the council relies neither on legitimate interests nor on recognised legitimate
      interests, because the law closes both to public authorities. Where it relies on a public task, that
      task is one that the law gives to the council itself.

      The disclosing party confirms that this use is compatible with the reason for which it collected the
      information, or that the law treats it so. What people gave by consent must be left out, unless they
      consent to this use as well, or the law allows the disclosure and they cannot reasonably be asked.

      No party may change its basis without telling the others beforehand and correcting what people are
      told.
    `,
  }),
  clause({
    key: 'special-category-data',
    heading: 'Special category data',
    regimes: SHARED,
    covers: ['A6'],
    statute: 'UK GDPR Art 9; DPA 2018 ss.10–11, Sch 1 Parts 1, 2 and 4',
    owner: 'Data Protection Officer',
    text: `
      Data about health, ethnic origin, religion or belief, political opinion, trade union membership, sex
      life or sexual orientation, and genetic or biometric data, may pass only where a condition allows it
      besides the lawful basis. The condition for each party: [[specialCondition]]

      The document that explains how each party keeps to the principles while it relies on that condition:
      [[policyDocument]]

      Where the law asks for such a document, the party must have it before the first disclosure, review it
      from time to time, keep it until six months after this use has ended, and give it to the regulator on
      request.

      Special category data that Schedule 1 does not name must be removed before anything is sent.
    `,
  }),
  clause({
    key: 'criminal-offence-data',
    heading: 'Criminal offence data',
    regimes: SHARED,
    covers: ['A7'],
    statute: 'UK GDPR Art 10; DPA 2018 ss.10(5), 11(2), Sch 1 Parts 1–4',
    owner: 'Data Protection Officer',
    text: `
      Data about convictions, offences, allegations, proceedings and measures that protect the public may
      pass only under official authority or where a condition in law allows it. The authority or condition
      for each party: [[offenceCondition]]

      What is alleged must be marked as an allegation, and what has been proved as proved, with its date. An
      acquittal, or a decision to take no further action, must travel with the allegation that it answers.

      No party may build a full register of convictions out of the information, unless it does so under the
      control of official authority. Spent convictions must be left out, unless the purpose needs them and
      the law allows them to be disclosed.
    `,
  }),
  clause({
    key: 'confidentiality',
    heading: 'Confidences',
    regimes: SHARED,
    covers: ['A10'],
    statute: 'Common law duty of confidence; Caldicott principles',
    owner: 'Data Protection Officer',
    text: `
      What a person told in confidence stays confidential when it passes between the parties. It may be
      disclosed only where that person agrees, where the law demands or expressly supports it, or where the
      public interest in disclosing outweighs that in keeping the confidence.

      How this is met here: [[confidentiality]]

      For health and social care information each party must follow the eight Caldicott principles, and must
      ask its Caldicott Guardian, where it has one, before a kind of disclosure begins. The Guardian’s view
      must be recorded. The duty to disclose for a person’s own care can matter as much as the duty to keep
      a confidence.
    `,
  }),
  clause({
    key: 'national-data-opt-out',
    heading: 'The national data opt-out',
    regimes: SHARED,
    covers: ['A30'],
    statute: 'Health Service (Control of Patient Information) Regulations 2002, regs 2 and 5; local policy',
    owner: 'Data Protection Officer',
    text: `
      Patients in England may choose that confidential information about them is not used beyond their own
      care. Where such information passes for planning or research with the support of regulation 2 or
      regulation 5, the disclosing party must check that choice and remove everybody who has made it, before
      anything leaves.

      When the check was made, and its result: [[optOutCheck]]

      A check counts for the release for which it was made. It must be repeated for each later release, and
      its date and result kept with the record of that release. Nobody may be told who was removed.
    `,
  }),
  clause({
    key: 'law-enforcement',
    heading: 'Use for law enforcement',
    regimes: SHARED,
    covers: ['A26'],
    statute: 'DPA 2018 Part 3',
    owner: 'Legal Services',
    text: `
      Where a party has powers to prevent, investigate or prosecute offences, or to carry out penalties, and
      uses the information for that, rules of their own apply to that use in place of the general ones.

      Which parties and uses these are, and what follows: [[lawEnforcement]]

      Such a party must keep facts apart from opinions and, as far as it can, suspects, people who were
      convicted, victims and witnesses apart from each other. It must keep the logs that the law asks of
      automated systems, and have a policy document for sensitive data.

      What was disclosed for law enforcement must not be used for another purpose, unless the law allows
      that other use.
    `,
  }),
  clause({
    key: 'digital-economy',
    heading: 'Use of the digital government powers',
    regimes: SHARED,
    covers: ['A24'],
    statute: 'Digital Economy Act 2017 Part 5',
    owner: 'Legal Services',
    text: `
      This clause applies where a party’s power, as stated above, is one for public service delivery, debt,
      fraud, civil registration, research or statistics under Part 5 of the Digital Economy Act 2017.
      Otherwise it has no effect.

      That party must follow the code of practice for the power, and must see that this agreement is entered
      in the national register of such agreements before the first disclosure. It must correct the entry
      when the agreement changes or ends.

      The recipient must use the information only for the objective for which it was disclosed. To pass it
      on without authority may be an offence.
    `,
  }),
]
