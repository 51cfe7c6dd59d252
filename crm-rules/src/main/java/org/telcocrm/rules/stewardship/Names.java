package org.telcocrm.rules.stewardship;

import java.util.Arrays;
import java.util.List;
import org.telcocrm.rules.policy.NodeReader;

/** Names of members that are constants. */
final class Names {

  private Names() {}

  static void require(NodeReader reader, String name, Enum<?>[] known) {
    List<String> names = Arrays.stream(known).map(Enum::name).toList();
    if (!names.contains(name)) {
      throw reader.refuse(name, "is not known here" + NodeReader.nearest(name, names));
    }
  }
}
