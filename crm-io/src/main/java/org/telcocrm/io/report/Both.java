package org.telcocrm.io.report;

/** A text in both languages of the page. */
record Both(String zh, String en) {

  /** A code or a number: the same in both. */
  static Both same(String text) {
    return new Both(text, text);
  }

  Both replace(String placeholder, String text) {
    return new Both(zh.replace(placeholder, text), en.replace(placeholder, text));
  }

  Both replace(String placeholder, Both text) {
    return new Both(zh.replace(placeholder, text.zh), en.replace(placeholder, text.en));
  }
}
