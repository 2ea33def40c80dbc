import type { Telling } from '@/lib/domain/disclosure/telling'

/** Whether a person may be told of a disclosure about them, in words. */
export const tellingWords = (telling: Telling) => {
  switch (telling.answer) {
    case 'may':
      return 'May be told'
    case 'askFirst':
      return 'Ask the recipient first'
    case 'withheld':
      return `Withheld: ${telling.why}`
  }
}
