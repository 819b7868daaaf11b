import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { createRowCommands, RowCommandsProvider, useRowCommand } from './row-commands'

afterEach(cleanup)

type Props = { row: string; act: ((button: HTMLElement) => void) | null }

function Row({ row, act }: Props) {
  return <button ref={useRowCommand({ row, command: 'end' }, act)}>End {row}</button>
}

const commands = createRowCommands()
const list = (...rows: Props[]) => (
  <RowCommandsProvider value={commands}>
    {rows.map((props) => (
      <Row key={props.row} {...props} />
    ))}
  </RowCommandsProvider>
)

it('runs what the button of that row does, with that button', () => {
  const [a, b] = [vi.fn(), vi.fn()]
  render(list({ row: 'a', act: a }, { row: 'b', act: b }))
  commands.run('b', 'end')
  expect(a).not.toHaveBeenCalled()
  expect(b).toHaveBeenCalledExactlyOnceWith(screen.getByRole('button', { name: 'End b' }))
})

it('runs nothing that is disabled, gone or not offered', () => {
  const act = vi.fn()
  const { rerender } = render(list({ row: 'a', act }))
  commands.run('a', 'mute')
  rerender(list({ row: 'a', act: null }))
  commands.run('a', 'end')
  rerender(list())
  commands.run('a', 'end')
  expect(act).not.toHaveBeenCalled()
})

it('runs the button’s current action', () => {
  const [before, now] = [vi.fn(), vi.fn()]
  const { rerender } = render(list({ row: 'a', act: before }))
  rerender(list({ row: 'a', act: now }))
  commands.run('a', 'end')
  expect(before).not.toHaveBeenCalled()
  expect(now).toHaveBeenCalledOnce()
})
