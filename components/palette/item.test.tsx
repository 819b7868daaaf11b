import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Command } from 'cmdk'
import { afterEach, expect, it, vi } from 'vitest'
import { Item } from './item'

afterEach(cleanup)

it('a double click selects once, since the second click lands on the item that replaced it', () => {
  const choose = vi.fn()
  render(
    <Command>
      <Command.List>
        <Item id="mute" icon={null} onSelect={choose}>
          Mute
        </Item>
      </Command.List>
    </Command>,
  )
  const item = screen.getByRole('option', { name: 'Mute' })
  fireEvent.click(item, { detail: 1 })
  fireEvent.click(item, { detail: 2 })
  expect(choose).toHaveBeenCalledOnce()
})
