/* In tests a style is its own name. */
module.exports = new Proxy(
  { __esModule: false },
  { get: (_, key) => (key === '__esModule' ? false : String(key)) },
)
