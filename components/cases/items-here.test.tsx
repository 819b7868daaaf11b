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

it('takes nothing from an empty page', () => {
  for (const path of ['/', '/overview', `/rooms/${a}`, '/sessions', `/settings/users/${a}`])
    expect(itemsHere(path, page()), path).toEqual([])
})
