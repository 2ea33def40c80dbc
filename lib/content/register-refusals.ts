/** Refusals of the council's own registers: datasets, processing, training and incidents. */
export const REGISTER_REFUSALS = {
  RESTRICTION_GONE: () =>
    'That restriction is not there any more. Open the dataset again to see what its source permits.',
  RESTRICTION_CONFIRMED: () =>
    'Somebody has compared this restriction with the document, so it stands until it expires. Only its source can waive it.',
  WAIVER: ({ source }: { readonly source?: string | number }) =>
    `Only ${source || 'the source of the data'} can waive this restriction: nobody of the council can. Ask them, and record what they write.`,
  WAIVER_AHEAD: () =>
    'A waiver counts from the day on which it was given. Enter a date that is today or before.',
  ROPA_LISTED: () =>
    'This recipient is on the entry already. Take the line off first if what it says has changed.',
  ROPA_UNLISTED: () =>
    'No line for this recipient was entered by hand. One that an agreement or a release opened is closed when that ends.',
  ROPA_OPEN: () => 'Somebody still receives the data. Close or take off every recipient first.',
  CLOCK: () => 'The day for this has not come.',
  INCIDENT_AWARE: () => 'The council cannot have become aware later than now. Enter when it did.',
  INCIDENT_TOLD: () => 'That they were told is recorded already. There is nothing more to do.',
  INCIDENT_REGULATOR: () =>
    'You decided that the regulator must be told. Record that they were told, with the reference they gave, before you close it.',
  INCIDENT_TOOLKIT: () =>
    'This is about data from the NHS, so it is also reported through the Data Security and Protection Toolkit. Record that report before you close it.',
  TRAINING_OWN: () => 'Nobody records their own training. Ask a colleague who keeps the register.',
  GRACE_SIGNATORY: () =>
    'Days of grace are only for somebody who signs. Anybody else completes the course before they act.',
  GRACE_NEVER: () =>
    'They have never done this course, so there is nothing to put off. They complete it first.',
  GRACE_CURRENT: () => 'Their course still counts, so they need no days of grace.',
  GRACE_OVER: () => 'The course lapsed more than 14 days ago. They complete it before they sign.',
  GRACE_GIVEN: () => 'They have had their days of grace for this course. They complete it before they sign.',
}
