import { describe, expect, it } from 'vitest'
import {
  againstAsking,
  againstCalling,
  againstMailCode,
  againstSpokenCode,
  type CallBack,
  callCounts,
  codeUntil,
  isWaiting,
  spokenUntil,
  waitsUntil,
} from './call-back'

const NOW = new Date('2026-11-23T09:00:00Z')
const inMinutes = (minutes: number, seconds = 0) => new Date(NOW.getTime() + (minutes * 60 + seconds) * 1000)

const asked: CallBack = {
  tries: 0,
  codeUntil: codeUntil(NOW),
  confirmedAt: null,
  waitsUntil: null,
  spokenUntil: null,
  endedAt: null,
}
const waiting: CallBack = { ...asked, confirmedAt: NOW, waitsUntil: waitsUntil(NOW) }
const called: CallBack = { ...waiting, spokenUntil: spokenUntil(NOW) }

const ruleOf = (refusal: { readonly rule: string } | null) => refusal?.rule ?? null

describe('the code of the mail', () => {
  it.each([
    ['is looked at while it lives', asked, inMinutes(9, 59), null],
    ['is not looked at after ten minutes', asked, inMinutes(10), 'ID-37'],
    ['is not looked at for an address that nobody here has', null, NOW, 'ID-37'],
    ['is not looked at twice', waiting, NOW, 'ID-37'],
    ['is looked at a fifth time', { ...asked, tries: 4 }, NOW, null],
    [
      'is not looked at after five wrong ones, and the answer is the same',
      { ...asked, tries: 5 },
      NOW,
      'ID-37',
    ],
    ['is not looked at once the call is over', { ...asked, endedAt: NOW }, NOW, 'ID-37'],
  ])('%s', (_, call, now, rule) => {
    expect(ruleOf(againstMailCode(call, now))).toBe(rule)
  })
})

describe('who asks for a code', () => {
  it.each([
    ['four times from one place', { same: 4, strange: 4, isKnown: false }, null],
    ['five times from one place', { same: 5, strange: 5, isKnown: false }, 'ID-18'],
    [
      'from a place that they have signed in from five times',
      { same: 5, strange: 0, isKnown: true },
      'ID-18',
    ],
    ['after nineteen by strangers', { same: 0, strange: 19, isKnown: false }, null],
    ['after twenty by strangers', { same: 0, strange: 20, isKnown: false }, 'ID-18'],
    [
      'after a thousand by strangers, from where they signed in before',
      { same: 0, strange: 1000, isKnown: true },
      null,
    ],
  ])('%s: %s', (_, seen, rule) => {
    expect(ruleOf(againstAsking(seen))).toBe(rule)
  })
})

describe('somebody who waits to be telephoned', () => {
  it.each([
    ['for an hour', waiting, inMinutes(59, 59), true],
    ['and no longer', waiting, inMinutes(60), false],
    ['not before their mailbox is proved', asked, NOW, false],
    ['still, once a code was read to them', called, NOW, true],
    ['not after five wrong tries', { ...waiting, tries: 5 }, NOW, false],
    ['not once it is over', { ...waiting, endedAt: NOW }, NOW, false],
    ['not where there is nobody', null, NOW, false],
  ])('waits %s', (_, call, now, is) => {
    expect(isWaiting(call, now)).toBe(is)
    expect(ruleOf(againstCalling(call, now))).toBe(is ? null : 'ID-41')
  })
})

describe('the code that is read out', () => {
  it.each([
    ['is looked at while it lives', called, inMinutes(9, 59), null],
    ['is not looked at after ten minutes', called, inMinutes(10), 'ID-40'],
    ['is not looked at before anybody telephoned', waiting, NOW, 'ID-40'],
    ['is nothing without the mailbox', asked, NOW, 'ID-39'],
    ['is nothing once the call is over', { ...called, endedAt: NOW }, NOW, 'ID-39'],
    ['is nothing where there was no call', null, NOW, 'ID-39'],
    ['is not looked at after five wrong ones', { ...called, tries: 5 }, NOW, 'ID-38'],
  ])('%s', (_, call, now, rule) => {
    expect(ruleOf(againstSpokenCode(call, now))).toBe(rule)
  })
})

describe('a call', () => {
  it.each([
    ['just now', inMinutes(0), true],
    ['an hour ago', inMinutes(-60), true],
    ['longer ago', inMinutes(-60, -1), false],
    ['in the future', inMinutes(1), false],
    ['never', null, false],
  ])('that was made %s counts for a signature: %s', (_, at, counts) => {
    expect(callCounts(at, NOW)).toBe(counts)
  })
})
