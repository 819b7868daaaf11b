import { expect, it } from 'vitest'
import { editLayout, editText, requestText, startEdit } from './edit'
import { withRegion } from './layout'
import { presetLayout } from './presets'

const session = '11111111-1111-4111-8111-111111111111'
const film = { width: 1280, height: 720, sound: true }
const grid = presetLayout('grid', film, ['a'])
const text = requestText(session, grid)

it('a typed request changes the layout and stays as typed', () => {
  const typed = text.replace('"width": 1280', '"width":   640')
  const edit = editText(startEdit(grid), typed, session)
  expect(edit).toMatchObject({ text: typed, fault: null, layout: { regions: [{ width: 640 }] } })
})

it('what is no request changes nothing, says its line, and comes back after a change by hand', () => {
  const typed = text.replace('"resolution"', '"resolution')
  const broken = editText(startEdit(grid), typed, session)
  expect(broken).toMatchObject({ text: typed, layout: grid, fault: { key: 'syntax', line: 4 } })
  const moved = editLayout(broken, withRegion(grid, 0, { x: 2 }))
  expect(moved).toMatchObject({ text: null, fault: null, kept: typed })
  expect(editLayout(moved, grid).kept).toBe(typed)
  expect(editText(moved, typed, session)).toMatchObject({ text: typed, layout: moved.layout })
  expect(editText(moved, text, session).kept).toBeNull()
})

it('says the line of the value that does not fit', () => {
  const fault = (typed: string) => editText(startEdit(grid), typed, session).fault
  expect(fault(text.replace('"width": 1280', '"width": "wide"'))).toMatchObject({
    key: 'whole',
    at: 'video_layout/main/width',
    line: 10,
  })
  expect(fault(text.replace('"width": 1280,', ''))).toMatchObject({ key: 'whole', line: 6 })
  expect(fault('[]')).toMatchObject({ key: 'object', line: 1 })
})
