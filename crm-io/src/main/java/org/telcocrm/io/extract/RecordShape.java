package org.telcocrm.io.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.io.layout.FieldPlace;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;

/**
 * What a file's records must look like: how many fields, and which column stands in which.
 *
 * @param expected fields of a record
 * @param fieldOfColumn the field of each column, in the layout's order; −1 for an optional column
 *     the file lacks
 * @param textBytes where the text of each field is cut; 0 if it is not
 */
record RecordShape(int expected, List<Integer> fieldOfColumn, List<Integer> textBytes) {

  /** The shape of a file without header. */
  static RecordShape of(Layout layout) {
    int[] fields = new int[layout.columns().size()];
    int expected = 0;
    for (int i = 0; i < fields.length; i++) {
      FieldPlace place = layout.columns().get(i).place();
      fields[i] = place instanceof FieldPlace.Position position ? position.number() - 1 : i;
      expected = Math.max(expected, fields[i] + 1);
    }
    return of(layout, expected, fields);
  }

  /** The shape of a file whose columns stand in these fields. */
  static RecordShape of(Layout layout, int expected, int[] fieldOfColumn) {
    Integer[] textBytes = new Integer[expected];
    Arrays.fill(textBytes, 0);
    for (int i = 0; i < fieldOfColumn.length; i++) {
      if (fieldOfColumn[i] >= 0) {
        int declared = layout.columns().get(i).text().textBytes();
        textBytes[fieldOfColumn[i]] = Math.max(textBytes[fieldOfColumn[i]], declared);
      }
    }
    return new RecordShape(
        expected, Arrays.stream(fieldOfColumn).boxed().toList(), List.of(textBytes));
  }

  /** The facts a file of this shape gives: without those of optional columns it lacks. */
  FactSchema schema(Layout layout) {
    List<Fact> present = new ArrayList<>();
    for (int i = 0; i < layout.columns().size(); i++) {
      if (fieldOfColumn.get(i) >= 0) {
        layout.columns().get(i).fact().ifPresent(present::add);
      }
    }
    present.addAll(layout.constants().keySet());
    return FactSchema.of(layout.currency(), present);
  }

  /** The name of the column in a field, or its number if the layout has no column there. */
  String name(Layout layout, int field) {
    int column = fieldOfColumn.indexOf(field);
    if (field < 0) {
      return "";
    }
    LayoutColumn found = column < 0 ? null : layout.columns().get(column);
    return found == null ? "#" + (field + 1) : found.name();
  }
}
