package org.telcocrm.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Sends an object through Java serialization, as Spark and Flink do between machines. */
final class Shipping {

  private Shipping() {}

  /** The object as it arrives. */
  @SuppressWarnings("unchecked") // what arrives has the class of what was sent
  static <T> T ship(T sent) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(sent);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(
          sent.getClass().getName() + " must survive serialization but did not: " + e, e);
    }
  }
}
