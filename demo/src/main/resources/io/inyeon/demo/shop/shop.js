// Tells by the SDK what the shop's server says of this page: who is signed in, and what has just been done.
const { told, user } = document.body.dataset;
const who = JSON.parse(user);

inyeon.ready(() => {
  const known = inyeon.user().id();
  if (who.userId && who.userId !== known) inyeon.identify(who.userId, who.traits);
  if (!who.userId && known) inyeon.reset();
  for (const { event, properties } of JSON.parse(told)) inyeon.track(event, properties);
});

document.querySelector('form[action$="/sign-out"]')?.addEventListener('submit', () => inyeon.reset());
document.getElementById('cookies').addEventListener('click', () => inyeon.consent.ask());

// Without script there is a button for it.
for (const select of document.querySelectorAll('.lines select')) {
  const button = select.form.querySelector('button:not([name])');
  button.hidden = true;
  select.addEventListener('change', () => select.form.requestSubmit(button));
}
