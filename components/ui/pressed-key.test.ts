import { describe, expect, it } from 'vitest'
import { isCommand, pressedKey } from './pressed-key'

type Press = Partial<Parameters<typeof pressedKey>[0]> & { key: string; code: string }

const event = (press: Press) => ({
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...press,
})

/** What the layouts give for the keys of our pages: `key` by the place `code` on the keyboard. */
const layouts: Record<string, Record<string, Press[]>> = {
  QWERTY: {
    j: [{ key: 'j', code: 'KeyJ' }],
    k: [{ key: 'k', code: 'KeyK' }],
    x: [{ key: 'x', code: 'KeyX' }],
    m: [{ key: 'm', code: 'KeyM' }],
    a: [{ key: 'a', code: 'KeyA' }],
    K: [{ key: 'K', code: 'KeyK', shiftKey: true }],
    '?': [{ key: '?', code: 'Slash', shiftKey: true }],
  },
  AZERTY: {
    a: [{ key: 'a', code: 'KeyQ' }],
    m: [{ key: 'm', code: 'Semicolon' }],
    ',': [{ key: ',', code: 'KeyM' }],
    '?': [{ key: '?', code: 'KeyM', shiftKey: true }],
    é: [{ key: 'é', code: 'Digit2' }],
  },
  QWERTZ: {
    '/': [{ key: '/', code: 'Digit7', shiftKey: true }],
    '?': [{ key: '?', code: 'Minus', shiftKey: true }],
    '-': [{ key: '-', code: 'Slash' }],
    y: [{ key: 'y', code: 'KeyZ' }],
    ö: [{ key: 'ö', code: 'Semicolon' }],
  },
  Dvorak: {
    j: [{ key: 'j', code: 'KeyC' }],
    k: [{ key: 'k', code: 'KeyV' }],
    x: [{ key: 'x', code: 'KeyB' }],
    e: [{ key: 'e', code: 'KeyD' }],
    '?': [{ key: '?', code: 'BracketLeft', shiftKey: true }],
    v: [{ key: 'v', code: 'Period' }],
  },
  Russian: {
    j: [{ key: 'о', code: 'KeyJ' }],
    k: [{ key: 'л', code: 'KeyK' }],
    x: [{ key: 'ч', code: 'KeyX' }],
    m: [{ key: 'ь', code: 'KeyM' }],
    K: [{ key: 'Л', code: 'KeyK', shiftKey: true }],
    '<': [{ key: 'Б', code: 'Comma', shiftKey: true }],
    '?': [{ key: '?', code: 'Digit7', shiftKey: true }],
  },
  Greek: {
    j: [{ key: 'ξ', code: 'KeyJ' }],
    m: [{ key: 'μ', code: 'KeyM' }],
    K: [{ key: 'Κ', code: 'KeyK', shiftKey: true }],
    '?': [{ key: '?', code: 'Slash', shiftKey: true }],
  },
  Hebrew: {
    j: [{ key: 'ח', code: 'KeyJ' }],
    m: [{ key: 'צ', code: 'KeyM' }],
    K: [
      { key: 'ל', code: 'KeyK', shiftKey: true },
      { key: 'K', code: 'KeyK', shiftKey: true },
    ],
    '?': [{ key: '?', code: 'Slash', shiftKey: true }],
  },
  Arabic: {
    j: [{ key: 'ت', code: 'KeyJ' }],
    b: [{ key: 'لا', code: 'KeyB' }],
    K: [{ key: 'ن', code: 'KeyK', shiftKey: true }],
    '1': [{ key: '١', code: 'Digit1' }],
    '?': [{ key: '؟', code: 'Slash', shiftKey: true }],
  },
  'full width': {
    j: [{ key: 'ｊ', code: 'KeyJ' }],
    '?': [{ key: '？', code: 'Slash', shiftKey: true }],
  },
}

describe.each(Object.entries(layouts))('%s', (_, keys) => {
  it.each(Object.entries(keys))('has %s', (key, presses) => {
    for (const press of presses) expect(pressedKey(event(press))).toBe(key)
  })
})

it('leaves keys with a name as they are', () => {
  for (const key of ['Enter', 'Escape', 'ArrowUp', ' ', 'Dead'])
    expect(pressedKey(event({ key, code: 'KeyM' }))).toBe(key)
})

it('takes no Caps Lock for Shift', () => {
  for (const key of ['K', 'Л', 'Κ']) expect(pressedKey(event({ key, code: 'KeyK' }))).toBe('k')
  for (const key of ['k', 'л', 'κ'])
    expect(pressedKey(event({ key, code: 'KeyK', shiftKey: true }))).toBe('K')
})

it('leaves to an input method what it composes', () => {
  expect(pressedKey(event({ key: 'Enter', code: 'Enter', isComposing: true }))).toBe('')
  expect(pressedKey(event({ key: 'm', code: 'KeyM', keyCode: 229 }))).toBe('')
})

it('takes ⌘K and Ctrl+K in every layout, and nothing more than that', () => {
  const inEvery = [
    { key: 'k', code: 'KeyK' },
    { key: 'K', code: 'KeyK' },
    { key: 'k', code: 'KeyV' },
    { key: 'л', code: 'KeyK' },
    { key: 'κ', code: 'KeyK' },
    { key: 'ל', code: 'KeyK' },
    { key: 'ن', code: 'KeyK' },
  ]
  for (const press of inEvery) {
    expect(isCommand(event({ ...press, metaKey: true }), 'k')).toBe(true)
    expect(isCommand(event({ ...press, ctrlKey: true }), 'k')).toBe(true)
    expect(isCommand(event(press), 'k')).toBe(false)
    expect(isCommand(event({ ...press, ctrlKey: true, shiftKey: true }), 'k')).toBe(false)
    expect(isCommand(event({ ...press, ctrlKey: true, altKey: true }), 'k')).toBe(false)
  }
  expect(isCommand(event({ key: 't', code: 'KeyK', ctrlKey: true }), 'k')).toBe(false)
})
