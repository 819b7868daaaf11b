import { act, cleanup, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { afterEach, expect, it } from 'vitest'
import { useKeptFocus } from './use-kept-focus'

/** Renders anew whenever the focus moves, as a list that holds its order does. */
function List() {
  const [moves, setMoves] = useState(0)
  const { onBlur, ...kept } = useKeptFocus()
  return (
    <section
      {...kept}
      data-moves={moves}
      onBlur={(event) => {
        onBlur(event)
        setMoves((before) => before + 1)
      }}
    >
      <div data-row="a" tabIndex={-1}>
        <button>Ana</button>
      </div>
      {createPortal(
        <>
          <button>Mute</button>
          <button>Kick</button>
        </>,
        document.body,
      )}
    </section>
  )
}

const button = (name: string) => screen.getByRole('button', { name })

afterEach(cleanup)

it('leaves the focus alone while it goes from one control of a question to the next', () => {
  render(<List />)
  act(() => button('Ana').focus())
  act(() => button('Mute').focus())
  // What a browser does between two controls: the first loses the focus before the second has it.
  act(() => {
    const blur = new FocusEvent('focusout', { bubbles: true, relatedTarget: button('Kick') })
    Object.defineProperty(document, 'activeElement', { value: document.body, configurable: true })
    button('Mute').dispatchEvent(blur)
  })
  Reflect.deleteProperty(document, 'activeElement')
  expect(document.activeElement).toBe(button('Mute'))
})
