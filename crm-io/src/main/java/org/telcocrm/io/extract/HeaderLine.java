package org.telcocrm.io.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.HeaderMatch;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutException;

/** Finds the layout's columns in a header line. */
final class HeaderLine {

  private static final int SHOWN = 20;
  private static final int DATA_DIGITS = 5;

  private final String source;
  private final Layout layout;

  HeaderLine(String source, Layout layout) {
    this.source = source;
    this.layout = layout;
  }

  /** The shape of the file whose header has these fields. */
  RecordShape shape(Fields fields, @Nullable Fault fault) {
    List<String> names = new ArrayList<>();
    FieldText text = new FieldText(layout.format().encoding());
    boolean readable =
        fault == null
            || fault.code() == RejectCode.EXTRA_FIELD
            || fault.code() == RejectCode.MISSING_FIELD;
    for (int i = 0; readable && i < fields.count(); i++) {
      String name = text.decode(fields, i);
      readable = name != null;
      names.add(String.valueOf(name));
    }
    if (!readable) {
      throw refuse(fault);
    }
    return shape(names);
  }

  /** What to say of a header that is no list of names. */
  LayoutException refuse(@Nullable Fault fault) {
    return refuse(
        "must be text of "
            + layout.format().encoding()
            + " but is not: "
            + (fault == null ? RejectCode.MALFORMED_ENCODING : fault.code()));
  }

  private RecordShape shape(List<String> names) {
    Map<String, Integer> fieldOfName = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Integer earlier = fieldOfName.putIfAbsent(key(names.get(i)), i);
      if (earlier != null) {
        throw refuse(
            "must name each column once but \""
                + shown(names.get(i))
                + "\" stands in fields "
                + (earlier + 1)
                + " and "
                + (i + 1));
      }
    }
    int[] fieldOfColumn = new int[layout.columns().size()];
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < fieldOfColumn.length; i++) {
      LayoutColumn column = layout.columns().get(i);
      fieldOfColumn[i] = fieldOfName.getOrDefault(key(column.headerName()), -1);
      if (fieldOfColumn[i] < 0 && !column.isOptional()) {
        missing.add(column.headerName());
      }
    }
    if (!missing.isEmpty()) {
      throw refuse("must name the columns " + missing + advice(names, missing));
    }
    return RecordShape.of(layout, names.size(), fieldOfColumn);
  }

  private String advice(List<String> names, List<String> missing) {
    if (names.size() == 1 && layout.columns().size() > 1) {
      for (String mark : List.of("|", ";", ",", "\t", "$")) {
        if (names.get(0).contains(mark)) {
          String shown = mark.equals("\t") ? "a tab" : '"' + mark + '"';
          return " but is one field. Maybe the delimiter is " + shown + '.';
        }
      }
    }
    if (names.stream().anyMatch(HeaderLine::looksLikeData)) {
      return " but has " + names.size() + " fields that look like data. Maybe header must be false";
    }
    List<String> shown = names.stream().limit(SHOWN).map(this::shown).toList();
    String advice =
        layout.format().headerMatch() == HeaderMatch.EXACT && foldedMatch(names, missing)
            ? " Maybe headerMatch must be FOLD."
            : "";
    return " but names " + shown + (names.size() > SHOWN ? " and more." : ".") + advice;
  }

  /** A first line of data holds numbers, or names of people: none of it may reach a log. */
  private static boolean looksLikeData(String name) {
    return name.chars().filter(c -> c >= '0' && c <= '9').count() >= DATA_DIGITS;
  }

  /** A declared column's name, or what can only be one; anything else could be a person's. */
  private String shown(String name) {
    boolean declared =
        layout.columns().stream().anyMatch(c -> fold(c.headerName()).equals(fold(name)));
    boolean identifier = name.chars().allMatch(c -> c > ' ' && c < 0x7F);
    return declared || (identifier && !looksLikeData(name)) ? shorten(name) : "***";
  }

  private static boolean foldedMatch(List<String> names, List<String> missing) {
    List<String> folded = names.stream().map(HeaderLine::fold).toList();
    return missing.stream().map(HeaderLine::fold).allMatch(folded::contains);
  }

  private LayoutException refuse(String rule) {
    return new LayoutException("header of " + source + ' ' + rule);
  }

  private String key(String name) {
    return layout.format().headerMatch() == HeaderMatch.FOLD ? fold(name) : name.strip();
  }

  /** Full-width forms as ASCII, no case, each run of blanks one blank. */
  private static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean wide = c >= '\uFF01' && c <= '\uFF5E';
      folded.append(wide ? (char) (c - '\uFF01' + '!') : c == '\u3000' ? ' ' : c);
    }
    return folded.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String shorten(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }
}
