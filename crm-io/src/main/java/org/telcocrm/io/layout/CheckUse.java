package org.telcocrm.io.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.io.check.RecordCheck;

/**
 * A check as a layout uses it.
 *
 * @param check the check
 * @param columns the check's role to a column's name; a role that is not mapped means the column of
 *     the same name
 * @param parameters the check's parameters by name
 */
public record CheckUse(
    RecordCheck check, Map<String, String> columns, Map<String, List<String>> parameters) {

  /** Copies the maps and checks that the check knows the roles and parameters. */
  public CheckUse {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    require(check, "columns", check.roles(), columns);
    require(check, "parameters", check.parameters(), parameters);
  }

  private static void require(
      RecordCheck check, String what, List<String> known, Map<String, ?> given) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new LayoutException(
            what + " of check " + check.name() + " must be of " + known + " but hold " + name);
      }
    }
  }

  /**
   * A check without settings.
   *
   * @param check the check
   * @return its use
   */
  public static CheckUse of(RecordCheck check) {
    return new CheckUse(check, Map.of(), Map.of());
  }

  /**
   * The column a role means.
   *
   * @param role one of the check's roles
   * @return the mapped column, else the role itself
   */
  public String column(String role) {
    return columns.getOrDefault(role, role);
  }
}
