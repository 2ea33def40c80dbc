import type { Due } from './due-words'

/** By when; red as well as bold where it presses, and the words say it too. */
export const When = ({ text, pressing }: Due) =>
  pressing ? <strong className="gh-pressing">{text}</strong> : text
