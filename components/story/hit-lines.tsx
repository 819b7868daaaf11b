'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Story, StoryPin } from '@/lib/contract/story/story'
import type { Hit } from './hit'
import { useLasting } from './use-lasting'
import { useSentence } from './use-sentence'

/** More acts of one point are only counted. */
const maxShown = 8

/** Describes a point of the chart: acts with their receipts, bans and modes, the visit, its files. */
export function HitLines({ story, hit }: { story: Story; hit: Hit }) {
  const t = useTranslations('story')
  const { shown } = useSentence(story)
  const { pins, bands } = hit
  return (
    <>
      {pins.slice(0, maxShown).map((pin) => (
        <p key={pin.id}>
          {shown({ id: pin.id, at: pin.at, laneId: pin.laneId, ...wordsOf(pin) })}
          {pin.reason !== null && <q className="pl-1 text-muted">{pin.reason}</q>}
        </p>
      ))}
      {pins.length > maxShown && <p>{t('more', { count: pins.length - maxShown })}</p>}
      {bands.map((band) => (
        <p key={band.id}>
          {shown({ id: band.id, at: band.from, laneId: band.laneId, kind: 'bandOn', band })}
          {band.reason !== null && <q className="pl-1 text-muted">{band.reason}</q>}
        </p>
      ))}
      <Bars hit={hit} />
    </>
  )
}

function Bars({ hit: { lane, join, files, film } }: { hit: Hit }) {
  const t = useTranslations('story')
  const common = useTranslations('common')
  const format = useFormatter()
  const lasting = useLasting()
  const clock = (at: number | null) => (at === null ? t('goesOn') : format.dateTime(at, 'seconds'))
  const name = lane?.name ?? common('noName')
  return (
    <>
      {join && (
        <p>
          {t.rich('bars.join', {
            name,
            from: clock(join.from),
            to: clock(join.to),
            ended: join.to === null ? 'no' : 'yes',
            lasting: lasting((join.to ?? join.from) - join.from),
            b: (text) => <b className="font-580 text-strong">{text}</b>,
          })}
        </p>
      )}
      {join && join.doubts.length > 0 && (
        <p className="text-warning">
          {join.doubts.map((doubt) => t(`doubts.${doubt}`)).join(t('and'))}
        </p>
      )}
      {files.map(({ id, kind, from, to, ready }) => (
        <p key={id} className="text-muted">
          {t('bars.file', {
            kind: kind ?? 'none',
            from: clock(from),
            to: clock(to),
            ready: ready ? 'yes' : 'no',
          })}
        </p>
      ))}
      {film && (
        <p>
          {t('bars.film', {
            made: format.dateTime(film.madeAt, 'stamp'),
            lasting: lasting(film.to - film.from),
            ready: film.ready ? 'yes' : 'no',
          })}
        </p>
      )}
    </>
  )
}

function wordsOf(pin: StoryPin) {
  if (pin.act !== 'removal') return { kind: 'act' as const, pin }
  return { kind: 'removed' as const, times: 1, until: pin.at, failed: pin.failed }
}
