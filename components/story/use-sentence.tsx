'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { proofSeconds } from '@/components/ui/duration'
import type { Sentence } from '@/lib/contract/story/sentences'
import type { Story, StoryPin } from '@/lib/contract/story/story'
import { useLasting } from './use-lasting'

type Wording = { key: string; values: Record<string, string | number> }

/** A sentence of the story in the reader's language, to be shown and to be copied. */
export function useSentence(story: Story) {
  const t = useTranslations('story.says')
  const tell = useWording(story)
  return {
    shown: (sentence: Sentence): ReactNode => {
      const { key, values } = tell(sentence)
      return t.rich(key as 'joined', {
        ...values,
        b: (text: ReactNode) => <b className="font-580 text-strong">{text}</b>,
      })
    },
    plain: (sentence: Sentence): string => {
      const { key, values } = tell(sentence)
      return t.markup(key as 'joined', { ...values, b: (text: string) => text })
    },
  }
}

function useWording(story: Story): (sentence: Sentence) => Wording {
  const t = useTranslations('story')
  const common = useTranslations('common')
  const format = useFormatter()
  const lasting = useLasting()
  const names = new Map(story.lanes.map(({ id, name }) => [id, name ?? common('noName')]))
  const clock = (at: number) => format.dateTime(at, 'seconds')
  const why = (reason: string | null) =>
    reason === null ? '' : t('why', { reason: t('reason', { reason }) })
  const outcome = ({ state, acceptedAfterMs, confirmedAfterMs, act }: StoryPin) =>
    t('outcome', {
      state,
      act,
      secs: proofSeconds(confirmedAfterMs ?? acceptedAfterMs ?? 0),
    })
  return (sentence): Wording => {
    const name = (sentence.laneId && names.get(sentence.laneId)) ?? ''
    const { kind } = sentence
    switch (kind) {
      case 'dropped':
        return {
          key: kind,
          values: { name, gap: lasting(sentence.backAfterMs), why: why(sentence.reason) },
        }
      case 'left':
        return {
          key: kind,
          values: { name, inside: lasting(sentence.insideMs), why: why(sentence.reason) },
        }
      case 'act': {
        const { act, by, laneId, joinId } = sentence.pin
        const whom = laneId === null ? (joinId === null ? 'all' : 'unknown') : 'one'
        const values = { name, act, whom, by: by ?? t('server'), outcome: outcome(sentence.pin) }
        return { key: kind, values }
      }
      case 'removed': {
        const { times, until, failed } = sentence
        return {
          key: kind,
          values: { name, times, until: clock(until), failed: failed ? 'yes' : 'no' },
        }
      }
      case 'bandOn':
      case 'bandOff': {
        const { kind: what, by } = sentence.band
        return { key: kind, values: { name, by, what } }
      }
      case 'unrecorded':
        return { key: kind, values: { gap: lasting(sentence.forMs) } }
      case 'ended':
        return { key: kind, values: { why: why(sentence.reason) } }
      case 'doubt': {
        const { doubts, joinedAt, leftAt, reported } = sentence.join
        const said = doubts.map((doubt) => t(`doubts.${doubt}`)).join(t('and'))
        const listed = [joinedAt, leftAt]
          .map((at) => (at ? clock(Date.parse(at)) : '–'))
          .join(' – ')
        const webhooks = [reported.joinedAt, reported.leftAt]
          .map((at) => (at ? clock(Date.parse(at)) : '–'))
          .join(' – ')
        return { key: kind, values: { name, said, listed, reported: webhooks } }
      }
      case 'joined':
      case 'returned':
        return { key: kind, values: { name } }
    }
  }
}
