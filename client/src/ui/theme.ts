export type Theme = 'light' | 'dark' | 'auto'

const key = 'osmose.theme'

/** The ground in use on this page. */
export function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

/** Changes the ground at once and remembers it on this device; `public/theme.js` applies it on the next visit. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(key, theme)
  } catch {
    return
  }
}
