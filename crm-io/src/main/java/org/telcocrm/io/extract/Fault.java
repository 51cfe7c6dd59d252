package org.telcocrm.io.extract;

/**
 * What is wrong with a record before anyone asks what it means.
 *
 * @param code why
 * @param field the field, from 0; −1 if it is the record as a whole
 * @param at the offending byte's index in the buffer
 * @param detail what the code leaves open
 */
record Fault(RejectCode code, int field, int at, String detail) {

  static Fault of(RejectCode code, int field, int at) {
    return new Fault(code, field, at, "");
  }
}
