'use client'

import { memo } from 'react'
import type { StoryBand, StoryLane, StoryPin } from '@/lib/contract/story/story'
import { laneHeight } from './layout'
import { barPath, doubtPath, dropPath, pinPaths } from './lane-paths'
import { pinGroups, type PinGroup } from './pin-groups'
import type { Scale } from './view'

type LaneProps = {
  lane: StoryLane
  pins: StoryPin[]
  bans: StoryBand[]
  scale: Scale
  now: number
  y: number
}

/**
 * One person on the time axis: presence above files, pauses, doubts and acts. Each kind is one
 * path, however many there are, so thousands of acts cost no more layout than one.
 */
export const Lane = memo(function Lane({ lane, pins, bans, scale, now, y }: LaneProps) {
  const of = (kind: 'audio' | 'video') => lane.files.filter((file) => file.kind === kind)
  const doubts = doubtPath(lane.joins, scale, y + 4)
  const drops = dropPath(lane, scale, y + 8)
  return (
    <g>
      {bans.length > 0 && (
        <path d={barPath(bans, now, scale, y + 1, laneHeight - 2)} fill="var(--danger-tint)" />
      )}
      <path d={barPath(lane.joins, now, scale, y + 6, 4)} fill="var(--bar)" data-presence />
      {lane.files.length > 0 && (
        <path
          d={`${barPath(of('video'), now, scale, y + 12, 2)}${barPath(of('audio'), now, scale, y + 15, 1)}`}
          fill="var(--line-control)"
        />
      )}
      {drops && <path d={drops} fill="none" stroke="var(--muted)" strokeDasharray="3 2" />}
      {doubts && <path d={doubts} fill="none" stroke="var(--warning)" strokeDasharray="3 2" />}
      <Pins groups={pinGroups(pins, scale)} middle={y + 8} />
    </g>
  )
})

/** Acts as squares; those too near each other are one square with a count. */
export function Pins({ groups, middle }: { groups: PinGroup[]; middle: number }) {
  return [false, true].map((failed) => {
    const own = groups.filter((group) => group.failed === failed)
    if (own.length === 0) return null
    const places = own.map(({ x, pins }) => {
      const [only] = pins.length === 1 ? pins : []
      return { x, act: only?.act ?? null }
    })
    const { squares, glyphs } = pinPaths(places, middle)
    const ink = failed ? 'var(--danger-on)' : 'var(--accent-on)'
    return (
      <g key={`${failed}`}>
        <path d={squares} fill={failed ? 'var(--danger-fill)' : 'var(--accent-fill)'} data-pins />
        <path d={glyphs} fill="none" stroke={ink} strokeWidth={1.5} />
        {own
          .filter(({ pins }) => pins.length > 1)
          .map(({ x, pins }) => (
            <text
              key={x}
              x={x}
              y={middle + 3.5}
              textAnchor="middle"
              fontSize={10}
              fontWeight={640}
              fill={ink}
            >
              {pins.length > 99 ? '99' : pins.length}
            </text>
          ))}
      </g>
    )
  })
}
