// Changes on their way, kept on this computer until the server has answered: a closed tab or a broken line loses none.
export class Queue {
  constructor(name) {
    this.key = "openpar.changes." + name;
  }

  get all() {
    try { return JSON.parse(localStorage.getItem(this.key)) ?? []; } catch { return []; }
  }

  set all(entries) {
    if (entries.length) localStorage.setItem(this.key, JSON.stringify(entries)); else localStorage.removeItem(this.key);
  }

  get length() {
    return this.all.filter(e => !e.stuck).length;
  }

  next() {
    return this.all.find(e => !e.stuck);
  }

  /** A later change of the same field takes the place of one that waits; the one under way keeps its key. */
  put(entry) {
    const rest = this.all.filter(e => e.sent || e.node !== entry.node || e.field !== entry.field);
    this.all = [...rest, entry];
  }

  /** Whether it arrived is known only from the answer: from now on it is sent again as it is. */
  markSent(entry) {
    this.all = this.all.map(e => e.key === entry.key ? { ...e, sent: true } : e);
  }

  /** The server has it, in this version: a change of the same field made meanwhile builds on it. */
  done(entry, version) {
    this.all = this.all.filter(e => e.key !== entry.key)
      .map(e => version !== undefined && e.node === entry.node && e.field === entry.field ? { ...e, version } : e);
  }

  /** It needs somebody's decision on a page that is not open. */
  stick(entry) {
    this.all = [...this.all, { ...entry, stuck: true }];
  }

  stuckOf(node) {
    return this.all.filter(e => e.stuck && e.node === node);
  }

  release(entry) {
    this.all = this.all.map(e => e.key === entry.key ? { ...e, stuck: false } : e);
  }

  markOffline() {
    this.all = this.all.map(e => ({ ...e, offline: true }));
  }
}
