import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RecordingFile } from '@/lib/contract/recording-list'
import { groupFiles } from './group-files'
import { HoverPicture } from './hover-picture'

const file = (id: string, kind: 'audio' | 'video', person: string): RecordingFile => ({
  id,
  kind,
  ready: true,
  codec: null,
  durationSecs: 60,
  sizeMb: 1,
  startedAt: null,
  endedAt: null,
  completedAt: null,
  room: null,
  sessionId: 's1',
  person: { id: person, context: person },
})
const rows = groupFiles([
  file('a1', 'audio', 'Ana'),
  file('v1', 'video', 'Ana'),
  file('a2', 'audio', 'Bo'),
  file('v3', 'video', 'Cy'),
])

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show() {
  return render(
    <>
      <table>
        <tbody>
          {rows.map(({ id }) => (
            <tr key={id} data-row={id}>
              <td>{id}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <HoverPicture rows={rows} />
    </>,
  )
}

const rest = () => void act(() => vi.advanceTimersByTime(500))
const over = (target: Element, pointerType = 'mouse') =>
  fireEvent(target, new PointerEvent('pointerover', { bubbles: true, pointerType }))
const pictures = () =>
  [...document.querySelectorAll('video')].map((video) => video.getAttribute('src'))

it('shows a preview of the row the pointer rests on, one at a time, and removes it', () => {
  const { getByText } = show()
  over(getByText('a1'))
  expect(pictures()).toEqual([])
  rest()
  expect(pictures()).toEqual(['/api/recordings/v1/media?preview=1'])
  over(getByText('v3'))
  expect(pictures()).toEqual([])
  rest()
  expect(pictures()).toEqual(['/api/recordings/v3/media?preview=1'])
  over(document.body)
  expect(pictures()).toEqual([])
})

it('requests nothing when passed over, for audio, or by touch', () => {
  const { getByText } = show()
  over(getByText('a1'))
  over(document.body)
  rest()
  over(getByText('a2'))
  rest()
  over(getByText('v3'), 'touch')
  rest()
  expect(pictures()).toEqual([])
})

it('stays hidden until the browser has a picture', () => {
  const { getByText } = show()
  over(getByText('v3'))
  rest()
  const video = document.querySelector('video')
  expect(video?.className).toContain('invisible')
  if (video) Object.defineProperty(video, 'videoWidth', { value: 640 })
  if (video) fireEvent.loadedData(video)
  expect(video?.className).not.toContain('invisible')
})
