// Everything works without this script: it adds sliders, copies, prints, and keeps the answer in the address behind its #.
'use strict';

const day = 86400000;
const asDay = text => Date.parse(text + 'T00:00:00Z');
const asText = time => new Date(time).toISOString().slice(0, 10);

for (const input of document.querySelectorAll('[data-slider-from]')) {
  const [from, through] = [asDay(input.dataset.sliderFrom), asDay(input.dataset.sliderThrough)];
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '0';
  slider.max = String(Math.round((through - from) / day));
  const usual = input.dataset.usual ? document.getElementById(input.dataset.usual).value : '';
  const shown = () => asDay(input.value || usual || input.dataset.sliderThrough);
  const place = () => {
    slider.value = String(Math.round((shown() - from) / day));
    slider.setAttribute('aria-valuetext', asText(from + Number(slider.value) * day));
  };
  slider.setAttribute('aria-label', document.querySelector(`label[for="${input.id}"]`).textContent);
  slider.addEventListener('input', () => {
    input.value = asText(from + Number(slider.value) * day);
    slider.setAttribute('aria-valuetext', input.value);
  });
  input.addEventListener('change', place);
  input.after(slider);
  place();
}

const copy = async (button, text) => {
  await navigator.clipboard.writeText(text);
  const said = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = said; }, 2000);
};

for (const button of document.querySelectorAll('.scripted')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    if (button.dataset.copy) {
      copy(button, document.getElementById(button.dataset.copy).textContent);
    } else if (button.dataset.print !== undefined) {
      document.querySelectorAll('details.note').forEach(note => { note.open = true; });
      window.print();
    } else {
      copy(button, location.href);
    }
  });
}

const link = document.getElementById('link');
const fields = new URLSearchParams(location.hash.slice(1));
const own = new URLSearchParams(link ? link.dataset.fields : '');
const isLink = fields.has('case') && fields.get('link-hash');

if (isLink && link && (fields.get('case') !== own.get('case') || fields.get('question') !== own.get('question'))) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = location.pathname;
  for (const [name, value] of fields) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
} else if (link && JSON.parse(own.get('case')).facts) {
  history.replaceState(null, '', '#' + link.dataset.fields);
}

const mistakes = document.getElementById('mistakes');
if (mistakes) {
  mistakes.focus();
}
