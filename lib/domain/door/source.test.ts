import { describe, expect, it } from 'vitest'
import { isLoopback, networkOf, sourceOf } from './source'

describe('where a request comes from', () => {
  it.each<[string, string, string | undefined, string[], string]>([
    ['is the peer', '198.51.100.7', undefined, [], '198.51.100.7'],
    ['is the peer, whatever it writes', '198.51.100.7', '10.0.0.1', [], '198.51.100.7'],
    ['is what a trusted proxy says', '10.0.0.2', '198.51.100.7', ['10.0.0.2'], '198.51.100.7'],
    ['is not what was written before it', '10.0.0.2', '10.9.9.9, 198.51.100.7', ['10.0.0.2'], '198.51.100.7'],
    ['goes through two', '10.0.0.2', '198.51.100.7, 10.0.0.3', ['10.0.0.2', '10.0.0.3'], '198.51.100.7'],
    ['is the proxy where it says nothing', '10.0.0.2', undefined, ['10.0.0.2'], '10.0.0.2'],
    ['is the proxy where it says nonsense', '10.0.0.2', 'unknown', ['10.0.0.2'], '10.0.0.2'],
    ['is plain where it came mapped', '::ffff:198.51.100.7', undefined, [], '198.51.100.7'],
  ])('%s', (_, peer, forwarded, trusted, source) => expect(sourceOf(peer, forwarded, trusted)).toBe(source))

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['198.51.100.7', '198.51.100.7'],
  ])('counts %s as %s', (address, network) => expect(networkOf(address)).toBe(network))

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['128.0.0.1', false],
    ['127.evil.example', false],
  ])('is this machine: %s %s', (address, own) => expect(isLoopback(address)).toBe(own))
})
