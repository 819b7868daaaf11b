import type { KeyboardEvent } from 'react'
import { pressedKey } from '../ui/pressed-key'
import { rates, stepSecs, type Playback } from './playback'

type Acts = {
  playback: Playback
  fullscreen: () => void
  onPrevious?: () => void
  onNext?: () => void
}

const volumeStep = 0.1

function nextRate(rate: number, up: boolean): number {
  const next = up ? rates.find((each) => each > rate) : rates.findLast((each) => each < rate)
  return next ?? rate
}

/** The player's keys, by `pressedKey`, active while the focus is inside. */
const keys: Record<string, (acts: Acts) => void> = {
  ' ': ({ playback }) => playback.toggle(),
  k: ({ playback }) => playback.toggle(),
  j: ({ playback }) => playback.step(-stepSecs),
  l: ({ playback }) => playback.step(stepSecs),
  ArrowLeft: ({ playback }) => playback.step(-stepSecs),
  ArrowRight: ({ playback }) => playback.step(stepSecs),
  ArrowUp: ({ playback }) => playback.setVolume(playback.state().volume + volumeStep),
  ArrowDown: ({ playback }) => playback.setVolume(playback.state().volume - volumeStep),
  Home: ({ playback }) => playback.seek(0),
  End: ({ playback }) => playback.seek(playback.state().total),
  PageUp: ({ playback }) => playback.step(-6 * stepSecs),
  PageDown: ({ playback }) => playback.step(6 * stepSecs),
  '<': ({ playback }) => playback.setRate(nextRate(playback.state().rate, false)),
  '>': ({ playback }) => playback.setRate(nextRate(playback.state().rate, true)),
  m: ({ playback }) => playback.setVolume(playback.state().volume, !playback.state().muted),
  f: ({ fullscreen }) => fullscreen(),
  n: ({ onNext }) => onNext?.(),
  N: ({ onNext }) => onNext?.(),
  p: ({ onPrevious }) => onPrevious?.(),
  P: ({ onPrevious }) => onPrevious?.(),
}

/** Keys held down repeat steps and volume, but must not toggle back and forth. */
const oncePerPress = new Set([' ', 'k', 'm', 'f', 'n', 'N', 'p', 'P'])

export function onPlayerKey(event: KeyboardEvent, acts: Acts): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  const { target } = event
  if (!(target instanceof HTMLElement)) return
  // Buttons handle Space themselves, the volume slider the arrows.
  const key = pressedKey(event.nativeEvent)
  if (key === ' ' && target.closest('button,input')) return
  if (target.closest('input') && /^(Arrow|Home|End|Page)/.test(key)) return
  const act = keys[key]
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  if (event.repeat && oncePerPress.has(key)) return
  act(acts)
}
