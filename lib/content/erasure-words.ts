import { reasonField } from './council-forms'

/** The page on which two people erase a case. */
export const ERASURE_WORDS = {
  title: 'Erase this case',
  goes: 'What is erased',
  goesItems: [
    'what was asked, assessed, advised and decided, and why',
    'the names of everybody whom it is about',
    'its papers, and the pack that was sent',
    'its sealed records, as they are kept here',
    'what people wrote of it in the audit ledger',
  ],
  howItGoes:
    'The key of this case is destroyed. Nobody can bring it back: not the council, and not whoever keeps its backups.',
  stays: 'What stays',
  staysItems: [
    'its reference, and that it was erased: on which day, by whom, why and under which schedule',
    'in the audit ledger, which acts were done, by whom and when, and the hashes of its records',
    'copies that were sent to others, which are theirs to erase',
  ],
  schedule: 'Schedule',
  dueOn: 'May be erased from',
  goesOn: 'Not known yet: the case goes on',
  held: 'What is held',
  asked: 'Erasure was asked for',
  wait: 'It waits for a director, who agrees to it or keeps the case. Nothing is erased until then.',
  unasked:
    'Nobody asks that this case be erased now. The Data Protection Officer can, and a director then agrees.',
  ask: 'Ask for it',
  askHow: 'A director must agree before anything is erased.',
  askSubmit: 'Ask for the erasure',
  agree: 'Agree to it',
  agreeHow: 'It is done at once, and cannot be undone.',
  agreeSubmit: 'Agree and erase the case',
  keep: 'Keep the case',
  keepSubmit: 'Keep the case',
  outside:
    'The council erased this request when the time for which it keeps requests had passed. What you asked, what the council answered and its letters can no longer be read here.',
} as const

export const ASK_ERASURE_FIELDS = reasonField(
  'Why is it erased now?',
  'At least 10 characters. Your reason stays for good where the case was, so name nobody whom the case is about.',
)

export const KEEP_FIELDS = reasonField(
  'Why is the case kept?',
  'At least 10 characters. It stands on the timeline of the case under your name.',
)

/** On the case page, by what waits for whom. */
export const ERASURE_LINKS = {
  ask: 'Erase this case',
  answer: 'Agree to the erasure of this case, or keep it',
  waits: 'Erasure of this case waits for a director',
} as const
