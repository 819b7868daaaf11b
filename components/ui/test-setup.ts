import { cleanup, configure } from '@testing-library/react'
import { afterAll } from 'vitest'

// What a page loads on first use is there before a test ends: a test that does not wait for it would
// leave it loading after its environment has gone.
import './compare-names'

// A busy machine fails no test.
configure({ asyncUtilTimeout: 60_000 })

afterAll(() => {
  cleanup()
  document.body.replaceChildren()
  localStorage.clear()
  sessionStorage.clear()
})
