// Runs before the first paint: the ground the person chose, then the colour of the browser's own bars.
;(function () {
  var root = document.documentElement
  var night = matchMedia('(prefers-color-scheme: dark)')
  try {
    root.dataset.theme = localStorage.getItem('osmose.theme') || 'auto'
  } catch {
    root.dataset.theme = 'auto'
  }
  function bars() {
    var dark = root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && night.matches)
    document.querySelector('meta[name="theme-color"]').content = dark ? '#131715' : '#faf8f3'
  }
  bars()
  night.addEventListener('change', bars)
  new MutationObserver(bars).observe(root, { attributes: true, attributeFilter: ['data-theme'] })
})()
