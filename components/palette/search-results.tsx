'use client'

import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { ResultDetail, ResultIcon, ResultTime, ResultTitle } from '@/components/ui/result-parts'
import { searchQuery } from '@/lib/client/search/queries'
import { searchPath } from '@/lib/contract/routes'
import { searchKinds } from '@/lib/contract/search/answer'
import { Group, Item } from './item'

const maxShown = 4

type SearchResultsProps = { text: string; onGo: (path: string) => void }

/** The best results of each kind from the mirror. */
export function SearchResults({ text, onGo }: SearchResultsProps) {
  const t = useTranslations('found')
  const q = useDeferredValue(text.trim())
  const { data } = useQuery({ ...searchQuery({ q, limit: maxShown }), enabled: q !== '' })
  if (q === '' || !data || data.data.length === 0) return null
  const { totals, words } = data.meta
  const all = searchKinds.reduce((sum, kind) => sum + totals[kind], 0)
  return (
    <>
      {searchKinds
        .filter((kind) => data.data.some((row) => row.kind === kind))
        .map((kind) => (
          <Group key={kind} heading={`${t(`kinds.${kind}`)} ${totals[kind]}`}>
            {data.data
              .filter((row) => row.kind === kind)
              .map((row) => (
                <Item
                  key={row.id}
                  id={`found:${kind}:${row.id}`}
                  icon={<ResultIcon row={row} />}
                  detail={<ResultDetail row={row} words={words} />}
                  end={<ResultTime row={row} />}
                  onSelect={() => onGo(row.href)}
                >
                  <ResultTitle row={row} words={words} />
                </Item>
              ))}
          </Group>
        ))}
      <Item id="found:all" icon={<Search />} onSelect={() => onGo(searchPath({ q }))}>
        {t('all', { count: all, text: q })}
      </Item>
    </>
  )
}
