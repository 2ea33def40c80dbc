import type { LibraryClause } from '../library'
import { clause, PROCESSED } from './clause'

/** In the order of UK GDPR Art 28(3); its point (c) is the clause on security, which binds every holder. */
export const PROCESSING: readonly LibraryClause[] = [
  clause({
    key: 'processing-described',
    heading: 'The work that the processor does',
    regimes: PROCESSED,
    covers: ['B1'],
    statute: 'UK GDPR Art 28(3), opening words',
    owner: 'Legal Services',
    text: `
      The council is the controller and the processor works for it. What the work is about, and the purpose
      that it serves: [[purpose]]

      How long the work lasts: [[duration]]

      The nature of the work is what the council’s instructions describe. The types of data and the groups
      of people are those in Schedule 1, and no others.

      The council must give only lawful instructions, have a lawful basis for the work, and tell people
      about it. It may at any time give further instructions, check how they are followed, have the work
      paused, and have the information back.

      The processor must use the information for nothing of its own: not to improve its products, not for
      analysis, not to train software. If it decides by itself why or how information is used, it becomes a
      controller for that use and answers for it.
    `,
  }),
  clause({
    key: 'processor-instructions',
    heading: 'Instructions',
    regimes: PROCESSED,
    covers: ['B2'],
    statute: 'UK GDPR Arts 28(3)(a), 29',
    owner: 'Data Protection Officer',
    text: `
      The processor must use the information only as the council has instructed it in writing. The
      instructions at the start: [[instructions]]

      This holds for sending the information to another country or to an international organisation too:
      without the council’s written instruction, it must not be sent there or read from there.

      Where the law of the United Kingdom obliges the processor to do something else, it must tell the
      council of that obligation before it does so, unless that law forbids this on important grounds of
      public interest.

      Further instructions must come from the council’s contact in the list of parties or somebody named by
      them. Both sides must keep a dated record of them.
    `,
  }),
  clause({
    key: 'processor-confidentiality',
    heading: 'Confidentiality of the processor’s staff',
    regimes: PROCESSED,
    covers: ['B3'],
    statute: 'UK GDPR Art 28(3)(b)',
    owner: 'Information Security',
    text: `
      The processor must let nobody work with the information who has not undertaken to keep it confidential
      or is not bound to do so by law. This holds for employees, agency staff, volunteers and whoever
      maintains its systems.

      The duty must outlast the person’s work for the processor and the end of this agreement. The processor
      must withdraw access on the day on which somebody no longer needs it.

      On request, the processor must show the council who has access and what each of them has undertaken.
    `,
  }),
  clause({
    key: 'sub-processors',
    heading: 'Sub-processors',
    regimes: PROCESSED,
    covers: ['B5'],
    statute: 'UK GDPR Art 28(2), (3)(d), (4)',
    owner: 'Legal Services',
    text: `
      The processor must not use another processor without the council’s written authorisation, given
      beforehand for that one or for a described group. Those authorised, and in which way:
      [[subProcessors]]

      Where the authorisation is general, the processor must tell the council of each addition or
      replacement at least 30 days before it takes effect. The council may object; the change must then wait
      until the objection is settled, and if it cannot be settled the council may end the work without
      penalty.

      The processor must bind each sub-processor by a written contract to the same duties of data protection
      as stand here, above all to sufficient guarantees of security, and must show the contract on request.

      Where a sub-processor fails in these duties, the processor answers for it to the council in full. Each
      change of sub-processor leads to a review of this agreement.
    `,
  }),
  clause({
    key: 'processor-help-with-rights',
    heading: 'Help with the rights of people',
    regimes: PROCESSED,
    covers: ['B6'],
    statute: 'UK GDPR Arts 28(3)(e), 12–22D; DPA 2018 s.164A',
    owner: 'Data Protection Officer',
    text: `
      The processor must help the council, by technical and organisational measures that suit the work and
      as far as is possible, to answer people who use their rights. Its systems must allow information about
      one person to be found, copied out, corrected, restricted and erased.

      It must pass every request and every complaint that reaches it to the council within two working days,
      and must not answer it itself unless instructed to.

      When the council asks for what it needs for an answer, it must have it within five working days, so
      that the council can keep the time that the law sets.
    `,
  }),
  clause({
    key: 'processor-help-with-duties',
    heading: 'Help with security, breaches and impact assessments',
    regimes: PROCESSED,
    covers: ['B7'],
    statute: 'UK GDPR Arts 28(3)(f), 32–36',
    owner: 'Information Security',
    text: `
      The processor must help the council to meet its own duties, taking into account the nature of the work
      and what the processor knows: to keep the information safe, to report a breach to the regulator, to
      tell people of it, to assess the impact of risky uses, and to consult the regulator where a high risk
      remains.

      For this it must supply descriptions of its systems, results of its tests, logs and people who can
      explain them. After a breach it must supply them soon enough for the council to report within 72
      hours.

      Before it changes the work in a way that could raise the risk to people, it must tell the council and
      wait until the council has assessed the change.
    `,
  }),
  clause({
    key: 'processor-audit',
    heading: 'Showing that it is kept to',
    regimes: PROCESSED,
    covers: ['B9'],
    statute: 'UK GDPR Art 28(3)(h) and closing words',
    owner: 'Information Security',
    text: `
      The processor must make available to the council all the information needed to show that it keeps to
      its duties as a processor.

      It must allow audits, inspections among them, by the council or an auditor whom the council has
      authorised, and must contribute to them. How they take place: [[audit]]

      Ten working days’ notice is enough for a planned audit; after a breach, or at the regulator’s request,
      no more notice is needed than is practicable. The processor must put right what an audit finds within
      the time that the council reasonably sets.

      If the processor thinks that an instruction breaks data protection law, it must tell the council
      immediately and say why. It need not follow that instruction until the council has confirmed or
      changed it.
    `,
  }),
  clause({
    key: 'processor-breach',
    heading: 'Telling the council of a breach',
    regimes: PROCESSED,
    covers: ['B11'],
    statute: 'UK GDPR Art 33(2)',
    owner: 'Information Security',
    text: `
      The processor must tell the council of a breach without undue delay after becoming aware of it, and at
      the latest within [[breachHours]] hours, by telephone and in writing. A breach at a sub-processor
      counts in the same way.

      It must say what happened, when it began, which data and how many people are affected, what may
      follow, what it has done and who is in charge. It must send what it learns later as it learns it.

      The council decides whether the regulator and the people are told, and in which words. The processor
      must not announce the breach itself, unless a law obliges it to.
    `,
  }),
  clause({
    key: 'processor-records',
    heading: 'The processor’s own records',
    regimes: PROCESSED,
    covers: ['B12'],
    statute: 'UK GDPR Art 30(2)',
    owner: 'Data Protection Officer',
    text: `
      The processor must keep a written record of the kinds of work that it does for the council. The record
      names the processor, its sub-processors, the council and their data protection officers, transfers
      abroad with what protects them, and in general terms the security measures.

      It must keep the record correct and show it to the council or to the regulator on request.
    `,
  }),
  clause({
    key: 'processor-guarantees',
    heading: 'What the council relies on',
    regimes: PROCESSED,
    covers: ['B13'],
    statute: 'UK GDPR Art 28(1), (5)',
    owner: 'Information Security',
    text: `
      The council may use only a processor that gives sufficient guarantees of its measures. Before signing,
      the council looked at the processor’s knowledge, reliability, resources, security certificates, past
      breaches and place of work, and keeps a record of what it found.

      The processor confirms that what it said then was true and complete. It must tell the council within
      five working days when any of it no longer holds, such as a certificate that has lapsed or a finding
      of the regulator against it.

      The council must look at these guarantees again at each review of this agreement.
    `,
  }),
  clause({
    key: 'cloud-services',
    heading: 'Places and cloud services',
    regimes: PROCESSED,
    covers: ['B15'],
    statute: 'UK GDPR Arts 28(1), 32, Chapter V; local policy',
    owner: 'Information Security',
    text: `
      The places where this agreement allows the information to be kept and read bind the processor’s cloud
      services too: its storage, backups, test systems, support desks and remote maintenance.

      Before it uses a cloud service for the information, the processor must tell the council who provides
      it, in which countries it keeps and reads data, how the council’s data are kept apart from others’ and
      who holds the keys. The provider is a sub-processor.

      Real information must not be used for tests, unless the council has agreed in writing and the test
      system is as safe as the live one.
    `,
  }),
]
