// SPDX-License-Identifier: GPL-3.0-or-later
// Text size and contrast, remembered on this device only. The page reads well without it.
(function () {
  'use strict';
  var root = document.documentElement;
  var store = {
    get: function (key) { try { return localStorage.getItem(key); } catch (e) { return null; } },
    set: function (key, value) { try { localStorage.setItem(key, value); } catch (e) { /* not remembered then */ } }
  };
  var sizes = ['normal', 'large', 'larger'];

  function apply() {
    root.dataset.size = sizes.indexOf(store.get('size')) > 0 ? store.get('size') : 'normal';
    root.dataset.contrast = store.get('contrast') === 'high' ? 'high' : 'normal';
  }

  function button(label, text, pressed, act) {
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', function () { act(); refresh(); });
    made.refresh = function () { made.setAttribute('aria-pressed', String(pressed())); };
    return made;
  }

  var buttons = [];
  function refresh() {
    apply();
    buttons.forEach(function (one) { one.refresh(); });
  }

  apply();
  document.addEventListener('DOMContentLoaded', function () {
    var place = document.getElementById('tuy-chinh');
    if (!place) return;
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', 'Tùy chỉnh cách đọc');
    ['Cỡ chữ thường', 'Cỡ chữ lớn', 'Cỡ chữ rất lớn'].forEach(function (label, i) {
      buttons.push(button(label, ['A', 'A+', 'A++'][i],
        function () { return root.dataset.size === sizes[i]; }, function () { store.set('size', sizes[i]); }));
    });
    buttons.push(button('Tương phản cao', 'Tương phản',
      function () { return root.dataset.contrast === 'high'; },
      function () { store.set('contrast', root.dataset.contrast === 'high' ? 'normal' : 'high'); }));
    buttons.forEach(function (one) { place.appendChild(one); });
    refresh();
  });
})();
