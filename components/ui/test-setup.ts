import { cleanup, configure } from '@testing-library/react'
import { afterAll } from 'vitest'

// Code loaded on first use is loaded before a test ends; otherwise it could still load after the
// environment is gone.
import './compare-names'

// Generous, so that a busy machine fails no test.
configure({ asyncUtilTimeout: 60_000 })

afterAll(() => {
  cleanup()
  document.body.replaceChildren()
  localStorage.clear()
  sessionStorage.clear()
})
