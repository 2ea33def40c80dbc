import { NOTICES_GIVEN, PARTIES } from '@/lib/domain/disclosure/request-inputs'
import * as words from '@/lib/domain/disclosure/words'
import { YES_NO } from '@/lib/domain/shared/text'
import { filePage, longText, optionsOf, radios, type Words, yesNo } from './question-fields'

/** Pages that only some lanes ask: the paper itself, the legal claim, the partnership, the victim, the protocol. */

export const LANE_PAGES: Words = {
  instrument: {
    title: 'What does the order or notice say?',
    fields: () => [
      { kind: 'text', name: 'instrumentRef', label: 'Reference on it', width: 20, spellcheck: false },
      {
        kind: 'text',
        name: 'issuer',
        label: 'Who issued it',
        hint: 'Their name and office, as it stands there.',
      },
      {
        kind: 'text',
        name: 'section',
        label: 'The law it names, with the section',
        hint: 'Copy it from the order or notice.',
      },
      { kind: 'date', name: 'issuedOn', label: 'Date on it', hint: 'For example, 3 11 2026' },
      { kind: 'date', name: 'servedOn', label: 'Date we received it', hint: 'For example, 5 11 2026' },
      {
        kind: 'date',
        name: 'deadlineLegal',
        label: 'Date it must be answered by',
        hint: 'As it stands on it. We do not move this date.',
      },
      {
        kind: 'textarea',
        name: 'evidence',
        label: 'Approval, agreement or authorisation that it shows (optional)',
        hint: 'Such as the tribunal’s approval, or the officer’s own authorisation.',
        rows: 3,
        maxLength: 500,
      },
    ],
  },
  'instrument-file': filePage(
    'Which file is the order or notice?',
    'All its pages in one file: a PDF, a picture or a Word document of up to 10 MB.',
  ),
  'legal-claim': {
    title: 'What are the legal proceedings?',
    fields: () => [
      {
        kind: 'textarea',
        name: 'proceedings',
        label: 'The proceedings, or the claim that is likely',
        hint: 'The court and the case number if there is one, and what is claimed.',
        rows: 4,
        maxLength: 1000,
      },
      {
        kind: 'radios',
        name: 'party',
        label: 'Which party do you act for?',
        options: optionsOf(PARTIES, words.PARTY_WORDS),
      },
      {
        kind: 'textarea',
        name: 'wouldPrevent',
        label: 'How would the usual rules prevent the disclosure?',
        hint: 'The usual rules say that people are told of it and may object. Say why that would stop it, rather than make it slower.',
        rows: 5,
        maxLength: 2000,
      },
    ],
  },
  partnership: {
    title: 'What will our working together achieve?',
    fields: () => [
      longText(
        'partnershipPurpose',
        'The purpose it serves',
        'What the partners are doing, which duty of yours it is, and why this information matters to it.',
      ),
      {
        kind: 'text',
        name: 'agreementRef',
        label: 'Reference of the agreement it is asked under (optional)',
        width: 20,
        spellcheck: false,
      },
    ],
  },
  'victim-reasons': {
    title: 'Why do you need information about the victim?',
    fields: () => [
      longText('reasonBelieveHeld', 'Why do you believe that we hold it?', undefined, 4),
      longText('reasonableLineOfEnquiry', 'Which line of enquiry does it belong to?', undefined, 4),
      longText(
        'necessaryProportionate',
        'Why is it necessary and proportionate?',
        'Say why nothing less would do, and how you weighed the victim’s privacy.',
        4,
      ),
    ],
  },
  'victim-notice': {
    title: 'Has the victim been given notice of this request?',
    fields: () => [
      radios(
        'noticeGiven',
        'Has the victim been given notice of this request?',
        optionsOf(NOTICES_GIVEN, words.NOTICE_GIVEN_WORDS),
        'In writing: what is asked for, why, and how it will be used.',
      ),
      {
        kind: 'textarea',
        name: 'noticeExemptReason',
        label: 'If an exception applies, why?',
        hint: 'For example, that the notice would put somebody in danger.',
        rows: 3,
        maxLength: 1000,
      },
      {
        kind: 'text',
        name: 'noticeReceivedBy',
        label: 'Who received it for a child, or for an adult who could not (optional)',
      },
    ],
  },
  'victim-views': {
    title: 'What does the victim say about it?',
    fields: () => [
      {
        kind: 'radios',
        name: 'viewsObtained',
        label: 'Were they asked for their views?',
        options: optionsOf(YES_NO, words.YES_NO_WORDS),
        inline: true,
      },
      {
        kind: 'textarea',
        name: 'victimViews',
        label: 'Their views, or why they were not asked',
        rows: 4,
        maxLength: 2000,
      },
    ],
  },
  counselling: {
    title: 'Is any of it from counselling or emotional support?',
    fields: () => [
      radios(
        'counsellingInformation',
        'Is any of it from counselling or emotional support?',
        yesNo,
        'Any paid or unpaid psychological, therapeutic or emotional support, also where the council gives it. The law presumes that you do not need it.',
      ),
      {
        kind: 'heading',
        text: 'If it is',
        body: 'Answer these three only if you answered yes.',
      },
      longText(
        'substantialProbativeValue',
        'Why is it likely to have substantial probative value?',
        undefined,
        4,
      ),
      longText('presumptionRebuttal', 'Why is the presumption against asking for it overcome?', undefined, 4),
      {
        kind: 'text',
        name: 'seniorApprover',
        label: 'Senior officer who approved asking for it',
        hint: 'Their name and rank.',
      },
    ],
  },
  'third-party-material-form': filePage(
    'Which file is your third-party-material form?',
    'The form that police forces use to ask others for material: a PDF, a picture or a Word document of up to 10 MB.',
  ),
  'family-material': {
    title: 'Why do you need this material?',
    fields: () => [
      longText('annex6Relevance', 'Why is the material relevant?', undefined, 4),
      longText('annex6Enquiry', 'Why is it a reasonable line of enquiry?', undefined, 4),
      longText('annex6Proportionate', 'Why is asking for it proportionate?', undefined, 4),
      {
        kind: 'radios',
        name: 'beforeCharge',
        label: 'Has a charge been brought?',
        options: yesNo,
        inline: true,
      },
    ],
  },
  'annex-6': filePage(
    'Which file is your Annex 6 form?',
    'The form of the 2024 protocol: a PDF, a picture or a Word document of up to 10 MB.',
  ),
}
