// Starts the GOV.UK components. Nothing on a page depends on this: without script everything still works.
import { initAll } from '../vendor/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// A preview that cannot be had must not look like an answer, nor cost what was typed.
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.body.addEventListener(failure, (event) => {
    const status = event.detail.xhr ? event.detail.xhr.status : 0
    const target = event.detail.target
    if (target instanceof Element && status !== 401 && status !== 403) {
      target.textContent = 'There is no answer to show just now. What you typed is still here; go on, and it will be checked when you send it.'
    }
  })
}

// Components that a swap has brought in need starting as well.
document.body.addEventListener('htmx:load', (event) => {
  if (event.detail.elt !== document.body) initAll(event.detail.elt)
})
