'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useRecent } from '@/lib/client/search/recent'
import { usePins } from '@/lib/client/search/use-pins'
import { searchKinds, type SearchKind } from '@/lib/contract/search/answer'

type Question = { q: string; kind: SearchKind | null }
type AskedBeforeProps = { onAsk: (question: Question) => void }

/** Pinned queries, and recent ones of this browser. */
export function AskedBefore({ onAsk }: AskedBeforeProps) {
  const t = useTranslations('search')
  const recent = useRecent()
  const { pins } = usePins()
  const pinned = pins.map(({ q, kind }) => ({
    q,
    kind: searchKinds.find((each) => each === kind) ?? null,
  }))
  const isPinned = (q: string) => pins.some((pin) => pin.q === q)
  const asked = recent.filter((q) => !isPinned(q)).map((q) => ({ q, kind: null }))
  return (
    <div className="mt-4 grid w-full gap-4 text-left">
      <Questions title={t('pinned')} questions={pinned} onAsk={onAsk} />
      <Questions title={t('recent')} questions={asked} onAsk={onAsk} />
    </div>
  )
}

function Questions({
  title,
  questions,
  onAsk,
}: AskedBeforeProps & { title: string; questions: Question[] }) {
  const found = useTranslations('found')
  if (questions.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="pb-1 text-12 text-faint">{title}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {questions.map(({ q, kind }) => (
          <li key={`${q} ${kind}`} className="min-w-0">
            <Button size="sm" className="max-w-full" onClick={() => onAsk({ q, kind })}>
              <bdi className="truncate">{q}</bdi>
              {kind && <span className="text-faint">{found(`kinds.${kind}`)}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
