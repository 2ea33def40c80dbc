import { describe, expect, it } from 'vitest'
import { GIVE_UP_HOURS, nextStep, nextTry, type Standing } from './letter'

const NOW = new Date('2026-11-20T10:00:00.000Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

const owed: Standing = { owedAt: ago(1), dueAt: ago(1), takenAt: null, unanswered: 0, isWanted: true }

describe('a letter', () => {
  it.each([
    ['is sent when it is due', {}, 'send'],
    ['waits for its pause', { dueAt: ago(-1) }, 'wait'],
    ['waits while somebody sends it', { takenAt: ago(4) }, 'wait'],
    [
      'is left alone while somebody sends it, whatever became of its link',
      { takenAt: ago(4), isWanted: false },
      'wait',
    ],
    ['is sent once more when nobody answered', { takenAt: ago(5) }, 'send'],
    ['is given up when nobody answered the second time', { takenAt: ago(5), unanswered: 1 }, 'giveUp'],
    ['has its tries also after one that nobody answered', { unanswered: 1 }, 'send'],
    ['is withdrawn with its link, and not sent once more', { takenAt: ago(5), isWanted: false }, 'withdraw'],
    ['is withdrawn with its link also in a pause', { dueAt: ago(-60), isWanted: false }, 'withdraw'],
    ['is tried to the last minute', { owedAt: ago(GIVE_UP_HOURS * 60 - 1) }, 'send'],
    ['is given up after two days', { owedAt: ago(GIVE_UP_HOURS * 60) }, 'giveUp'],
  ] as const)('%s', (_, changed, step) => {
    expect(nextStep({ ...owed, ...changed }, NOW)).toBe(step)
  })

  it('is tried at growing pauses, of an hour at most', () => {
    const pauses = [1, 2, 3, 7, 8, 500].map(
      (tries) => (nextTry(tries, NOW).getTime() - NOW.getTime()) / 60_000,
    )
    expect(pauses).toEqual([1, 2, 4, 60, 60, 60])
  })
})
