/** Refusals of an act on a flow of data and its opt-out conclusion, in words: what is wrong, then what to do. */
export const FLOW_REFUSALS = {
  OPT_OUT_ANSWERS: () =>
    'The questions are not all answered, so nothing can be concluded. Go on with the next one.',
  OPT_OUT_EVIDENCE: () =>
    'That is not evidence that this conclusion rests on. Choose one of the items that are listed.',
  OPT_OUT_EVIDENCE_FIRST: () =>
    'Some of the evidence is still missing, so there is nothing to confirm yet. Record each item first.',
  OPT_OUT_ROLE: () =>
    'Nobody is asked to confirm it in that role, or somebody has already. Look at who is still to confirm.',
  OPT_OUT_POST: () => 'You do not hold the post that is asked to confirm this. Ask whoever does.',
  OPT_OUT_OWN_ANSWERS: () =>
    'You answered these questions yourself, so somebody else confirms them. Ask a colleague in that role.',
}
