// Files go one by one as soon as they are chosen or dropped: what is wrong with one never holds up the others. The
// answer is the same page that a browser without scripts would get, and the list of files is taken from it.
export function upload() {
  for (const form of document.querySelectorAll('form[data-upload]')) new Uploads(form);
}

class Uploads {
  waiting = [];
  busy = false;

  constructor(form) {
    this.form = form;
    this.field = form.querySelector('[data-upload-field]');
    this.input = form.querySelector('input[type=file]');
    this.queue = form.querySelector('[data-upload-queue]');
    this.words = this.field.dataset;
    form.querySelector('[data-upload-button]')?.setAttribute('hidden', '');
    this.input.addEventListener('change', () => {
      this.add([...this.input.files]);
      this.input.value = '';
    });
    // Going on waits until the last file is there.
    form.addEventListener('submit', event => {
      if (!this.busy) return;
      event.preventDefault();
      event.stopPropagation();
      this.after = event.submitter;
    });
    this.dropping();
  }

  dropping() {
    const place = this.field.querySelector('[data-upload-drop]');
    if (matchMedia('(pointer: coarse)').matches) return;
    place.hidden = false;
    const over = on => event => {
      event.preventDefault();
      this.field.classList.toggle('al-upload--over', on);
    };
    this.field.addEventListener('dragover', over(true));
    this.field.addEventListener('dragleave', over(false));
    this.field.addEventListener('drop', event => {
      over(false)(event);
      this.add([...event.dataTransfer.files]);
    });
  }

  add(files) {
    for (const file of files) this.waiting.push(new Row(this, file));
    this.next();
  }

  async next() {
    if (this.busy) return;
    if (this.waiting.length === 0) return this.goOn();
    this.busy = true;
    const row = this.waiting.shift();
    if (!row.ended) await row.send();
    this.busy = false;
    this.next();
  }

  // Not past a file that failed: its sentence must be read first.
  goOn() {
    const button = this.after;
    this.after = null;
    if (button && this.queue.childElementCount === 0) this.form.requestSubmit(button);
  }

  say(text) {
    this.field.querySelector('[data-upload-said]').textContent = text;
  }

  // Only the list: what else stands on the page may be half filled in.
  show(page) {
    const fresh = page.querySelector('[data-uploaded]');
    if (fresh) document.querySelector('[data-uploaded]').replaceWith(document.adoptNode(fresh));
  }
}

class Row {
  constructor(uploads, file) {
    Object.assign(this, { uploads, file, words: uploads.words });
    this.line = document.createElement('li');
    const name = this.line.appendChild(document.createElement('span'));
    name.className = 'al-upload__name';
    name.textContent = file.name;
    this.bar = this.line.appendChild(document.createElement('progress'));
    this.bar.max = 100;
    this.bar.value = 0;
    this.bar.setAttribute('aria-label', fill(this.words.busy, file.name));
    this.cancel = this.line.appendChild(document.createElement('button'));
    this.cancel.type = 'button';
    this.cancel.className = 'nl-button nl-button--subtle';
    this.cancel.textContent = this.words.cancel;
    this.cancel.setAttribute('aria-label', fill(this.words.cancelNamed, file.name));
    this.cancel.addEventListener('click', () => this.stop());
    uploads.queue.hidden = false;
    uploads.queue.append(this.line);
  }

  stop() {
    this.request?.abort();
    this.uploads.say(fill(this.words.cancelled, this.file.name));
    this.remove();
    this.uploads.input.focus();
  }

  send() {
    if (this.file.size > Number(this.words.mostBytes)) {
      this.fail(fill(this.words.tooLarge, this.file.name));
      return Promise.resolve();
    }
    const { form, input } = this.uploads;
    const data = new FormData(form);
    data.delete(input.name);
    data.append(input.name, this.file);
    data.append('then', 'stay');
    this.uploads.say(fill(this.words.busy, this.file.name));
    return new Promise(done => {
      const request = this.request = new XMLHttpRequest();
      request.upload.addEventListener('progress', event => {
        if (event.lengthComputable) this.bar.value = 100 * event.loaded / event.total;
      });
      request.addEventListener('load', () => this.answer(request));
      request.addEventListener('error', () => this.fail(fill(this.words.failed, this.file.name)));
      request.addEventListener('loadend', done);
      request.responseType = 'document';
      request.open('POST', form.action);
      request.send(data);
    });
  }

  answer(request) {
    const page = request.response;
    const fault = page?.querySelector('[role=alert] li')?.textContent.trim();
    if (request.status === 200 && page) {
      this.uploads.show(page);
      this.uploads.say(fill(this.words.added, this.file.name));
      this.remove();
    } else {
      this.fail(request.status === 400 && fault ? fault : fill(this.words.failed, this.file.name));
    }
  }

  // Stays until the next file of its name is chosen or the page is left: it is the only place that says what to do.
  fail(text) {
    this.ended = true;
    this.bar.remove();
    this.cancel.remove();
    const fault = this.line.querySelector('.al-upload__name');
    fault.classList.add('al-upload__fault');
    fault.textContent = text;
    this.uploads.say(text);
  }

  remove() {
    this.ended = true;
    this.line.remove();
    this.uploads.queue.hidden = this.uploads.queue.childElementCount === 0;
  }
}

function fill(sentence, name) {
  return sentence.replace('{0}', name);
}
