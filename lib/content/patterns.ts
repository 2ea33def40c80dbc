/** A smaller number could point at a person, so it is not given to whoever may open no case (FOI practice, 2.6). */
const FEWEST_SHOWN = 5

export const countWords = (total: number) =>
  total < FEWEST_SHOWN ? `Fewer than ${FEWEST_SHOWN} requests` : `${total} requests`
