package org.telcocrm.io.extract;

import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;

/** Finds the fields of one record and checks every byte of it on the way. */
interface RecordSplitter {

  /**
   * Cuts a record into fields.
   *
   * @param bytes the buffer
   * @param start first byte of the record
   * @param end first byte behind it
   * @param fields where the fields go; holds those before the fault if there is one
   * @return what is wrong with the record, or null
   */
  @Nullable Fault split(byte[] bytes, int start, int end, Fields fields);

  /** The splitter for a layout's files. */
  static RecordSplitter of(Layout layout, RecordShape shape) {
    return layout.format().delimiter().isPresent()
        ? new DelimitedSplitter(layout, shape)
        : new FixedSplitter(layout);
  }
}
