// Ties buttons marked with data-passkey to the browser's passkeys. The options come as JSON from the page or, for
// signing in, from the form's own address; the answer goes back in a hidden field.
import '../mfa/js/webauthn-json.js'
import '../mfa/js/webauthn.js'

const { forms } = window.allauth.webauthn
const ties = { login: forms.loginForm, authenticate: forms.authenticateForm, add: forms.addForm }

document.querySelectorAll('[data-passkey]').forEach((button, number) => {
  button.id = button.id || `passkey-${number}`
  const { passkey, credential, passwordless } = button.dataset
  ties[passkey]({
    ids: { [passkey]: button.id, credential, passwordless, data: 'passkey-data' }
  })
  button.form.hidden = false // without script or passkeys there is nothing to offer
})

document.addEventListener('allauth.error', (event) => {
  event.preventDefault() // most often the person has closed the browser's own window
  for (const button of document.querySelectorAll('[data-passkey]')) {
    const said = button.form.querySelector('[role=alert]') || document.createElement('p')
    said.setAttribute('role', 'alert')
    said.className = 'govuk-body'
    said.textContent = 'The passkey was not used. Try again, or choose another way.'
    button.before(said)
  }
})
