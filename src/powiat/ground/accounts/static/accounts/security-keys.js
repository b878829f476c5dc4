// Shows what works only with a script, and says in Polish when a key could not be used.
document.addEventListener('DOMContentLoaded', () => {
  if (!window.PublicKeyCredential) return
  for (const form of document.querySelectorAll('[data-powiat-key]')) form.hidden = false
})
document.addEventListener('allauth.error', (event) => {
  event.preventDefault()
  const note = document.querySelector('[data-powiat-key-error]')
  if (!note) return
  note.hidden = false
  note.setAttribute('role', 'alert')
  note.scrollIntoView({ block: 'nearest' })
})
