/**
 * Whether a click is the second of a double click: it was aimed at the control as it was before the
 * first, which may mean the opposite now. A key's click has no count.
 */
export function isSecondClick({ detail }: { detail: number }): boolean {
  return detail > 1
}

/** For a toggle button: a double click or a held key counts as one press. */
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
