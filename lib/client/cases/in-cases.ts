import { queryOptions } from '@tanstack/react-query'
import { maxCaseSubjects, type CaseSubject, type InCasesAnswer } from '@/lib/contract/cases'
import { apiFetch } from '../api-fetch'
import { casesKey } from './queries'

type Batch = { subjects: Set<CaseSubject>; answer: Promise<InCasesAnswer['data']> }

let next: Batch | null = null

/** One request for all subjects that a page asks about at once, such as the rows of a list. */
function readTogether(subject: CaseSubject): Batch['answer'] {
  const batch = (next ??= startBatch())
  batch.subjects.add(subject)
  if (batch.subjects.size === maxCaseSubjects) next = null
  return batch.answer
}

function startBatch(): Batch {
  const subjects = new Set<CaseSubject>()
  const answer = Promise.resolve().then(async () => {
    if (next?.subjects === subjects) next = null
    const search = new URLSearchParams({ of: [...subjects].join(',') })
    return (await apiFetch<InCasesAnswer>(`/api/cases/holding?${search}`)).body.data
  })
  return { subjects, answer }
}

/** The cases that hold a subject. */
export const inCasesQuery = (subject: CaseSubject) =>
  queryOptions({
    queryKey: [...casesKey, 'in', subject],
    queryFn: async () => (await readTogether(subject))[subject] ?? [],
    staleTime: 30_000,
  })
