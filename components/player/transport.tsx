'use client'

import { FastForward, Maximize, Pause, Play, Rewind, Volume2, VolumeX } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { IconButton } from '../ui/icon-button'
import { Segmented } from '../ui/segmented'
import { rates, stepSecs, type Playback, type PlaybackState } from './playback'

type TransportProps = { playback: Playback; state: PlaybackState; onFullscreen: () => void }

export function Transport({ playback, state, onFullscreen }: TransportProps) {
  const t = useTranslations('player')
  const format = useFormatter()
  const { playing, rate } = state
  return (
    <div className="mt-1.5 -mr-1.5 -ml-1.5 flex flex-wrap items-center gap-x-0.5 gap-y-1.5">
      <IconButton label={t('back', { seconds: stepSecs })} onClick={() => playback.step(-stepSecs)}>
        <Rewind />
      </IconButton>
      <button
        type="button"
        data-play
        aria-label={t(playing ? 'pause' : 'play')}
        title={t(playing ? 'pause' : 'play')}
        onClick={() => playback.toggle()}
        className="grid size-9 flex-none place-items-center rounded-full bg-strong text-bg eased hover:[filter:brightness(0.9)] phone:size-11 [&_.lucide]:fill-current"
      >
        {playing ? <Pause /> : <Play className="ml-0.5" />}
      </button>
      <IconButton
        label={t('forward', { seconds: stepSecs })}
        onClick={() => playback.step(stepSecs)}
      >
        <FastForward />
      </IconButton>
      <span className="flex-1" />
      <Segmented
        label={t('speed')}
        options={rates.map((each) => ({
          value: String(each),
          label: t('times', { rate: format.number(each) }),
        }))}
        value={String(rate)}
        onChange={(value) => playback.setRate(Number(value))}
        className="[&_button]:px-1.5!"
      />
      <Volume playback={playback} state={state} />
      <IconButton label={t('fullscreen')} onClick={onFullscreen}>
        <Maximize />
      </IconButton>
    </div>
  )
}

function Volume({ playback, state: { volume, muted } }: Omit<TransportProps, 'onFullscreen'>) {
  const t = useTranslations('player')
  const silent = muted || volume === 0
  return (
    <span className="flex items-center">
      <IconButton
        label={t(silent ? 'unmute' : 'mute')}
        onClick={() => playback.setVolume(volume || 1, !silent)}
      >
        {silent ? <VolumeX /> : <Volume2 />}
      </IconButton>
      <input
        type="range"
        aria-label={t('volume')}
        min={0}
        max={1}
        step={0.05}
        value={muted ? 0 : volume}
        onChange={(event) => playback.setVolume(event.target.valueAsNumber)}
        className="hidden w-16 accent-(--accent-fill) phone:hidden! @[440px]/player:block"
      />
    </span>
  )
}
