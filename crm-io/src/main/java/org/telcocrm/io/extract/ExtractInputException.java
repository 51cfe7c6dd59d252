package org.telcocrm.io.extract;

import java.io.IOException;

/**
 * An input that could not be read to its end: a failure of the disk, a truncated or suspicious
 * archive. Says how far the reading came.
 */
public final class ExtractInputException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long byteOffset;

  /**
   * A failure at a place.
   *
   * @param name the input
   * @param byteOffset uncompressed bytes read before
   * @param cause the failure itself
   */
  public ExtractInputException(String name, long byteOffset, IOException cause) {
    super(
        name
            + " could not be read behind byte "
            + byteOffset
            + ": "
            + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
        cause);
    this.byteOffset = byteOffset;
  }

  /**
   * How many uncompressed bytes were read before.
   *
   * @return at least 0
   */
  public long byteOffset() {
    return byteOffset;
  }
}
