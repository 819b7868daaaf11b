'use client'

import { createContext, useContext, useMemo } from 'react'
import { toWords } from '@/lib/contract/found'
import type { LivePerson } from '@/lib/contract/live'
import { peopleFound } from './people-found'
import type { WallRow } from './wall-rows'

const Question = createContext('')

/** The words of the wall's search; each card shows its matches. */
export const SearchingProvider = Question.Provider

type FoundPeople = {
  question: string
  words: readonly string[]
  found: LivePerson[]
  /** Everybody, matches first. */
  people: LivePerson[]
}

export function useFoundPeople(row: WallRow): FoundPeople {
  const question = useContext(Question)
  return useMemo(() => {
    const words = toWords(question)
    const found = peopleFound(row, words) ?? []
    const others = row.people.filter((person) => !found.includes(person))
    return { question, words, found, people: [...found, ...others] }
  }, [question, row])
}

export function useIsSearching(): boolean {
  return useContext(Question).trim() !== ''
}
