import { faultFields, log } from '@/lib/log'
import { answerWhatIsAsked } from '../asked-process'

await answerWhatIsAsked(async (wish: string) => {
  log.error('letter.not-sent', faultFields(new Error('no connection')))
  if (wish === 'what there is not') throw new Error(`there is no ${wish}`)
  return `${wish}, made`
})
