// The guide's snippet (docs/guide/browser-sdk.md), in a file because the shop's policy lets no script stand in the text.
!function (w, d, n) {
  var q = w[n] = w[n] || [];
  if (q.load) return;
  var later = function (m) { return function () { q.push([m].concat([].slice.call(arguments))); return q } };
  ['identify', 'track', 'page', 'group', 'alias', 'reset', 'ready', 'setAnonymousId', 'flush'].forEach(function (m) { q[m] = later(m) });
  q.consent = {};
  ['grant', 'revoke', 'onChange', 'ask'].forEach(function (m) { q.consent[m] = later('consent.' + m) });
  q.load = function (key, options) {
    q.push(['load', key, options]);
    var s = d.createElement('script');
    s.async = true;
    s.src = ((options || {}).host || '') + '/sdk/inyeon.js';
    d.head.appendChild(s);
  };
}(window, document, 'inyeon');
inyeon.load(document.documentElement.dataset.key, {
  banner: true,
  token: function () { return fetch('/demo/shop/token').then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status) }) },
});
