import { cleanup, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'
import { Clock, useSeconds } from './clock'
import { Elapsed } from './elapsed'

afterEach(cleanup)

const minutes = (value: number) => value * 60_000

it.each([minutes(-70), 0, minutes(70)])('never uses this machine’s clock, %i ms off', (skew) => {
  const renderedAt = Date.now() + skew
  const times: number[] = []
  function Listener() {
    times.push(useSeconds())
    return <Elapsed since={new Date(renderedAt - minutes(5)).toISOString()} />
  }
  const page = (
    <Clock renderedAt={renderedAt}>
      <Listener />
    </Clock>
  )
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page)
  expect(container.textContent).toBe('5:00')
  render(page, { container, hydrate: true })
  expect(Math.max(...times.map((time) => Math.abs(time - renderedAt)))).toBeLessThan(minutes(1))
})
