// Builds the conversation's lines as elements. Texts only ever become text nodes.
import { playerElement } from './voice.js';

/** A line of the conversation, the same as the server writes it into the page. */
export function lineElement(line, texts, headers = () => ({})) {
  const item = make('li', { class: `line ${line.from}`, 'data-seq': String(line.seq) });
  const sender = make('h3', { class: line.from === 'staff' ? 'sender' : 'hidden' }, texts.from[line.from]);
  const bubble = make('div', { class: 'bubble' });
  if (line.voice) bubble.append(make('p', { class: 'small' }, `🎤 ${texts.voice.message}`));
  bubble.append(...line.blocks.map(blockElement));
  item.append(sender, bubble);
  if (line.spoken) item.append(playerElement(line, texts.voice, headers));
  if (line.choices.length > 0) item.append(choicesElement(line.choices, texts));
  if (line.rating.length > 0) item.append(ratingElement(line.rating, texts));
  return item;
}

/** What the person just wrote, until the server tells the line itself. */
export function pendingElement(text, texts) {
  const block = { kind: 'lines', lines: text.split('\n').map((line) => [{ text: line }]) };
  const item = lineElement({ seq: '', from: 'person', blocks: [block], choices: [], rating: [] }, texts);
  item.classList.add('pending');
  return item;
}

/** The voice message that is being sent. */
export function pendingVoice(texts) {
  const item = lineElement({ seq: '', from: 'person', blocks: [], choices: [], rating: [], voice: true }, texts);
  item.classList.add('pending');
  return item;
}

/** Folds the choices of lines that are no longer the last ones. */
export function foldChoices(log, texts) {
  for (const choices of log.querySelectorAll('.line > .choices')) {
    const folded = make('details', { class: 'folded' });
    choices.replaceWith(folded);
    folded.append(make('summary', {}, texts.olderChoices), choices);
  }
}

function choicesElement(choices, texts) {
  const list = make('ul', { class: 'choices' });
  for (const { id, label, url } of choices) {
    const item = make('li', {});
    if (url === undefined) {
      item.append(make('button', { class: 'choice', form: 'press', name: 'choice', value: id }, label));
    } else {
      const link = make('a', { class: 'choice', href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
      link.append(make('span', { class: 'hidden' }, ` (${texts.opensPage})`));
      item.append(link);
    }
    list.append(item);
  }
  return list;
}

function ratingElement(rating, texts) {
  const group = make('div', { class: 'rating', role: 'group', 'aria-label': texts.rating });
  for (const { id, label } of rating)
    group.append(make('button', { class: 'rate', form: 'press', name: 'choice', value: id }, label));
  return group;
}

function attachmentElement(block) {
  const paragraph = make('p', { class: block.kind });
  if (block.kind === 'picture') {
    paragraph.append(make('img', { src: block.address, alt: block.alt }));
  } else {
    const link = make('a', { href: block.address, target: '_blank', rel: 'noopener noreferrer' }, block.name);
    paragraph.append(link, ` ${block.alt}`);
  }
  return paragraph;
}

function blockElement(block) {
  if (block.kind === 'picture' || block.kind === 'document') return attachmentElement(block);
  const classes = [block.apart && 'apart', block.small && 'small'].filter(Boolean).join(' ');
  if (block.kind === 'lines') {
    const paragraph = make('p', { class: classes });
    block.lines.forEach((line, at) => paragraph.append(...(at > 0 ? [make('br', {})] : []), ...line.map(runNode)));
    return paragraph;
  }
  const list = make(block.kind === 'numbers' ? 'ol' : 'ul', { class: classes });
  if (block.kind === 'numbers') list.start = block.from;
  for (const item of block.items) {
    const element = make('li', {});
    element.append(...item.map(runNode));
    list.append(element);
  }
  return list;
}

function runNode({ text, bold, href }) {
  const words = bold ? make('strong', {}, text) : document.createTextNode(text);
  if (href === undefined) return words;
  const away = href.startsWith('tel:') ? {} : { target: '_blank', rel: 'noopener noreferrer' };
  const link = make('a', { href, ...away });
  link.append(words);
  return link;
}

function make(name, attributes, text) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
