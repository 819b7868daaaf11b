'use client'

import { useSearchParams } from 'next/navigation'

export type PanelTab = 'story' | 'people' | 'recordings' | 'compositions' | 'activity' | 'raw'

/**
 * The open tab is in the address, so that a colleague who gets it sees the same.
 *
 * @param tabs those of the page; the first is open if the address names none
 */
export function usePanelTab(tabs: readonly PanelTab[]): [PanelTab, (tab: PanelTab) => void] {
  const params = useSearchParams()
  // A link to a participant leads to their row.
  const first = params.has('participant') && tabs.includes('people') ? 'people' : tabs[0]
  const usual = first ?? 'recordings'

  function setTab(next: PanelTab) {
    const search = new URLSearchParams(window.location.search)
    if (next === usual) search.delete('tab')
    else search.set('tab', next)
    // Without a visit to the server: the tab reads what it shows itself.
    window.history.replaceState(null, '', addressOf(search))
  }

  return [tabs.find((tab) => tab === params.get('tab')) ?? usual, setTab]
}

function addressOf(search: URLSearchParams): string {
  const words = search.toString().replaceAll('%3A', ':')
  return words === '' ? window.location.pathname : `${window.location.pathname}?${words}`
}
