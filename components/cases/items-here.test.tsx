import { expect, it } from 'vitest'
import { itemsHere } from './items-here'

const a = '11111111-1111-4111-8111-111111111111'
const b = '22222222-2222-4222-8222-222222222222'

function page(...rows: string[]): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = `<table><tbody>${rows.join('')}</tbody></table>`
  return body
}

it('takes the page’s own object, or the selected rows', () => {
  expect(itemsHere(`/recordings/${a}`, page())).toEqual([{ kind: 'recording', id: a }])
  expect(itemsHere(`/sessions/${a}`, page(`<tr data-row="${b}" data-cursor>`))).toEqual([
    { kind: 'session', id: a },
  ])
  expect(itemsHere(`/sessions/${a}`, page(`<tr data-row="${b}" data-selected>`))).toEqual([
    { kind: 'person', id: b },
  ])
})

it('takes the selected rows of a list, or the one under the cursor', () => {
  const rows = [`<tr data-row="${a}" data-selected>`, `<tr data-row="${b}" data-cursor>`]
  expect(itemsHere('/audit', page(...rows))).toEqual([{ kind: 'act', id: a }])
  expect(itemsHere('/sessions', page(rows[1] ?? ''))).toEqual([{ kind: 'session', id: b }])
  const person = `<tr data-row="k3y" data-cursor><td><a href="/people/${a}">Ana</a></td></tr>`
  expect(itemsHere('/people', page(person))).toEqual([{ kind: 'person', id: a }])
})

it('takes the act that has the focus, and the moment that the story shows', () => {
  const acts = document.createElement('ol')
  acts.innerHTML = `<li data-act-id="${b}"><button>Put in</button></li>`
  expect(itemsHere(`/sessions/${a}`, page(), acts.querySelector('button'))).toEqual([
    { kind: 'act', id: b },
  ])
  const story = document.createElement('div')
  const from = '2026-11-24T22:10:00.000Z'
  story.innerHTML = `<div data-moment="${from}"><b>23:10:00</b><p>Kofi kicked Ana.</p></div>`
  expect(itemsHere(`/sessions/${a}`, story)).toEqual([
    { kind: 'moment', id: a, from, until: null, words: 'Kofi kicked Ana.' },
  ])
})

it('takes a card of the live wall', () => {
  const wall = document.createElement('div')
  wall.innerHTML = `<article data-row="${a}" data-cursor><a href="/sessions/${a}">Room</a></article>`
  expect(itemsHere('/live', wall)).toEqual([{ kind: 'session', id: a }])
})

it('takes nothing from an empty page', () => {
  for (const path of ['/', '/overview', `/rooms/${a}`, '/sessions', `/settings/users/${a}`])
    expect(itemsHere(path, page()), path).toEqual([])
})
