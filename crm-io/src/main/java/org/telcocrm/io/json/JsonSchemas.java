package org.telcocrm.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schemas (draft 2020-12) of the documents this library reads and writes: for editors, and
 * for hosts that check a document before they hand it over.
 *
 * <p>A schema knows a document's shape: names, types, bounds, grammars. What several members say
 * together (that bounds ascend, that a fact is known) only the reading code knows; it has the last
 * word. Example: {@code Files.writeString(dir.resolve("layout.schema.json"), JsonSchemas.layout())}
 * and {@code "$schema": "layout.schema.json"} in a layout beside it. Thread-safe.
 */
public final class JsonSchemas {

  private JsonSchemas() {}

  /**
   * The schema of a layout, format version 1.
   *
   * @return JSON text; its {@code $id} is {@code https://telcocrm.org/schema/layout-1.json}
   */
  public static String layout() {
    return read("layout/layout.schema.json");
  }

  /**
   * The schema of a policy of any kind that {@link
   * org.telcocrm.rules.assessment.PolicyKinds#standard()} reads; a host's own kinds are not in it.
   *
   * @return JSON text; its {@code $id} is {@code https://telcocrm.org/schema/policy-1.json}
   */
  public static String policy() {
    return read("json/policy.schema.json");
  }

  /**
   * The schema of {@code run.json}, the report of a run, format version 1. It lets through members
   * it does not name, because a later release may add some.
   *
   * @return JSON text; its {@code $id} is {@code https://telcocrm.org/schema/run-1.json}
   */
  public static String run() {
    return read("run/run.schema.json");
  }

  private static String read(String name) {
    try (InputStream in = JsonSchemas.class.getResourceAsStream("/org/telcocrm/io/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " must lie in the jar of crm-io but does not");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
