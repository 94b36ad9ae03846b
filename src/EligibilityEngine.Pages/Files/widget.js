// Puts the questions into a page: <script src="https://HOST/widget.js" data-question="NAME" data-language="ru"></script>
'use strict';

(() => {
  const script = document.currentScript;
  const address = new URL('widget', script.src);
  for (const name of ['question', 'language']) {
    if (script.dataset[name]) {
      address.searchParams.set(name, script.dataset[name]);
    }
  }
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = script.dataset.title || 'EligibilityEngine';
  frame.style.cssText = 'width:100%;height:40rem;border:1px solid #767676';
  frame.setAttribute('referrerpolicy', 'no-referrer');
  script.after(frame);
})();
