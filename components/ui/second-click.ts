/**
 * Whether a click is the second of a double click: it was aimed at what stood there before the
 * first, which may mean the opposite by now. A key's click has no count.
 */
export function isSecondClick({ detail }: { detail: number }): boolean {
  return detail > 1
}

/** For a button that means the opposite once it was pressed: a double click or a key held is one press. */
export function onePress<Button>(act: (button: Button) => void) {
  return {
    onClick: (event: { detail: number; currentTarget: Button }) => {
      if (!isSecondClick(event)) act(event.currentTarget)
    },
    onKeyDown: (event: { key: string; repeat: boolean; preventDefault: () => void }) => {
      if (event.repeat && event.key === 'Enter') event.preventDefault()
    },
  }
}
