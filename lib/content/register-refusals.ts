import { KEEPING_WORDS } from '@/lib/content/keeping-refusals'

/** Refusals of the council's own registers: datasets, processing, incidents and training. */
export const REGISTER_REFUSALS = {
  ...KEEPING_WORDS,
  TRAINING_OWN: () => 'Nobody records their own training. Ask a colleague who keeps the register.',
  GRACE_SIGNATORY: () =>
    'Days of grace are only for somebody who signs. Anybody else completes the course before they act.',
  GRACE_OWN: () => 'Nobody exempts themselves. Choose the manager who gives the reason.',
  GRACE_NEVER: () =>
    'They have never done this course, so there is nothing to put off. They complete it first.',
  GRACE_CURRENT: () => 'Their course still counts, so they need no days of grace.',
  GRACE_OVER: () => 'The course lapsed more than 14 days ago. They complete it before they sign.',
  GRACE_GIVEN: () => 'They have had their days of grace for this course. They complete it before they sign.',
}
