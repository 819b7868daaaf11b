import { expect, it } from 'vitest'
import english from '@/messages/en.json'
import { roles } from '@/lib/contract/roles'
import { pageKeys, placeOf } from './page-keys'

const paths = {
  '/overview': 'overview',
  '/live': 'live',
  '/rooms/0ccc7b54': 'rooms',
  '/sessions': 'sessions',
  '/sessions/0ccc7b54': 'session',
  '/people': 'people',
  '/recordings/0ccc7b54': 'recordings',
  '/compositions': 'compositions',
  '/audit': 'audit',
  '/settings/webhooks': 'settings',
  '/design': null,
} as const

it.each(Object.entries(paths))('finds the page at %s', (path, place) => {
  expect(placeOf(path)).toBe(place)
})

it('has words for every key, and ? and ⌘K on every page', () => {
  for (const path of Object.keys(paths)) {
    for (const role of roles) {
      const words = pageKeys(placeOf(path), role).map(([, word]) => word)
      expect(words).toEqual(expect.arrayContaining(['find', 'help']))
      for (const word of words) expect(english.help.keys).toHaveProperty(word)
    }
  }
})

it('lists the keys of acts only for roles that may act', () => {
  const keysOf = (role: (typeof roles)[number]) => pageKeys('session', role).map(([key]) => key)
  expect(keysOf('viewer')).not.toContain('m')
  expect(keysOf('moderator')).toEqual(expect.arrayContaining(['a', 'x', 'm', '⇧K']))
})
