import type { LibraryClause } from '../library'
import { ALL_KINDS, clause, SHARED } from './clause'

export const ASSURANCE: readonly LibraryClause[] = [
  clause({
    key: 'impact-assessment',
    heading: 'Impact assessment',
    regimes: ALL_KINDS,
    covers: ['A20'],
    statute: 'UK GDPR Arts 35–36',
    owner: 'Data Protection Officer',
    text: `
      Where a use is likely to bring a high risk to people, its effects on them must be assessed before it
      begins. The assessment for this agreement, or the reason why none is needed: [[impactAssessment]]

      The parties must do what the assessment says would lower the risk before the first disclosure. If a
      high risk remains that cannot be lowered, the controller concerned must consult the regulator and wait
      for the answer.

      The assessment must be looked at again at every review of this agreement, and whenever the purpose,
      the data, the technology or a supplier changes.
    `,
  }),
  clause({
    key: 'freedom-of-information',
    heading: 'Freedom of information, and what is published',
    regimes: ALL_KINDS,
    covers: ['A21'],
    statute: 'FOIA 2000 ss.1, 10, 40, 45; EIR 2004 regs 5, 13',
    owner: 'Legal Services',
    text: `
      A party that must answer requests for recorded information may be asked about this agreement and about
      what it holds under it. The party that is asked decides, and must answer in time, which is 20 working
      days in most cases.

      Before disclosing something that came from another party or concerns it, it must ask for that party’s
      views, which must come within five working days. It must weigh them but is not bound by them. Personal
      data must not be disclosed where that would break data protection law.

      The council may publish, in its register of agreements, the title, the parties, the purpose, the kinds
      of data and people, the legal power and lawful basis, the dates, the status and a contact. It must not
      publish details of security, junior staff, police operations or legal advice.
    `,
  }),
  clause({
    key: 'audit',
    heading: 'Checking that it is kept to',
    regimes: SHARED,
    covers: ['A22'],
    statute: 'UK GDPR Arts 5(2), 24',
    owner: 'Information Security',
    text: `
      How the parties check that this agreement is kept to: [[audit]]

      Each party must answer another’s reasonable questions about its use of the information within 10
      working days. After a breach, or where there is good reason for concern, it must let that party, or an
      independent person on whom they agree, see its records, systems and premises as far as they concern
      the information.

      What a check finds must be written down, with who puts it right and by when. A fault that puts people
      at risk is treated as a breach.
    `,
  }),
  clause({
    key: 'records-of-processing',
    heading: 'Records on both sides',
    regimes: SHARED,
    covers: ['A23'],
    statute: 'UK GDPR Arts 5(2), 30',
    owner: 'Data Protection Officer',
    text: `
      Each controller must have this use of the information in its record of processing, with a link to this
      agreement. The entries: [[recordsOfProcessing]]

      The disclosing party must also record each disclosure, or each run of a regular flow: when, what, to
      whom, by which channel and on whose authority. The recipient must record when it arrived and when it
      was destroyed.

      These records must be kept in such a way that they can be shown to the regulator, and to another party
      as far as they concern it.
    `,
  }),
  clause({
    key: 'liability',
    heading: 'Who bears which loss',
    regimes: ALL_KINDS,
    covers: ['A27', 'B14', 'C9'],
    statute: 'UK GDPR Art 82',
    owner: 'Legal Services',
    text: `
      Nothing in this agreement limits what a person may claim from a party for damage that a breach of data
      protection law has done to them, or what a party must pay as a penalty of its own.

      Between the parties, losses are borne in this way: [[liability]]

      A party that claims from another must tell it of the matter promptly, must not admit fault in its
      name, and must do what it reasonably can to keep the loss small.
    `,
  }),
  clause({
    key: 'disputes',
    heading: 'When the parties disagree',
    regimes: ALL_KINDS,
    covers: ['A27'],
    statute: 'UK GDPR Art 82; law of England and Wales',
    owner: 'Legal Services',
    text: `
      A party that has a complaint about another must raise it with that party’s contact in writing. If they
      have not settled it within 10 working days, a director of each must try; if these have not settled it
      after 20 more, they must consider mediation before going to court.

      None of this delays what is owed to people: their rights, their complaints, a breach and the safety of
      the information come first. Nor does it keep a party from asking a court for an order that cannot
      wait.

      The law of England and Wales governs this agreement, and its courts decide disputes about it.
    `,
  }),
]
